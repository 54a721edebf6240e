import { expenseSums, type Expense } from '#lib/domain/planning/expense.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Words = { m: Messages; f: Formats };

/** What one or several expenses come to: what was spent beside what was planned, where it differs. */
export function sumText(expenses: readonly Expense[], { m, f }: Words): string {
	const { planned, spent } = expenseSums(expenses);
	const yuan = (amount: number) => m.visit.expense.amount(f.number(amount));
	if (spent === null) return yuan(planned);
	return planned === 0 || planned === spent
		? yuan(spent)
		: m.visit.expense.ofPlanned({ spent: yuan(spent), planned: yuan(planned) });
}

/** What one expense comes to. */
export const expenseText = (expense: Expense, words: Words): string => sumText([expense], words);

/** The expenses of a day on paper: each kind with its amount. */
export const expenseLines = (expenses: readonly Expense[], { m, f }: Words): string =>
	expenses
		.map((its) => `${m.visit.expense.kinds[its.kind]} ${expenseText(its, { m, f })}`)
		.join(m.visit.expense.and);
