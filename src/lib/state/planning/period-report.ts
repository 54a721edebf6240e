import { movementBetween, type Movement } from '#lib/domain/grading/upgrade.ts';
import { cellHistories } from '#lib/domain/grading/cells.ts';
import { historiesInUse } from '#lib/domain/grading/upgrade-lines.ts';
import { addDays, monthOf, type Day } from '#lib/domain/day.ts';
import { followedOf } from '#lib/domain/planning/coverage.ts';
import {
	periodReport,
	reportSpan,
	type PeriodReport,
	type ReportPeriod
} from '#lib/domain/planning/period-report.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { targetLines, type TargetLine } from '#lib/state/targets/target-lines.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** A week's or a month's report on this desk. */
export interface DeskReport extends PeriodReport {
	readonly period: ReportPeriod;
	/** The targets of the month the span ends in. */
	readonly targets: readonly TargetLine[];
	/** Who rose, fell and stayed between the eve of the span and its end. */
	readonly movement: Movement;
}

/** The report of the week or month a day lies in, from what is open on this device. */
export function reportOf(
	{ workspace, desk }: { workspace: Workspace; desk: ShownDesk },
	{ period, day }: { period: ReportPeriod; day: Day }
): DeskReport {
	const { customers, grades, rules } = workspace;
	const span = reportSpan(period, day);
	const known = {
		plans: desk.plans.visitPlans,
		reports: desk.visits.history.reports,
		ledger: desk.pastFollowUp.ledger,
		followed: followedOf(customers.doctors, grades.gradeByDoctor)
	};
	const histories = historiesInUse(cellHistories(customers.assessments), customers);
	return {
		...periodReport(known, { span, today: today.day, policy: rules.policy }),
		period,
		targets: targetLines({ workspace, desk }, monthOf(span.to)),
		movement: movementBetween(histories, {
			from: addDays(span.from, -1),
			to: span.to,
			productId: null
		})
	};
}
