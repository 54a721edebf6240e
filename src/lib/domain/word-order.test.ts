import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWordOrder, lastWord, seenBefore, standingWords, type Word } from './word-order.ts';

interface Said extends Word {
	readonly at: string;
}

const atOf = ({ at }: Said): string => at;
const ids = (words: readonly Said[]): string[] => words.map(({ id }) => id);
const said = (id: string, at: string, follows?: readonly string[]): Said => ({ id, at, follows });

describe('what its author had seen decides before any clock', () => {
	test('a word of a clock that is a year ahead is replaced by whoever has seen it', () => {
		const ahead = said('a', '2027-01-01', []);
		const next = said('b', '2026-01-01', ['a']);
		const third = said('c', '2026-01-02', ['b', 'a']);
		expect(standingWords([next, ahead], atOf)).toEqual([next]);
		expect(lastWord([third, ahead, next], atOf)).toBe(third);
	});

	test('a word whose predecessors have not arrived stands all the same', () => {
		const third = said('c', '2026-01-02', ['b', 'a']);
		expect(standingWords([said('a', '2027-01-01', []), third], atOf)).toEqual([third]);
	});

	test('words made without knowing of each other stand side by side, until one has seen both', () => {
		const both = [said('a', '2026-01-02', []), said('b', '2026-01-01', [])];
		expect(ids(standingWords(both, atOf))).toEqual(['a', 'b']);
		const after = said('c', '2025-01-01', seenBefore(both, atOf));
		expect(ids(standingWords([...both, after], atOf))).toEqual(['c']);
	});

	test('words of before replaced each other by the clock, and a new one replaces them all', () => {
		const old = [said('a', '2026-01-01'), said('b', '2027-01-01'), said('c', '2026-01-02')];
		expect(ids(inWordOrder(old, atOf))).toEqual(['a', 'c', 'b']);
		expect(ids(standingWords(old, atOf))).toEqual(['b']);
		const after = said('d', '2026-01-03', seenBefore(old, atOf));
		expect(ids(standingWords([...old, after], atOf))).toEqual(['d']);
	});

	test('words in a circle, which nobody made honestly, leave one standing', () => {
		const circle = [said('a', '2026-01-01', ['b']), said('b', '2026-01-02', ['a'])];
		expect(standingWords(circle, atOf)).toHaveLength(1);
		expect(ids(standingWords([said('a', '2026-01-01', ['a'])], atOf))).toEqual(['a']);
	});
});

/** A history: each word was made by a device that had seen some of those before it, with whatever clock. */
const histories = fc
	.array(
		fc.record({ at: fc.nat(5), seen: fc.array(fc.nat(9), { maxLength: 4 }), isOld: fc.boolean() }),
		{
			minLength: 1,
			maxLength: 10
		}
	)
	.map((made) => {
		const words: Said[] = [];
		for (const [index, { at, seen, isOld }] of made.entries()) {
			const known = words.filter((_, place) => seen.includes(place));
			const all = new Set(known.flatMap(({ id, follows = [] }) => [id, ...follows]));
			words.push(said(`w${index}`, `2026-01-0${at + 1}`, isOld ? undefined : [...all]));
		}
		return words;
	});

describe('whatever was seen, by whatever clock', () => {
	test('the order of arrival does not matter', () => {
		fc.assert(
			fc.property(histories, fc.infiniteStream(fc.nat(1000)), (words, draw) => {
				const shuffled = words
					.map((word) => ({ word, by: draw.next().value ?? 0 }))
					.sort((a, b) => a.by - b.by)
					.map(({ word }) => word);
				expect(ids(inWordOrder(shuffled, atOf))).toEqual(ids(inWordOrder(words, atOf)));
				expect(ids(standingWords(shuffled, atOf))).toEqual(ids(standingWords(words, atOf)));
			})
		);
	});

	test('nothing comes before what it follows, and the last one stands', () => {
		fc.assert(
			fc.property(histories, (words) => {
				const order = ids(inWordOrder(words, atOf));
				for (const { id, follows = [] } of words)
					for (const seen of follows) expect(order.indexOf(seen)).toBeLessThan(order.indexOf(id));
				expect(ids(standingWords(words, atOf))).toContain(order.at(-1));
			})
		);
	});

	test('a word given in view of all of them is the only one that stands', () => {
		fc.assert(
			fc.property(histories, (words) => {
				const after = said('z', '2020-01-01', seenBefore(words, atOf));
				expect(ids(standingWords([...words, after], atOf))).toEqual(['z']);
				expect(lastWord([after, ...words], atOf)).toBe(after);
			})
		);
	});
});
