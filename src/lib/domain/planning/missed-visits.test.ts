import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { aVisitReport, aVisitPlan } from '#tests/fixtures/builders.ts';
import { missedVisits } from './missed-visits.ts';

const wednesday = toDay('2026-11-25');
const missed = (fields: Partial<VisitReport> = {}) =>
	aVisitReport({
		id: 'missed',
		contactId: 'lin',
		visitPlanId: 'planned',
		day: toDay('2026-11-24'),
		outcome: 'missed',
		recordedAt: '2026-11-24T02:00:00.000Z',
		...fields
	});
const offered = (
	reports: readonly VisitReport[],
	plans: readonly VisitPlan[] = [],
	today = wednesday
) =>
	missedVisits(reports, {
		plans,
		cycles: [
			{ id: 'old', acceptedAt: '2026-11-20T09:00:00.000Z' },
			{ id: 'new', acceptedAt: '2026-11-24T09:00:00.000Z' }
		],
		today
	}).map(({ id }) => id);
const plan = (day: string, cycleId: string | null) =>
	aVisitPlan({
		id: 'again',
		contactId: 'lin',
		cycleId,
		slot: { day: toDay(day), half: 'am', order: 0 }
	});

describe('missed visits', () => {
	it('are offered for a week, the latest first', () => {
		const other = missed({ id: 'other', contactId: 'wang', day: wednesday });
		expect(offered([missed(), other])).toEqual(['other', 'missed']);
		expect(offered([missed()], [], toDay('2026-11-30'))).toEqual(['missed']);
		expect(offered([missed()], [], toDay('2026-12-01'))).toEqual([]);
	});

	it('are not offered once the customer was met or missed again', () => {
		const met = missed({ id: 'met', day: wednesday, outcome: 'done', visitPlanId: null });
		expect(offered([missed(), met])).toEqual([]);
		expect(offered([missed(), missed({ id: 'again', day: wednesday })])).toEqual(['again']);
	});

	it('are planned again in the same week, by hand, or by a plan accepted afterwards', () => {
		expect(offered([missed()], [plan('2026-11-27', 'old')])).toEqual([]);
		expect(offered([missed()], [plan('2026-12-08', null)])).toEqual([]);
		expect(offered([missed()], [plan('2026-12-08', 'new')])).toEqual([]);
		expect(offered([missed()], [plan('2026-12-08', 'old')])).toEqual(['missed']);
	});

	it('are not planned again by the plan that was missed', () => {
		const itself = { ...plan('2026-11-24', null), id: 'planned' };
		expect(offered([missed()], [itself])).toEqual(['missed']);
	});
});
