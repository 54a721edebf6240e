import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, firstDayOf, toDay, type Month } from '#lib/domain/day.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { storedTarget, storedVisitReport } from '#tests/fixtures/stored-records.ts';
import { copiedTargets } from './target-copy.ts';
import { neededPerWeek, targetOutlook } from './target-outlook.ts';
import { targetProgress } from './target-progress.ts';
import { resultDays, resultsByWeek } from './target-results.ts';
import type { Target } from './target.ts';
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

describe('T4 results are counted from visits, or entered', () => {
	const target = (fields: Partial<Target>): Target => storedTarget({ productId: null, ...fields });
	const report = (id: string, day: string, fields: Partial<VisitReport> = {}) =>
		storedVisitReport({ id, day: toDay(day), ...fields });
	const reports = [
		report('1', '2026-03-02', { contactId: 'a' }),
		report('2', '2026-03-04', { contactId: 'a' }),
		report('3', '2026-03-10', { contactId: 'b', products: [] }),
		report('4', '2026-03-11', { contactId: 'b', outcome: 'missed' }),
		report('5', '2026-04-01', { contactId: 'c' })
	];
	const sources = {
		reports,
		meetings: ['2026-03-05', '2026-04-02'].map(toDay),
		listed: [
			{ on: toDay('2026-03-06'), accountId: 'first', productId: 'product-1' },
			{ on: toDay('2026-03-09'), accountId: 'second', productId: 'product-1' },
			{ on: toDay('2026-02-06'), accountId: 'first', productId: 'product-2' }
		],
		accountOf: (id: string) => (id === 'a' ? 'first' : 'second'),
		normOf: (id: string) => (id === 'a' ? 2 : 0)
	};
	const days = (fields: Partial<Target>) => resultDays(target(fields), sources);

	test('T4 visits made in the month, of a hospital, with a product', () => {
		expect(days({})).toEqual(['2026-03-02', '2026-03-04', '2026-03-10']);
		expect(days({ accountId: 'second' })).toEqual(['2026-03-10']);
		expect(days({ productId: 'product-1' })).toEqual(['2026-03-02', '2026-03-04']);
	});

	test('T4 coverage counts a customer once, call frequency with the visit that fills the class', () => {
		expect(days({ measure: 'coverage' })).toEqual(['2026-03-02', '2026-03-10']);
		expect(days({ measure: 'callFrequency' })).toEqual(['2026-03-04']);
		expect(days({ measure: 'meetings' })).toEqual(['2026-03-05']);
		expect(days({ measure: 'listings', accountId: 'second' })).toEqual(['2026-03-09']);
		expect(days({ measure: 'listings', productId: 'product-2' })).toEqual([]);
		expect(days({ measure: 'amount' })).toEqual([]);
	});

	test('T4 a week that has not come has no result; what is entered stands as it was', () => {
		const byWeek = (fields: Partial<Target>) =>
			resultsByWeek(target(fields), { days: days(fields), weeks, today: toDay('2026-03-10') });
		expect(byWeek({})).toEqual([2, 1, null, null, null]);
		expect(byWeek({ measure: 'amount', weekActuals: [1.5] })).toEqual([
			1.5,
			null,
			null,
			null,
			null
		]);
	});
});

describe('T5 how the month will end', () => {
	const outlook = (today: string, actuals: (number | null)[], ofToday = 0) =>
		targetOutlook(
			targetProgress({
				target: 88,
				weeks,
				split: split(88),
				actuals,
				calendar,
				today: toDay(today),
				ofToday
			}),
			88
		);

	test('T5 by the rate of the working days before today', () => {
		expect(outlook('2026-03-16', [20, 20])).toEqual({ kind: 'willReach' });
		expect(outlook('2026-03-16', [18, 20])).toEqual({ kind: 'willMiss', by: 4 });
		expect(outlook('2026-03-16', [88])).toEqual({ kind: 'reached' });
		expect(outlook('2026-04-02', [80])).toEqual({ kind: 'missed', by: 8 });
		expect(outlook('2026-03-01', [0])).toEqual({ kind: 'open' });
		expect(outlook('2026-03-16', [])).toEqual({ kind: 'open' });
	});

	test('T5 what today brought does not make the other days faster', () => {
		expect(outlook('2026-03-16', [20, 20, 4], 4)).toEqual({ kind: 'willReach' });
		expect(outlook('2026-03-16', [18, 20, 4], 4)).toEqual({ kind: 'willMiss', by: 4 });
	});

	test('T5 the weeks to come share what is needed', () => {
		const needed = (actuals: (number | null)[]) =>
			neededPerWeek(
				targetProgress({
					...{ target: 88, weeks, split: split(88), actuals, calendar },
					today: toDay('2026-03-16')
				})
			);
		expect(needed([20, 20])).toBe(16);
		expect(needed([88])).toBe(null);
	});
});

describe('T6 the borders of months', () => {
	const cut = (month: string) =>
		weeksOf(month as Month, calendar).map(({ from, to, workingDays }) => [
			from.slice(5),
			to.slice(5),
			workingDays
		]);

	test('T6 a month that begins on a Saturday gives its weekend to the first week', () => {
		expect(cut('2026-08')).toEqual([
			['08-01', '08-09', 5],
			['08-10', '08-16', 5],
			['08-17', '08-23', 5],
			['08-24', '08-30', 5],
			['08-31', '08-31', 1]
		]);
	});

	test('T6 February of a leap year has its 29th day, four weeks where it begins on a Monday', () => {
		expect(cut('2028-02').at(-1)?.[1]).toBe('02-29');
		expect(cut('2027-02')).toHaveLength(4);
	});

	test('T6 a make-up workday is a working day of its week, a holiday none', () => {
		const working = workCalendarOf({
			years: holidayYears,
			overrides: new Map([[toDay('2026-03-14'), { working: true, note: '' }]])
		});
		expect(weeksOf(march, working)[1]?.workingDays).toBe(6);
		expect(cut('2026-10').map(([, , days]) => days)).toEqual([0, 3, 5, 5, 5]);
	});
});

describe('T7 a month is copied to the next', () => {
	test('T7 lines only, each once, and none that is there', () => {
		const visits = storedTarget({ id: 'a', gapReason: '放假', productId: null });
		const again = storedTarget({ id: 'b', productId: null, target: 5 });
		const other = storedTarget({ id: 'c', measure: 'coverage', productId: null });
		const month = '2026-04' as Month;
		expect(
			copiedTargets([visits, again, other], {
				month,
				there: [storedTarget({ measure: 'coverage', productId: null, month })]
			})
		).toEqual([{ month, measure: 'visits', productId: null, accountId: null, target: 80 }]);
	});
});
