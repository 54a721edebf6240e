import { describe, expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aVisitPlan, aVisitReport } from '#tests/fixtures/builders.ts';
import { planProgress } from './plan-progress.ts';

const plan = (id: string, contactId: string, day: string, cancelled = false) =>
	aVisitPlan({ id, contactId, cancelled, slot: { day: toDay(day), half: 'am', order: 1 } });
const report = (
	visitPlanId: string | null,
	contactId: string,
	day: string,
	outcome: 'done' | 'missed' = 'done'
) =>
	aVisitReport({
		id: `${visitPlanId}-${contactId}-${day}`,
		visitPlanId,
		contactId,
		day: toDay(day),
		outcome
	});

const progress = planProgress({
	plans: [
		plan('1', 'a', '2026-03-02'),
		plan('2', 'a', '2026-03-03'),
		plan('3', 'b', '2026-03-03'),
		plan('4', 'c', '2026-03-04'),
		plan('5', 'c', '2026-03-11'),
		plan('6', 'c', '2026-03-12', true),
		plan('7', 'a', '2026-04-01')
	],
	reports: [
		report('1', 'a', '2026-03-02'),
		report('2', 'a', '2026-03-03'),
		report('3', 'b', '2026-03-03', 'missed'),
		report(null, 'a', '2026-03-04'),
		report(null, 'd', '2026-03-04')
	],
	contacts: [
		{ id: 'a', grade: 'A', norm: 2 },
		{ id: 'e', grade: 'A', norm: 4 },
		{ id: 'b', grade: 'B', norm: 2 },
		{ id: 'c', grade: 'C', norm: 1 },
		{ id: 'd', grade: null, norm: 1 }
	],
	from: toDay('2026-03-02'),
	to: toDay('2026-03-29'),
	today: toDay('2026-03-06')
});

describe('V4 a plan beside what was done', () => {
	test('V4 each planned visit is done, missed, unreported or to come; cancelled ones are out', () => {
		expect(progress.total).toEqual({
			planned: 5,
			done: 2,
			missed: 1,
			unreported: 1,
			upcoming: 1,
			unplanned: 2
		});
	});

	test('V4 by day, by week and by grade the same visits are counted', () => {
		expect(progress.byDay.get(toDay('2026-03-03'))).toMatchObject({
			planned: 2,
			done: 1,
			missed: 1
		});
		const weeks = [...progress.byWeek].map(([monday, { planned }]) => [monday, planned]);
		expect(weeks).toEqual([
			['2026-03-02', 4],
			['2026-03-09', 1]
		]);
		expect(progress.byGrade.A).toMatchObject({ planned: 2, done: 2, unplanned: 1 });
		expect(progress.byGrade.C).toMatchObject({ planned: 2, unreported: 1, upcoming: 1 });
	});
});

describe('V5 coverage and call frequency by class', () => {
	test('V5 coverage counts customers seen at all', () => {
		expect(progress.coverage.A).toEqual({ wanted: 2, reached: 1, share: 0.5 });
		expect(progress.coverage.B).toEqual({ wanted: 1, reached: 0, share: 0 });
	});

	test('V5 a third visit to one customer does not make up for another’s neglect', () => {
		expect(progress.callFrequency.A).toEqual({ wanted: 6, reached: 2, share: 2 / 6 });
	});

	test('V5 an empty class has no share', () => {
		const span = { from: toDay('2026-03-02'), to: toDay('2026-03-02'), today: toDay('2026-03-02') };
		const empty = planProgress({ plans: [], reports: [], contacts: [], ...span });
		expect(empty.coverage.A).toEqual({ wanted: 0, reached: 0, share: null });
	});
});
