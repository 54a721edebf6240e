import type { Expense } from '#lib/domain/planning/expense.ts';
import type { FormAsk } from './form-table.ts';
import type { FormEntry } from './form-visits.ts';

/** What the expenses of a line come to, one below the other; whom one is for that is not of the line stands before it. */
export const expenseCell = (
	expenses: readonly Expense[],
	{ entry, ask }: { entry: FormEntry | null; ask: FormAsk }
): string =>
	expenses
		.map((expense) => {
			const whom = otherThan(entry, { expense, ask });
			const value = textOf(expense, ask);
			return whom === null ? value : ask.words.of({ label: whom, value });
		})
		.join('\n');

/** Whom an expense is for, where the line does not say so. */
function otherThan(
	entry: FormEntry | null,
	{ expense, ask }: { expense: Expense; ask: FormAsk }
): string | null {
	const { visitPlanId, contactId } = expense;
	if (entry?.plan && entry.plan.id === visitPlanId) return null;
	const whom = contactId ?? ask.desk.plans.allVisitPlans.get(visitPlanId ?? '')?.contactId;
	if (whom === undefined) return ask.words.wholeDay;
	if (whom === entry?.contactId) return null;
	return ask.workspace.customers.allContacts.get(whom)?.name ?? ask.words.wholeDay;
}

function textOf(expense: Expense, { m, words, f }: FormAsk): string {
	const { kind, plannedYuan, spentYuan, heads, purpose, attendees } = expense;
	const { money } = words;
	const yuan = (amount: number) => m.visit.expense.amount(f.number(amount, 2));
	const planned = plannedYuan === null ? '' : money.planned(yuan(plannedYuan));
	const details = [
		spentYuan === null ? '' : planned,
		heads === null ? '' : money.heads(heads),
		purpose && money.purpose(purpose),
		attendees && money.attendees(attendees)
	].filter(Boolean);
	const amount = spentYuan === null ? planned : yuan(spentYuan);
	const said = [m.visit.expense.kinds[kind], amount].filter(Boolean).join(' ');
	return details.length === 0 ? said : `${said}${m.common.aside(details.join(money.and))}`;
}
