import { withoutNames } from '#lib/domain/archive/names-in-text.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { eraseContact } from '#lib/store/contacts.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { discardDraft, readDrafts } from '#lib/store/local.ts';
import { editExpense, readExpenses } from '#lib/store/expenses.ts';
import { together } from '#lib/store/table/act.ts';

/**
 * Removes a person's data for good: the cards, whoever they were merged from, all that is kept beside them, and the name
 * among those who shared an expense, in every plan that this member may change; on this device also what was typed of a
 * visit and not recorded. It cannot be undone.
 */
export async function erasePerson(
	workspace: Workspace,
	contactId: string
): Promise<Checked<unknown>> {
	const { acts, customers, documents } = workspace;
	const plans = await Promise.all(
		documents.all
			.knownIds()
			.filter((id) => documents.holds(id))
			.filter((id) => {
				const address = parseDocumentId(id);
				return address?.kind === 'plan' && workspace.desk(address.repId).mayPlan;
			})
			.map((id) => documents.all.open(id))
	);
	// What was merged or erased elsewhere while they were opened counts.
	const ids = new Set([contactId, ...customers.mergedInto(contactId).map(({ id }) => id)]);
	const stored = [...customers.storedContacts.values()];
	const cards = stored.filter(({ id }) => ids.has(id));
	const names = cards.map(({ name }) => name);
	const others = stored.flatMap(({ id, name }) => (ids.has(id) ? [] : name));
	const erased = acts.perform('eraseContact', (act) =>
		together(
			documents.base,
			() => {
				for (const { id } of cards) {
					const erasedOne = eraseContact(documents.base, { id }, act);
					if (!erasedOne.ok) return erasedOne;
				}
				for (const plan of plans)
					for (const { id, attendees } of readExpenses(plan).records.values()) {
						const fields = { attendees: withoutNames(attendees, { names, others }) };
						if (fields.attendees !== attendees) editExpense(plan, { id, fields }, act);
					}
				return { ok: true, value: { several: 1 } };
			},
			act
		)
	);
	if (erased.ok) discardDraftsOf(workspace, ids);
	return erased;
}

/** Forgets what was typed of visits with somebody, whatever app kept it. */
function discardDraftsOf({ documents, visitDrafts }: Workspace, ids: ReadonlySet<string>): void {
	visitDrafts.flush();
	const { local } = documents.all;
	for (const key of readDrafts(local).records.keys()) {
		const [territoryId, , contactId = ''] = key.split('|');
		if (territoryId === documents.id && ids.has(contactId)) discardDraft(local, { key });
	}
}
