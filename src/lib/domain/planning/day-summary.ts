import type { Day } from '#lib/domain/day.ts';
import type { CustomerPromise } from '#lib/domain/follow-up/promise.ts';
import { isEarlier } from '#lib/domain/visits/next-visits.ts';
import type { Slot, VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { Activity } from './activity.ts';

/** A visit that was missed, and when it is tried again; null while nobody planned it. */
export interface MissedThen {
	readonly report: VisitReport;
	readonly again: Slot | null;
}

/** What became of a day. */
export interface DaySummary {
	readonly day: Day;
	/** Visits that were planned for the day. */
	readonly planned: number;
	/** How many of those were made; `done` has what came on top as well. */
	readonly kept: number;
	readonly done: readonly VisitReport[];
	readonly missed: readonly MissedThen[];
	/** Planned visits of which nobody has said anything. */
	readonly unreported: readonly VisitPlan[];
	/** What was promised that day, by when. */
	readonly promises: readonly CustomerPromise[];
	readonly activities: readonly Activity[];
}

/** The summary of a day; `plans` are those that stand, `reports` the effective ones in order of day. */
export function daySummary(
	known: {
		plans: readonly VisitPlan[];
		reports: readonly VisitReport[];
		promises: readonly CustomerPromise[];
		activities: readonly Activity[];
	},
	day: Day
): DaySummary {
	const reports = known.reports.filter((report) => report.day === day);
	const reported = new Set(known.reports.map(({ visitPlanId }) => visitPlanId));
	const planned = known.plans.filter(({ slot }) => slot.day === day);
	const own = new Set(planned.map(({ id }) => id));
	const done = reports.filter(({ outcome }) => outcome === 'done');
	const ahead = known.plans.filter(({ id, slot }) => slot.day >= day && !reported.has(id));
	const again = ({ contactId }: VisitReport): Slot | null =>
		ahead
			.filter((plan) => plan.contactId === contactId)
			.reduce<VisitPlan | null>(
				(first, plan) => (first === null || isEarlier(plan, first) ? plan : first),
				null
			)?.slot ?? null;
	return {
		day,
		planned: planned.length,
		kept: done.filter(({ visitPlanId }) => visitPlanId !== null && own.has(visitPlanId)).length,
		done,
		missed: reports
			.filter(({ outcome }) => outcome === 'missed')
			.map((report) => ({ report, again: again(report) })),
		unreported: planned.filter(({ id }) => !reported.has(id)),
		promises: known.promises.filter(({ madeOn }) => madeOn === day),
		activities: known.activities.filter((activity) => activity.day === day)
	};
}
