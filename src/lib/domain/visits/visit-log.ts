import type { Day } from '#lib/domain/day.ts';
import { isRecordedLater } from '#lib/domain/recorded-order.ts';
import type { VisitReport } from './visit.ts';

/**
 * The reports that hold, in order of day and half: a correction stands for what it corrects, a withdrawal for
 * nothing. Where devices corrected the same report at once, the latest by `recordedAt`, then by id, stands.
 */
export function effectiveReports(reports: readonly VisitReport[]): VisitReport[] {
	const origins = originsOf(reports);
	const holding = new Map<string, VisitReport>();
	for (const report of uncorrected(reports)) {
		const origin = origins.get(report.id) ?? report.id;
		const other = holding.get(origin);
		if (!other || isRecordedLater(report, other)) holding.set(origin, report);
	}
	return [...holding.values()].filter(({ withdrawn }) => !withdrawn).sort(inOrder);
}

/** Reports no other one corrects: a later clock does not help a report that someone has seen and corrected. */
function uncorrected(reports: readonly VisitReport[]): VisitReport[] {
	const corrected = new Set(reports.map(({ corrects }) => corrects));
	return reports.filter(({ id }) => !corrected.has(id));
}

/** The first report of each one's chain of corrections, by id: all that is said of a visit is said of that one. */
export function originsOf(reports: readonly VisitReport[]): ReadonlyMap<string, string> {
	const byId = new Map(reports.map((report) => [report.id, report]));
	return new Map(reports.map((report) => [report.id, originOf(report, byId)]));
}

/** The id of the first report of a chain; of a missing one when the chain's beginning has not arrived yet. */
function originOf(report: VisitReport, byId: ReadonlyMap<string, VisitReport>): string {
	let origin = report.id;
	let before = report.corrects;
	const seen = new Set([origin]);
	while (before !== null && !seen.has(before)) {
		origin = before;
		seen.add(origin);
		before = byId.get(origin)?.corrects ?? null;
	}
	return origin;
}

function inOrder(first: VisitReport, second: VisitReport): number {
	const one = [first.day, first.half, first.recordedAt, first.id].join(' ');
	const other = [second.day, second.half, second.recordedAt, second.id].join(' ');
	return one < other ? -1 : Number(one > other);
}

/** The last visit made among effective reports in any order, null when none was. */
export function lastVisitOf(reports: readonly VisitReport[]): VisitReport | null {
	let last: VisitReport | null = null;
	for (const report of reports)
		if (report.outcome === 'done' && (!last || inOrder(report, last) > 0)) last = report;
	return last;
}

/** The visits made to each contact from `from` to `to`, both included; who had none is not listed. */
export function visitsByContact(
	reports: readonly VisitReport[],
	span: { from: Day; to: Day }
): ReadonlyMap<string, number> {
	const visits = new Map<string, number>();
	for (const { outcome, day, contactId } of reports)
		if (outcome === 'done' && day >= span.from && day <= span.to)
			visits.set(contactId, (visits.get(contactId) ?? 0) + 1);
	return visits;
}
