import type { Day } from '#lib/domain/day.ts';
import type { DayMark } from '#lib/domain/planning/calendar.ts';
import type { Progress } from '#lib/domain/planning/plan-progress.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Proposal } from '#lib/state/planning/proposal.ts';

/** One day of the week as its column or tab shows it. */
export interface WeekDay {
	readonly day: Day;
	readonly mark: DayMark;
	readonly progress: Readonly<Progress> | undefined;
	/** What the day carries; undefined for days that are over or not worked. */
	readonly load: Proposal['days'][number] | undefined;
}

/** One place of a half day and the visits made there in a row. */
export interface WeekStop {
	/** Its short name. */
	readonly hospital: string;
	/** When one is there by the plan; null for what is over and until it is computed. */
	readonly arrivalMinute: number | null;
	readonly visits: readonly VisitPlan[];
}

/** The visits of a half day as stops, in their order. */
export function weekStops(
	visits: readonly VisitPlan[],
	facts: {
		hospitalOf: (contactId: string) => { id: string | null; name: string };
		arrivalOf: (planId: string) => number | null;
	}
): WeekStop[] {
	const stops: (WeekStop & { id: string | null; visits: VisitPlan[] })[] = [];
	for (const plan of visits) {
		const { id, name } = facts.hospitalOf(plan.contactId);
		const last = stops.at(-1);
		if (last && last.id === id) last.visits.push(plan);
		else
			stops.push({ id, hospital: name, arrivalMinute: facts.arrivalOf(plan.id), visits: [plan] });
	}
	return stops;
}
