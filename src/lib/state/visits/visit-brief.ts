import type { Contact } from '#lib/domain/archive/contact.ts';
import { visitBrief, type VisitBrief } from '#lib/domain/visits/visit-suggestion.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What to know of a doctor before walking in today, from everything that is open on this device. */
export const briefOf = (workspace: Workspace, contact: Contact): VisitBrief =>
	visitBrief(
		{
			contact,
			cells: workspace.customers.cells.get(contact.id) ?? new Map(),
			reports: workspace.visits.reportsByContact.get(contact.id) ?? [],
			ledger: workspace.followUp.waiting,
			feedback: workspace.followUp.feedback,
			today: today.day
		},
		workspace.rules.policy
	);
