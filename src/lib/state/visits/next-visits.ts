import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { nextVisits } from '#lib/domain/visits/next-visits.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Desk } from '#lib/state/desk.svelte.ts';

/** The next planned visit of a rep to each contact, by contact id; who has none is not listed. */
export function nextVisitsOf({
	plans,
	visits
}: Pick<Desk, 'plans' | 'visits'>): ReadonlyMap<string, VisitPlan> {
	return nextVisits(plans.visitPlans, {
		today: today.day,
		isReported: (planId) => visits.reportByPlan.has(planId)
	});
}
