import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { storedActivity } from '#tests/fixtures/stored-circumstances.ts';
import {
	storedPromise,
	storedVisitPlan,
	storedVisitReport
} from '#tests/fixtures/stored-records.ts';
import { daySummary } from './day-summary.ts';

const day = toDay('2026-03-02');
const slot = (on: string, half: 'am' | 'pm' = 'am') => ({ day: toDay(on), half, order: 0 });
const plan = (id: string, contactId: string, at = slot('2026-03-02')) =>
	storedVisitPlan({ id, contactId, slot: at });

test('a day says what was done, missed and when again, left open and promised', () => {
	const summary = daySummary(
		{
			plans: [
				plan('1', 'a'),
				plan('2', 'b'),
				plan('3', 'c'),
				plan('4', 'b', slot('2026-03-09')),
				plan('5', 'b', slot('2026-03-05', 'pm'))
			],
			reports: [
				storedVisitReport({ id: 'r1', contactId: 'a', visitPlanId: '1', day }),
				storedVisitReport({ id: 'r2', contactId: 'b', visitPlanId: '2', day, outcome: 'missed' }),
				storedVisitReport({ id: 'r5', contactId: 'e', visitPlanId: null, day }),
				storedVisitReport({ id: 'r3', contactId: 'd', visitPlanId: null, day, outcome: 'missed' }),
				storedVisitReport({ id: 'r4', contactId: 'a', visitPlanId: null, day: toDay('2026-03-01') })
			],
			promises: [storedPromise({ madeOn: day }), storedPromise({ madeOn: toDay('2026-03-01') })],
			activities: [storedActivity({ day }), storedActivity({ day: toDay('2026-03-03') })]
		},
		day
	);
	expect(summary).toMatchObject({ planned: 3, kept: 1 });
	expect(summary.done.map(({ id }) => id)).toEqual(['r1', 'r5']);
	expect(summary.missed.map(({ report, again }) => [report.id, again?.day])).toEqual([
		['r2', '2026-03-05'],
		['r3', undefined]
	]);
	expect(summary.unreported.map(({ id }) => id)).toEqual(['3']);
	expect([summary.promises.length, summary.activities.length]).toEqual([1, 1]);
});
