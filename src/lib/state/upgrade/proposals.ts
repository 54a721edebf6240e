import { firstDayOf, addMonths, monthOf } from '#lib/domain/day.ts';
import { cellHistories } from '#lib/domain/grading/cells.ts';
import { historiesInUse, upgradeLines } from '#lib/domain/grading/upgrade-lines.ts';
import { proposedUpgrade } from '#lib/domain/follow-up/upgrade-proposal.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { nextVisitsOf } from '#lib/state/visits/next-visits.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** Months that are looked back on: a step up may take most of a year. */
export const monthsBack = 12;

/** Every doctor and product in use on the way up, and how each came where it stands. */
export function upgradeLinesOf(workspace: Workspace, desk: ShownDesk) {
	const { customers, rules } = workspace;
	const histories = historiesInUse(cellHistories(customers.assessments), customers);
	const since = firstDayOf(addMonths(monthOf(today.day), -monthsBack));
	const reportsByContact = desk.visits.history.byContactSince(since);
	const targetOf = (of: { contactId: string; productId: string }) =>
		workspace.upgrades.openOf(of)?.target ?? null;
	const followed = {
		targetOf,
		histories,
		doctors: customers.doctors,
		reportsByContact,
		today: today.day
	};
	return { histories, lines: upgradeLines(followed, rules.policy) };
}

/** What the rules propose for a doctor who stands in a cell of a product. */
export const proposalOf = (
	of: { contactId: string; cell: MatrixCell },
	{ workspace, desk }: { workspace: Workspace; desk: ShownDesk }
) =>
	proposedUpgrade(
		{
			cell: of.cell,
			feedback: desk.followUp.feedback.filter(
				({ feedback }) => feedback.contactId === of.contactId
			),
			isFree: (rule) => workspace.rules.compliance.settings[rule] === 'off',
			today: today.day
		},
		workspace.rules.policy
	);

/** The visit that would carry an action as its objective; null while none is planned or this person may not plan. */
export const carrierOf = (contactId: string, desk: ShownDesk): VisitPlan | null =>
	desk.mayPlan ? (nextVisitsOf(desk).get(contactId) ?? null) : null;
