import * as v from 'valibot';
import { daySchema, type Day } from '#lib/domain/day.ts';
import { idSchema, optionalNumber, optionalText } from '#lib/domain/record.ts';

/** What money may be meant for; the guard says which of them are allowed today. */
export const expenseKinds = [
	'transport',
	'meal',
	'lodging',
	'meeting',
	'materials',
	'samples',
	'brandReminder',
	'gift',
	'cash',
	'reward',
	'entertainment',
	'other'
] as const;

export type ExpenseKind = (typeof expenseKinds)[number];

/** 费用: money planned for a day or one of its visits, and what was spent; in yuan, unknown until said. */
export const expenseSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	day: daySchema,
	/** The planned visit it is for, with which it moves; null for one of the day, or of a visit nobody planned. */
	visitPlanId: v.optional(v.nullable(idSchema), null),
	/** The customer it is for; null for one of the whole day. */
	contactId: v.optional(v.nullable(idSchema), null),
	kind: v.picklist(expenseKinds),
	plannedYuan: optionalNumber,
	spentYuan: optionalNumber,
	/** How many people share it. */
	heads: optionalNumber,
	purpose: optionalText,
	attendees: optionalText,
	removed: v.optional(v.boolean(), false)
});

export type Expense = v.InferOutput<typeof expenseSchema>;

/** What an expense comes to: what was spent, before that what is planned. */
export const yuanOf = ({ spentYuan, plannedYuan }: Pick<Expense, 'spentYuan' | 'plannedYuan'>) =>
	spentYuan ?? plannedYuan ?? 0;

/** The sum of some expenses, planned and spent; spent is null where nothing was yet. */
export function expenseSums(expenses: readonly Expense[]): {
	planned: number;
	spent: number | null;
} {
	const known = expenses.flatMap(({ spentYuan }) => spentYuan ?? []);
	const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
	return {
		planned: add(expenses.map(({ plannedYuan }) => plannedYuan ?? 0)),
		spent: known.length === 0 ? null : add(known)
	};
}

/** X1: the day an expense stands on: that of its visit while the visit stands, else its own. */
export const dayOfExpense = (
	{ day, visitPlanId }: Pick<Expense, 'day' | 'visitPlanId'>,
	visitDay: (planId: string) => Day | null
): Day => (visitPlanId === null ? day : (visitDay(visitPlanId) ?? day));
