import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { splitTarget, type TargetWeek } from './target-weeks.ts';
import { weeksByHand } from './weeks-by-hand.ts';

const weeks = [5, 5, 4, 6, 1].map((workingDays): TargetWeek => ({
	from: toDay('2026-11-02'),
	to: toDay('2026-11-08'),
	workingDays
}));

/** What is set by hand again, of what its split shows. */
const again = (target: number, byHand: readonly (number | null)[]) =>
	weeksByHand({ target, weeks, wanted: splitTarget({ target, weeks, byHand }).weeks });

test('of the weeks of a target those are set by hand that the split does not come to', () => {
	const none = [null, null, null, null, null];
	expect(again(63, none)).toEqual(none);
	expect(again(63, [null, 30, null, null, null])).toEqual([null, 30, null, null, null]);
	expect(again(63, [1, 30, null, null, 7])).toEqual([1, 30, null, null, 7]);
	expect(again(6.3, [null, 0.5, null, null, null])).toEqual([null, 0.5, null, null, null]);
});

test('weeks that come to more or less than the target are all set by hand', () => {
	expect(weeksByHand({ target: 10, weeks, wanted: [4, 4, 4, 4, 4] })).toEqual([4, 4, 4, 4, 4]);
	expect(weeksByHand({ target: 50, weeks, wanted: [1, 1, 1, 1, 1] })).toEqual([1, 1, 1, 1, 1]);
});
