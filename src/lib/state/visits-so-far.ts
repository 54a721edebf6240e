import { firstDayOf, monthOf } from '#lib/domain/day.ts';
import { visitsByContact } from '#lib/domain/visit-log.ts';
import { today } from './today.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Visits made in the period of the current plan, or in this month while there is no plan, by contact. */
export function visitsSoFar({ planner, visits }: Workspace): ReadonlyMap<string, number> {
	if (planner.currentPeriod) return planner.visitsMade;
	const { day } = today;
	return visitsByContact(visits.reports, { from: firstDayOf(monthOf(day)), to: day });
}
