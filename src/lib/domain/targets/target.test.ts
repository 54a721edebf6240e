import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, firstDayOf, toDay, type Month } from '#lib/domain/day.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import { targetProgress } from './target-progress.ts';
import { countByWeek, splitTarget, weeksOf } from './target-weeks.ts';

const calendar = workCalendarOf({ years: holidayYears, overrides: new Map() });
const march = '2026-03' as Month;
const weeks = weeksOf(march, calendar);
const split = (target: number, byHand: (number | null)[] = [], of = weeks) =>
	splitTarget({ target, weeks: of, byHand });

describe('T1 a month is cut into four or five weeks', () => {
	test('T1 Monday to Sunday; the Sunday March 2026 begins with joins its first week', () => {
		expect(weeks.map(({ from, to, workingDays }) => [from, to, workingDays])).toEqual([
			['2026-03-01', '2026-03-08', 5],
			['2026-03-09', '2026-03-15', 5],
			['2026-03-16', '2026-03-22', 5],
			['2026-03-23', '2026-03-29', 5],
			['2026-03-30', '2026-03-31', 2]
		]);
	});

	test('T1 the weeks of any month join without gap and are four or five', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 600 }), (later) => {
				const month = addMonths('2000-01' as Month, later);
				const cut = weeksOf(month, calendar);
				expect([4, 5]).toContain(cut.length);
				expect(cut[0]?.from).toBe(firstDayOf(month));
				expect(cut.at(-1)?.to).toBe(addDays(firstDayOf(addMonths(month, 1)), -1));
				cut
					.slice(1)
					.forEach(({ from }, at) => expect(daysBetween({ from: cut[at]!.to, to: from })).toBe(1));
			})
		);
	});
});

describe('T2 a target splits by working days', () => {
	test('T2 in whole numbers, the rest to the largest remainders', () => {
		expect(split(100)).toEqual({ weeks: [23, 23, 23, 22, 9], unassigned: 0 });
		expect(split(6).weeks).toEqual([2, 1, 1, 1, 1]);
	});

	test('T2 a week set by hand stays, the others share what is left', () => {
		expect(split(100, [null, 40])).toEqual({ weeks: [18, 40, 18, 17, 7], unassigned: 0 });
	});

	test('T2 weeks set by hand above the target leave a negative rest', () => {
		expect(split(10, [20])).toEqual({ weeks: [20, 0, 0, 0, 0], unassigned: -10 });
		expect(split(10, [1, 1, 1, 1, 1]).unassigned).toBe(5);
	});

	test('T2 without working days all weeks share alike', () => {
		const idle = weeks.map((week) => ({ ...week, workingDays: 0 }));
		expect(split(10, [], idle).weeks).toEqual([2, 2, 2, 2, 2]);
	});

	test('T2 weeks and rest always sum to the target, free weeks take no less than nothing', () => {
		const amount = fc.oneof(
			fc.nat(5000),
			fc.nat(500_000).map((cents) => cents / 100)
		);
		const byHand = fc.array(fc.option(amount), { maxLength: 5 });
		fc.assert(
			fc.property(amount, byHand, (target, fixed) => {
				const { weeks: shares, unassigned } = split(target, fixed);
				const sum = shares.reduce((total, share) => total + share, 0);
				expect(sum + unassigned).toBeCloseTo(target, 6);
				expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
				const isFree = fixed.length < 5 || fixed.includes(null);
				if (isFree) expect(unassigned).toBeLessThanOrEqual(0);
				fixed.forEach((one, at) => one !== null && expect(shares[at]).toBe(one));
			})
		);
	});
});

describe('T3 gap, attainment and run-rate', () => {
	const progress = (today: string, actuals: (number | null)[], target = 88) =>
		targetProgress({
			target,
			weeks,
			split: split(target),
			actuals,
			calendar,
			today: toDay(today)
		});

	test('T3 each week shows its gap, and the month adds up', () => {
		const { weeks: lines, actual, gap, attainment } = progress('2026-03-16', [20, 24]);
		expect(lines.map((line) => [line.target, line.actual, line.gap])).toEqual([
			[20, 20, 0],
			[20, 24, -4],
			[20, null, null],
			[20, null, null],
			[8, null, null]
		]);
		expect(lines[1]).toMatchObject({ attainment: 1.2, cumulative: 0.5 });
		expect({ actual, gap, attainment }).toEqual({ actual: 44, gap: 44, attainment: 0.5 });
	});

	test('T3 the needed run-rate spreads the gap over the working days left, today among them', () => {
		expect(progress('2026-03-16', [20, 20])).toMatchObject({
			workingDaysLeft: 12,
			runRate: 4,
			neededRunRate: 4,
			projected: 88
		});
		expect(progress('2026-03-16', [10, 10]).neededRunRate).toBeCloseTo(68 / 12);
	});

	test('T3 at the ends: no run-rate before the first working day, nothing left after the last', () => {
		expect(progress('2026-03-01', [])).toMatchObject({ runRate: null, projected: null });
		expect(progress('2026-04-02', [1])).toMatchObject({ workingDaysLeft: 0, neededRunRate: null });
		expect(progress('2026-03-30', [88])).toMatchObject({ gap: 0, neededRunRate: 0 });
		expect(progress('2026-03-16', [], 0).attainment).toBeNull();
	});

	test('T3 a target that counts visits takes its results from their days', () => {
		const days = ['2026-03-02', '2026-03-08', '2026-03-09', '2026-04-01'].map(toDay);
		expect(countByWeek(days, weeks)).toEqual([2, 1, 0, 0, 0]);
	});
});
