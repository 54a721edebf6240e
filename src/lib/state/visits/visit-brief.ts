import type { Contact } from '#lib/domain/archive/contact.ts';
import { visitBrief, type VisitBrief } from '#lib/domain/visits/visit-suggestion.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Desk } from '#lib/state/desk.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What a rep should know of somebody before walking in today, from the latest months. */
export const briefOf = (
	contact: Contact,
	{ desk, workspace }: { desk: Pick<Desk, 'visits' | 'followUp'>; workspace: Workspace }
): VisitBrief =>
	visitBrief(
		{
			contact,
			cells: workspace.customers.cells.get(contact.id) ?? new Map(),
			reports: desk.visits.reportsByContact.get(contact.id) ?? [],
			ledger: desk.followUp.waiting,
			feedback: desk.followUp.feedback,
			listings: workspace.listings.byAccount.get(contact.accountId) ?? [],
			today: today.day
		},
		workspace.rules.policy
	);
