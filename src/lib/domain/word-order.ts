import * as v from 'valibot';
import { idSchema } from './record.ts';

/** The most words that a later one names; whoever had seen more names those that stood and the newest of the rest. */
const mostFollowed = 200;

/** The ids of the words its author had seen; absent from what was recorded before words said so. */
export const followsSchema = v.optional(v.pipe(v.array(idSchema), v.maxLength(mostFollowed)));

/** Something said of one thing after another, such as a verdict on a plan. */
export interface Word {
	readonly id: string;
	readonly follows?: readonly string[] | undefined;
}

interface Place {
	/** What the clock said, or the earliest that a word says which was made in view of this one. */
	readonly moment: string;
	/** The longest chain of words made in view of this one. */
	readonly followed: number;
}

/**
 * Words in the order in which they were said, the last one last, the same on every device in whatever order they came:
 * after what their authors had seen, and only where that leaves it open by the clock, then by id. So a clock that runs
 * ahead makes no word irreplaceable.
 */
export function inWordOrder<T extends Word>(
	words: readonly T[],
	momentOf: (word: T) => string
): T[] {
	const places = placesOf(words, momentOf);
	const placed = words.map((word) => ({
		word,
		moment: places.get(word.id)?.moment ?? momentOf(word),
		followed: places.get(word.id)?.followed ?? 0
	}));
	placed.sort((one, other) => {
		if (one.moment !== other.moment) return one.moment < other.moment ? -1 : 1;
		return other.followed - one.followed || (one.word.id < other.word.id ? -1 : 1);
	});
	return placed.map(({ word }) => word);
}

/**
 * The words that no other was made in view of, the last one first: more than one where people spoke without knowing of
 * each other. Words of before `follows` replaced each other by the clock.
 */
export function standingWords<T extends Word>(
	words: readonly T[],
	momentOf: (word: T) => string
): T[] {
	const ordered = inWordOrder(words, momentOf);
	const followed = new Set(
		words.flatMap(({ id, follows = [] }) => follows.filter((f) => f !== id))
	);
	const lastOld = ordered.findLast(({ follows }) => follows === undefined);
	const standing = ordered.filter(
		(word) => !followed.has(word.id) && (word.follows !== undefined || word === lastOld)
	);
	// Words that follow each other in a circle are nobody's honest doing; one of them has to stand.
	return standing.length > 0 ? standing.reverse() : ordered.slice(-1);
}

/** The word that decides, null of none. */
export const lastWord = <T extends Word>(
	words: readonly T[],
	momentOf: (word: T) => string
): T | null => inWordOrder(words, momentOf).at(-1) ?? null;

/** What a word that is made now names as seen: all words of its thing, those that stand before all others. */
export function seenBefore<T extends Word>(
	words: readonly T[],
	momentOf: (word: T) => string
): string[] {
	const standing = standingWords(words, momentOf);
	const rest = inWordOrder(words, momentOf).reverse();
	const ids = new Set([...standing, ...rest].map(({ id }) => id));
	return [...ids].slice(0, mostFollowed);
}

/** Where words stand of which some name what they follow: those named come no later than who names them. */
function placesOf<T extends Word>(
	words: readonly T[],
	momentOf: (word: T) => string
): Map<string, Place> {
	const following = words.filter(({ follows }) => follows && follows.length > 0);
	if (following.length === 0) return new Map();
	let places = new Map<string, Place>(
		words.map((word) => [word.id, { moment: momentOf(word), followed: 0 }])
	);
	// Each round reads the one before alone, so that the order of the words decides nothing; a circle ends with them.
	for (let round = 0; round < following.length; round++) {
		const next = new Map(places);
		for (const { id, follows = [] } of following) {
			const own = places.get(id);
			for (const seen of own ? follows : []) {
				const place = next.get(seen);
				if (!place || !own || seen === id) continue;
				const moment = own.moment < place.moment ? own.moment : place.moment;
				next.set(seen, { moment, followed: Math.max(place.followed, own.followed + 1) });
			}
		}
		const isSettled = [...next].every(([id, place]) => {
			const before = places.get(id);
			return before?.moment === place.moment && before.followed === place.followed;
		});
		places = next;
		if (isSettled) break;
	}
	return places;
}
