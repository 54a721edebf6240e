import { wayThrough, type Pace, type PlaceOfStops } from './place-way.ts';

interface Place extends PlaceOfStops {
	readonly weeklyMinutes: number;
}

/** Numbers of places, a group each. */
type Groups = readonly (readonly number[])[];

/** A division of places, the minutes of each group, and what it costs. */
interface Division {
	readonly groups: Groups;
	readonly work: readonly number[];
	readonly price: number;
}

/** What a minute of work beyond a day's costs beside a minute on the way. */
const overfullPrice = 4;
/** A full day costs this share more than its minutes: of two divisions with one way the even one is taken. */
const evenness = 0.3;
/** Rounds after which no move is looked for any more; each place is tried in each zone once a round. */
const mostRounds = 12;
/** Of more places than these one is only moved, not put against another, and in few rounds: the map is not to wait. */
const mostToSwap = 80;
const fewRounds = 3;
/** More places than these stay where they fell. */
const mostToMove = 150;

/**
 * Z1: moves places between groups, alone and against another, while that shortens the way or takes work from a group that holds more
 * than a day. The groups stay in their order.
 */
export function balancing(
	places: readonly Place[],
	{ dayMinutes, pace }: { dayMinutes: number; pace: Pace }
): (from: Groups) => Division {
	const wayOf = wayThrough(places, pace);
	const workOf = (group: readonly number[]) =>
		group.reduce((sum, at) => sum + places[at]!.weeklyMinutes, wayOf(group));
	return (from) => {
		const groups = from.map((group) => [...group]);
		const work = groups.map(workOf);
		const groupOf = new Map(groups.flatMap((group, at) => group.map((place) => [place, at])));
		// Where everything together is more than the week holds, each group is to be over by the same.
		const all = work.reduce((sum, one) => sum + one, 0);
		const room = Math.max(1, dayMinutes, all / Math.max(1, groups.length));
		const priceOf = (minutes: number) =>
			minutes + (evenness * minutes ** 2) / room + overfullPrice * Math.max(0, minutes - room);

		/** Takes over what two groups would be, where it costs less. */
		function take(one: number, other: number, wanted: readonly [number[], number[]]): boolean {
			if (wanted[0].length === 0 || wanted[1].length === 0) return false;
			const [first, second] = [workOf(wanted[0]), workOf(wanted[1])];
			const before = priceOf(work[one]!) + priceOf(work[other]!);
			if (priceOf(first) + priceOf(second) > before - 1e-6) return false;
			[groups[one], groups[other]] = wanted;
			[work[one], work[other]] = [first, second];
			for (const at of wanted[0]) groupOf.set(at, one);
			for (const at of wanted[1]) groupOf.set(at, other);
			return true;
		}
		function tryIn(place: number, other: number): boolean {
			const one = groupOf.get(place)!;
			if (one === other) return false;
			const left = groups[one]!.filter((each) => each !== place);
			if (take(one, other, [left, [...groups[other]!, place]])) return true;
			if (places.length > mostToSwap || Math.max(work[one]!, work[other]!) <= room) return false;
			return groups[other]!.some((against) => {
				const kept = groups[other]!.filter((each) => each !== against);
				return take(one, other, [
					[...left, against],
					[...kept, place]
				]);
			});
		}
		const rounds =
			places.length > mostToMove ? 0 : places.length > mostToSwap ? fewRounds : mostRounds;
		for (let round = 0, moved = true; round < rounds && moved; round += 1) {
			moved = false;
			for (const place of from.flat())
				for (let other = 0; other < groups.length; other += 1)
					if (tryIn(place, other)) moved = true;
		}
		return { groups, work, price: work.reduce((sum, one) => sum + priceOf(one), 0) };
	};
}
