import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { eraseContact } from '#lib/store/contacts.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { editExpense, readExpenses } from '#lib/store/expenses.ts';
import { together } from '#lib/store/table/act.ts';

/** What stands where a name was. */
const nobody = '×';

/**
 * Removes a person's data for good: the cards, whoever they were merged from, all that is kept beside them, and the name
 * among those who shared an expense, in every plan that this member may change. It cannot be undone.
 */
export async function erasePerson(
	workspace: Workspace,
	contactId: string
): Promise<Checked<unknown>> {
	const { acts, customers, documents } = workspace;
	const cards = [
		...customers.mergedInto(contactId),
		...[customers.storedContacts.get(contactId)].flatMap((card) => card ?? [])
	];
	const names = [...new Set(cards.map(({ name }) => name))];
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
	return acts.perform('eraseContact', (act) => {
		for (const plan of plans)
			together(
				plan,
				() => {
					for (const { id, attendees } of readExpenses(plan).records.values()) {
						const without = withoutNames(attendees, names);
						if (without !== attendees)
							editExpense(plan, { id, fields: { attendees: without } }, act);
					}
				},
				act
			);
		return together(
			documents.base,
			() => {
				for (const { id } of cards) {
					const erased = eraseContact(documents.base, { id }, act);
					if (!erased.ok) return erased;
				}
				return { ok: true, value: { several: 1 } };
			},
			act
		);
	});
}

const withoutNames = (text: Expense['attendees'], names: readonly string[]): string =>
	names.reduce((left, name) => left.replaceAll(name, nobody), text);
