import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { promiseLedger } from '#lib/domain/follow-up/promise-ledger.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import {
	storedPromise,
	storedVisitPlan,
	storedVisitReport
} from '#tests/fixtures/stored-records.ts';
import { periodReport, reportSpan, stepReport } from './period-report.ts';

const day = toDay('2026-03-04');
const slot = (at: string) => ({ day: toDay(at), half: 'am', order: 0 }) as const;

describe('the report of a week or a month', () => {
	it('takes the week from Monday to Sunday, the month whole, across a year', () => {
		expect(reportSpan('week', day)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
		expect(reportSpan('month', toDay('2028-02-10')).to).toBe('2028-02-29');
		expect(stepReport('week', { day, by: -1 })).toBe('2026-02-23');
		expect(stepReport('month', { day: toDay('2026-12-31'), by: 1 })).toBe('2027-01-01');
	});

	it('counts what was planned, made, missed and promised, and divides visits and time', () => {
		const plans = [
			storedVisitPlan({ id: 'p1', contactId: 'a', slot: slot('2026-03-02') }),
			storedVisitPlan({ id: 'p2', contactId: 'b', slot: slot('2026-03-03') })
		];
		const visit = (id: string, fields: Parameters<typeof storedVisitReport>[0]) =>
			storedVisitReport({ id, corrects: null, withdrawn: false, half: 'am', ...fields });
		const reports = [
			visit('r1', { visitPlanId: 'p1', contactId: 'a', day: toDay('2026-03-02'), outcome: 'done' }),
			visit('r2', {
				...{ visitPlanId: 'p2', contactId: 'b', day: toDay('2026-03-03') },
				...{ outcome: 'missed', missedReason: 'busy' }
			}),
			visit('r3', { visitPlanId: null, contactId: 'c', day: toDay('2026-03-03'), outcome: 'done' }),
			visit('r4', { visitPlanId: null, contactId: 'c', day: toDay('2026-02-27'), outcome: 'done' })
		];
		const promises = [
			storedPromise({ id: 'q1', due: toDay('2026-03-03') }),
			storedPromise({ id: 'q2', due: toDay('2026-03-06') }),
			storedPromise({ id: 'q3', due: toDay('2026-04-06') })
		];
		const today = toDay('2026-03-04');
		const report = periodReport(
			{
				...{ plans, reports },
				ledger: promiseLedger({ promises, outcomes: [] }, { today, dueSoonDays: 1 }),
				followed: [
					{ id: 'a', grade: 'A', norm: 4 },
					{ id: 'b', grade: 'B', norm: 2 },
					{ id: 'c', grade: 'C', norm: 1 }
				]
			},
			{ span: reportSpan('week', today), today, policy: defaultPolicy }
		);
		expect(report.progress.total).toMatchObject({ planned: 2, done: 1, missed: 1, unplanned: 1 });
		expect(report.days.map(({ made }) => made)).toEqual([1, 1, 0, null, null, null, null]);
		expect(report.perDay).toBe(1);
		expect(report.met).toBe(2);
		expect(report.missedFor).toEqual([{ reason: 'busy', count: 1 }]);
		expect(report.promises).toEqual({ kept: 0, of: 1, rate: 0, waiting: 1 });
		const { visitMinutes } = defaultPolicy.planning;
		expect(report.pareto.visits.keyShare).toBe(0.5);
		expect(report.pareto.time.keyShare).toBeCloseTo(
			visitMinutes.A.value / (visitMinutes.A.value + visitMinutes.C.value)
		);
	});
});
