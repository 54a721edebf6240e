import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { aContact, aVisitPlan, aVisitReport } from '#tests/fixtures/builders.ts';
import {
	coverageRows,
	doctorsByCell,
	effortsOf,
	followedOf,
	weeksOf,
	weeksSpan
} from './coverage.ts';
import { planProgress } from './plan-progress.ts';

const today = toDay('2026-11-25');
const doctors = new Map(['d1', 'd2', 'd3'].map((id) => [id, aContact({ id })]));
const gradeByDoctor = new Map([
	['d1', { result: { grade: 'A' as const }, demand: { norm: 4 } }],
	['d2', { result: { grade: 'C' as const }, demand: { norm: 1 } }]
]);
const followed = followedOf(doctors, gradeByDoctor);

describe('doctorsByCell', () => {
	it('puts each assessed doctor into the cell of the product', () => {
		const cells = new Map([
			['d1', new Map([['p1', { usage: 2, potential: 3 } as const]])],
			['d2', new Map([['p2', { usage: 2, potential: 3 } as const]])],
			['gone', new Map([['p1', { usage: 2, potential: 3 } as const]])]
		]);
		const byCell = doctorsByCell(doctors, { cells, productId: 'p1' });
		expect([...byCell].map(([key, there]) => [key, there.map(({ id }) => id)])).toEqual([
			['u2p3', ['d1']]
		]);
	});
});

describe('effort and coverage', () => {
	it('follow doctors without a grade too', () => {
		expect(followed.at(-1)).toEqual({ id: 'd3', grade: null, norm: 0 });
		expect(effortsOf(followed, new Map([['d1', 3]])).map(({ effort }) => effort)).toEqual([
			3, 0, 0
		]);
	});

	it('compare by class what the measure asks for', () => {
		const progress = planProgress({
			plans: [
				aVisitPlan({ id: 'v1', contactId: 'd1', slot: { day: today, half: 'am', order: 0 } }),
				aVisitPlan({ id: 'v2', contactId: 'd1', slot: { day: today, half: 'pm', order: 0 } })
			],
			reports: [aVisitReport({ contactId: 'd1', visitPlanId: 'v1', day: today, outcome: 'done' })],
			contacts: followed,
			...weeksSpan(today),
			today
		});
		const classA = (measure: Parameters<typeof coverageRows>[1]) =>
			coverageRows(progress, measure)[0];
		expect(classA('coverage')).toEqual({ grade: 'A', done: 1, of: 1 });
		expect(classA('callFrequency')).toEqual({ grade: 'A', done: 1, of: 4 });
		expect(classA('planned')).toEqual({ grade: 'A', done: 1, of: 2 });
	});
});

describe('weeksOf', () => {
	it('shows four weeks before this one and two to come', () => {
		const progress = {
			planned: 5,
			done: 3,
			missed: 1,
			unreported: 0,
			upcoming: 1,
			unplanned: 2
		};
		const byWeek = new Map(
			['2026-11-23', '2026-11-30'].map((monday) => [toDay(monday), progress] as const)
		);
		expect(weeksOf(byWeek, today)).toEqual([
			{ monday: '2026-10-26', planned: null, made: 0 },
			{ monday: '2026-11-02', planned: null, made: 0 },
			{ monday: '2026-11-09', planned: null, made: 0 },
			{ monday: '2026-11-16', planned: null, made: 0 },
			{ monday: '2026-11-23', planned: 5, made: 5 },
			{ monday: '2026-11-30', planned: 5, made: null },
			{ monday: '2026-12-07', planned: null, made: null }
		]);
		expect(weeksSpan(today)).toEqual({ from: '2026-10-26', to: '2026-12-13' });
	});
});
