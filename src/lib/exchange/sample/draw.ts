import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A reproducible stream of choices: one seed, one sample territory. */
export interface Draw {
	/** True with the given probability, 0 … 1. */
	chance(probability: number): boolean;
	/** A whole number, both ends included. */
	between(span: { from: number; to: number }): number;
	/** One of the items, each as likely as the others; throws a RangeError for an empty list. */
	pick<T>(items: readonly T[]): T;
	/** The items in another order; the list given is left as it is. */
	shuffled<T>(items: readonly T[]): T[];
	/** Sixteen hexadecimal digits. */
	id(): string;
}

/** The stream of choices that `seed` stands for. */
export function drawFrom(seed: number): Draw {
	const random = xoroshiro128plus(seed);
	const between = (span: { from: number; to: number }) => uniformInt(random, span.from, span.to);
	return {
		chance: (probability) => uniformFloat32(random) < probability,
		between,
		pick: <T>(items: readonly T[]): T => {
			if (items.length === 0) throw new RangeError('nothing to pick from');
			return items[between({ from: 0, to: items.length - 1 })] as T;
		},
		shuffled: <T>(items: readonly T[]): T[] =>
			items
				.map((item) => ({ item, key: uniformFloat32(random) }))
				.sort((first, second) => first.key - second.key)
				.map(({ item }) => item),
		id: () =>
			Array.from({ length: 4 }, () => between({ from: 0, to: 0xffff }))
				.map((word) => word.toString(16).padStart(4, '0'))
				.join('')
	};
}

/** Gives out the items again and again in a new order each round, so that none repeats too soon. */
export function deckOf<T>(draw: Draw, items: readonly T[]): () => T {
	let left: T[] = [];
	return () => {
		if (left.length === 0) left = draw.shuffled(items);
		const item = left.pop();
		if (item === undefined) throw new RangeError('nothing to deal');
		return item;
	};
}
