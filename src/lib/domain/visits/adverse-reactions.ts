import type { Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { lastSaid } from '#lib/domain/recorded-order.ts';
import type { AdverseReport } from './adverse-report.ts';
import { originsOf } from './visit-log.ts';
import type { VisitReport } from './visit.ts';

/** An adverse reaction heard of on a visit; `reportedOn` is null until someone says that it was passed on. */
export interface AdverseReaction {
	readonly report: VisitReport;
	readonly reportedOn: Day | null;
}

/** What was recorded of visits and of what was passed on. */
export interface AdverseFacts {
	/** The reports that hold. */
	readonly reports: readonly VisitReport[];
	/** All of them, those corrected since too: what was said of one of a chain holds for the visit. */
	readonly recorded: readonly VisitReport[];
	readonly adverseReports: readonly AdverseReport[];
}

/** Every adverse reaction heard of: first those not passed on, the longest waiting first. */
export function adverseReactions(facts: AdverseFacts): AdverseReaction[] {
	const heard = facts.reports.filter(({ adverseReaction }) => adverseReaction === true);
	if (heard.length === 0) return [];
	const saidOf = adverseReportsOf(facts);
	return heard
		.map((report): AdverseReaction => {
			const last = lastSaid(saidOf(report.id));
			return { report, reportedOn: last?.kind === 'reported' ? last.on : null };
		})
		.sort(
			(one, other) =>
				Number(one.reportedOn !== null) - Number(other.reportedOn !== null) ||
				(one.report.day < other.report.day ? -1 : 1)
		);
}

/** What was said of the visit that a report belongs to, whichever report of its chain of corrections was named. */
export function adverseReportsOf(
	facts: Pick<AdverseFacts, 'recorded' | 'adverseReports'>
): (reportId: string) => readonly AdverseReport[] {
	const origins = originsOf(facts.recorded);
	const originOf = (id: string) => origins.get(id) ?? id;
	const said = groupBy(facts.adverseReports, ({ visitReportId }) => originOf(visitReportId));
	return (reportId) => said.get(originOf(reportId)) ?? [];
}
