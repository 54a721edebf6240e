import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { Cycle } from './cycle.ts';

/** How long a missed visit is offered to be planned again: a week, so that Friday's still stands there on Monday. */
const offeredDays = 7;

/** What the reports of a missed visit are held against. */
export interface PlannedSince {
	/** Visits that stand. */
	readonly plans: readonly VisitPlan[];
	readonly cycles: readonly Pick<Cycle, 'id' | 'acceptedAt'>[];
	readonly today: Day;
}

/**
 * Missed visits of the last week whose customer was neither met since nor planned again, the latest first: planned
 * again is who stands in the same week, by hand, or in a plan accepted afterwards.
 */
export function missedVisits(
	reports: readonly VisitReport[],
	{ plans, cycles, today }: PlannedSince
): VisitReport[] {
	const reported = new Set(reports.map(({ visitPlanId }) => visitPlanId));
	const acceptedAt = new Map(cycles.map((cycle) => [cycle.id, cycle.acceptedAt]));
	const isLater = (one: VisitReport, other: VisitReport) =>
		one.day === other.day ? one.recordedAt > other.recordedAt : one.day > other.day;
	const isAgain = ({ id, cycleId, slot }: VisitPlan, missed: VisitReport) =>
		!reported.has(id) &&
		slot.day >= missed.day &&
		(cycleId === null ||
			mondayOf(slot.day) === mondayOf(missed.day) ||
			(acceptedAt.get(cycleId) ?? '') > missed.recordedAt);
	return reports
		.filter(
			(missed) =>
				missed.outcome === 'missed' &&
				missed.day > addDays(today, -offeredDays) &&
				missed.day <= today &&
				!reports.some((other) => other.contactId === missed.contactId && isLater(other, missed)) &&
				!plans.some((plan) => plan.contactId === missed.contactId && isAgain(plan, missed))
		)
		.sort((one, other) => (isLater(one, other) ? -1 : 1));
}
