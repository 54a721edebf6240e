import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { actionTicksOf } from '#lib/state/action-ticks.svelte.ts';
import { carePlanOf } from '#lib/state/care.svelte.ts';
import type { VisitEntry } from '#lib/state/visits/visits.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Entry } from './entry.svelte.ts';

/** What a report writes beside itself: strategy and care that were done, and that a visit corrected to be missed showed none. */
export function besideReport(
	workspace: Workspace,
	of: { contactId: string; entry: Entry; original: VisitReport | null }
): NonNullable<VisitEntry['beside']> {
	const { contactId, entry, original } = of;
	if (original)
		return entry.report.outcome === 'done' ? nothing : besideWithdrawal(workspace, original);
	const tick = actionTicksOf(workspace).tickDuring(contactId, entry.doneActions);
	const finish = carePlanOf(workspace).finishDuring(entry.doneCare);
	return (act, report) => {
		tick(act, report);
		finish(act, report);
	};
}

const nothing = () => undefined;

/** What goes with a visit that is taken back: the strategy and the care that it alone showed. */
export function besideWithdrawal(workspace: Workspace, report: VisitReport) {
	const isShown = workspace.shownDesk.visits.history.isSaidDuring(report);
	const untick = actionTicksOf(workspace).untickShown(isShown);
	const reopen = carePlanOf(workspace).reopenShown(isShown);
	return (act: Parameters<typeof untick>[0]) => {
		untick(act);
		reopen(act);
	};
}
