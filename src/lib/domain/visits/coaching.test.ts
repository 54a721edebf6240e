import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { storedCoaching, storedCoachingRead } from '#tests/fixtures/stored-coachings.ts';
import { coachingEntries, meanScore } from './coaching.ts';

test('V11: the last word of each supervisor stands, is owed a signature, and a word said anew is read anew', () => {
	const first = storedCoaching({ id: 'a', recordedBy: 'boss' });
	const again = storedCoaching({ id: 'b', recordedBy: 'boss', follows: ['a'] });
	const other = storedCoaching({ id: 'c', recordedBy: 'other', day: toDay('2026-03-05') });
	const read = storedCoachingRead({ coachingId: 'a' });
	const of = (coachings: (typeof first)[]) =>
		coachingEntries({ coachings, reads: [read] }, 'rep-1').map(({ coaching, read }) => [
			coaching.id,
			read !== null
		]);
	expect(of([first])).toEqual([['a', true]]);
	expect(of([other, first, again])).toEqual([
		['c', false],
		['b', false]
	]);
});

test('V11: a word in the rep’s own name is none', () => {
	const own = storedCoaching({ recordedBy: 'rep-1' });
	expect(coachingEntries({ coachings: [own], reads: [] }, 'rep-1')).toEqual([]);
});

test('the mean is of the questions that were answered', () => {
	const answers = [
		{ question: 'opening', score: 3, text: '' },
		{ question: 'probing', score: 4, text: '多问一句' }
	] as const;
	expect(meanScore({ answers: [...answers] })).toBe(3.5);
	expect(meanScore({ answers: [] })).toBeNull();
});
