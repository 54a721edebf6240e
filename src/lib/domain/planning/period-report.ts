import {
	addDays,
	addMonths,
	daysBetween,
	daysFrom,
	firstDayOf,
	mondayOf,
	monthOf
} from '#lib/domain/day.ts';
import type { Day } from '#lib/domain/day.ts';
import { keptRate, type LedgerEntry } from '#lib/domain/follow-up/promise-ledger.ts';
import { paretoOf, type Pareto } from '#lib/domain/grading/pareto.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { visitsByContact } from '#lib/domain/visits/visit-log.ts';
import {
	missedReasons,
	type MissedReason,
	type VisitPlan,
	type VisitReport
} from '#lib/domain/visits/visit.ts';
import { effortsOf } from './coverage.ts';
import { planProgress, type FollowedContact, type PlanProgress } from './plan-progress.ts';
import type { PlanSpan } from './plan-span.ts';

/** How long a report looks back: the week or the month a day lies in. */
export const reportPeriods = ['week', 'month'] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** The days of a report, both ends included. */
export function reportSpan(period: ReportPeriod, day: Day): PlanSpan {
	if (period === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
	const month = monthOf(day);
	return { from: firstDayOf(month), to: addDays(firstDayOf(addMonths(month, 1)), -1) };
}

/** A day in the report before or after. */
export const stepReport = (period: ReportPeriod, { day, by }: { day: Day; by: number }): Day =>
	period === 'week' ? addDays(mondayOf(day), 7 * by) : firstDayOf(addMonths(monthOf(day), by));

/** One day: visits planned, and those made with a plan or without. */
export interface ReportDay {
	readonly day: Day;
	readonly planned: number;
	/** Null for a day to come. */
	readonly made: number | null;
}

/** What a week or a month came to. */
export interface PeriodReport {
	readonly span: PlanSpan;
	readonly progress: PlanProgress;
	readonly days: readonly ReportDay[];
	/** Customers met at least once. */
	readonly met: number;
	/** Visits made on average on a day on which any was made; null where none was. */
	readonly perDay: number | null;
	/** Why visits were missed, those that happened, the most frequent first; null where no reason was said. */
	readonly missedFor: readonly { readonly reason: MissedReason | null; readonly count: number }[];
	/** Promises that were due in the span: kept in time out of those settled or late, and those that wait. */
	readonly promises: ReturnType<typeof keptRate> & { readonly waiting: number };
	/** Visits, and the time they take by the policy, beside 80/20. */
	readonly pareto: { readonly visits: Pareto; readonly time: Pareto };
}

/** The report of a span; `reports` are the effective ones, `ledger` knows every promise of the rep. */
export function periodReport(
	known: {
		plans: readonly VisitPlan[];
		reports: readonly VisitReport[];
		ledger: readonly LedgerEntry[];
		followed: readonly FollowedContact[];
	},
	at: { span: PlanSpan; today: Day; policy: Policy }
): PeriodReport {
	const { span, today, policy } = at;
	const { followed, plans, ledger } = known;
	const reports = known.reports.filter(({ day }) => day >= span.from && day <= span.to);
	const progress = planProgress({
		...{ plans, reports: known.reports, contacts: followed, today },
		...span
	});
	const days = daysFrom(span.from, daysBetween(span) + 1).map((day): ReportDay => {
		const its = progress.byDay.get(day);
		const made = reports.filter((report) => report.day === day && report.outcome === 'done').length;
		return { day, planned: its?.planned ?? 0, made: day > today ? null : made };
	});
	const busy = days.filter(({ made }) => (made ?? 0) > 0);
	const due = ledger.filter(({ promise }) => promise.due >= span.from && promise.due <= span.to);
	const visits = visitsByContact(reports, span);
	const efforts = effortsOf(followed, visits);
	const minutes = efforts.map((one) => ({
		...one,
		effort: one.effort * policy.planning.visitMinutes[one.grade ?? 'C'].value
	}));
	return {
		span,
		progress,
		days,
		met: visits.size,
		perDay:
			busy.length === 0 ? null : busy.reduce((sum, { made }) => sum + (made ?? 0), 0) / busy.length,
		missedFor: missedFor(reports),
		promises: {
			...keptRate(due),
			waiting: due.filter(({ state }) => state === 'open' || state === 'due').length
		},
		pareto: { visits: paretoOf(efforts, policy), time: paretoOf(minutes, policy) }
	};
}

function missedFor(reports: readonly VisitReport[]): PeriodReport['missedFor'] {
	const missed = reports.filter(({ outcome }) => outcome === 'missed');
	return [...missedReasons, null]
		.map((reason) => ({
			reason,
			count: missed.filter(({ missedReason }) => missedReason === reason).length
		}))
		.filter(({ count }) => count > 0)
		.sort((one, other) => other.count - one.count);
}
