import { underKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import type { Day } from '#lib/domain/day.ts';
import { checkExpense } from '#lib/domain/guard/compliance-checks.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import { groupBy } from '#lib/domain/group.ts';
import { dayOfExpense, yuanOf, type Expense } from '#lib/domain/planning/expense.ts';
import type { Checked } from '#lib/domain/record.ts';
import { guarded, type Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { addExpense, editExpense, readExpenses } from '#lib/store/expenses.ts';
import type { Plans } from './plans.svelte.ts';

/** An expense as a person says it. */
export type ExpenseFields = Omit<Expense, 'version' | 'id' | 'removed'>;

/** Whose expenses are meant: of a planned visit, of a customer met on a day unplanned, or of the day as a whole. */
export interface ExpenseOf {
	readonly day: Day;
	readonly visitPlanId: string | null;
	readonly contactId: string | null;
}

/** What one rep means to spend and spent; rep and supervisor plan it together, and what the guard blocks is refused. */
export class Expenses {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #repId: string;
	readonly #guard: () => Compliance;
	readonly #plans: Plans;
	readonly #aliases: () => Aliases;
	readonly #expenses;

	constructor(
		documents: TerritoryDocuments,
		parts: {
			acts: Performing;
			repId: string;
			guard: () => Compliance;
			plans: Plans;
			aliases: () => Aliases;
		}
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#repId = parts.repId;
		this.#guard = parts.guard;
		this.#plans = parts.plans;
		this.#aliases = parts.aliases;
		this.#expenses = liveReading(documents.plansOf(parts.repId), readExpenses);
	}

	/** By the day on which they stand; those of a merged card under the one that is kept. */
	readonly #byDay = $derived.by(() => {
		const plans = this.#plans.allVisitPlans;
		const visitDay = (id: string) => {
			const plan = plans.get(id);
			return plan && !plan.cancelled ? plan.slot.day : null;
		};
		const standing = [...this.#expenses.current.records.values()].filter(({ removed }) => !removed);
		return groupBy(underKept(standing, this.#aliases()), (its) => dayOfExpense(its, visitDay));
	});

	/** Everything on a day. */
	on(day: Day): readonly Expense[] {
		return this.#byDay.get(day) ?? [];
	}

	/** What is for one visit, or for the day itself. */
	of({ day, visitPlanId, contactId }: ExpenseOf): readonly Expense[] {
		return this.on(day).filter((its) =>
			visitPlanId !== null && its.visitPlanId !== null
				? its.visitPlanId === visitPlanId
				: its.contactId === contactId
		);
	}

	async add(fields: ExpenseFields): Promise<Checked<Expense>> {
		const plan = await this.#documents.openPlan(this.#repId, fields.day);
		const record = fresh({ ...fields, removed: false });
		return this.#acts.perform(
			'addExpense',
			(act) => this.#barred(record) ?? addExpense(plan, record, act),
			fields
		);
	}

	edit(id: string, fields: Partial<ExpenseFields>): Checked<Expense> {
		const home = this.#homeOf(id);
		const before = home && readExpenses(home).records.get(id);
		if (!before) return missing;
		return this.#acts.perform(
			'editExpense',
			(act) => this.#barred({ ...before, ...fields }) ?? editExpense(home, { id, fields }, act),
			fields
		);
	}

	remove(id: string): Checked<Expense> {
		const home = this.#homeOf(id);
		return home
			? this.#acts.perform('removeExpense', (act) =>
					editExpense(home, { id, fields: { removed: true } }, act)
				)
			: missing;
	}

	#barred(expense: Expense) {
		const barred = checkExpense({ ...expense, amountYuan: yuanOf(expense) }, this.#guard()).find(
			({ setting }) => setting === 'block'
		);
		return barred ? guarded(barred.rule) : null;
	}

	#homeOf(id: string) {
		return this.#documents
			.plansOf(this.#repId)
			.docs()
			.find((doc) => readExpenses(doc).records.has(id));
	}
}

const missing = { ok: false, problem: 'id: no such record' } as const;
