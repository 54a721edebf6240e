import { firstDayOf, monthOf } from '#lib/domain/day.ts';
import { visitsByContact } from '#lib/domain/visits/visit-log.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Desk } from '#lib/state/desk.svelte.ts';

/** A rep's visits made in the period of the current plan, or in this month while there is no plan, by contact. */
export function visitsSoFar({
	planner,
	visits
}: Pick<Desk, 'planner' | 'visits'>): ReadonlyMap<string, number> {
	if (planner.currentPeriod) return planner.visitsMade;
	const { day } = today;
	return visitsByContact(visits.reports, { from: firstDayOf(monthOf(day)), to: day });
}
