import type * as Y from 'yjs';
import type { DistributorFigure } from '#lib/domain/archive/distributor-figure.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { UsageShare } from '#lib/domain/archive/usage-share.ts';
import { monthOf, type Month } from '#lib/domain/day.ts';
import type { Feedback } from '#lib/domain/follow-up/feedback.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { AssessmentFact } from './assessment-fact.ts';
import { addition, cell, change, statement, type Look } from './import-looks.ts';
import type { FactTable, RecordTable } from './table/table.ts';
import type { Edit } from './table/write-records.ts';
import { baseTables, planTables, visitsTables } from './tables.ts';

/** What lists of facts add and change. */
export interface ImportLines {
	readonly products: readonly Product[];
	readonly productEdits: readonly Edit<Product>[];
	readonly usage: readonly HospitalUsage[];
	readonly shares: readonly UsageShare[];
	readonly stock: readonly DistributorFigure[];
	readonly assessments: readonly AssessmentFact[];
	readonly targets: readonly Target[];
	readonly targetEdits: readonly Edit<Target>[];
	readonly visits: readonly VisitReport[];
	readonly plans: readonly VisitPlan[];
	readonly planEdits: readonly Edit<VisitPlan>[];
	readonly activities: readonly Activity[];
	readonly activityEdits: readonly Edit<Activity>[];
	readonly leaves: readonly Leave[];
	readonly expenses: readonly Expense[];
	readonly expenseEdits: readonly Edit<Expense>[];
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
	readonly feedback: readonly Feedback[];
}

/** Where what belongs to a rep is written: loaded documents, by month. */
export interface ImportHomes {
	readonly planOf: (month: Month) => Y.Doc;
	readonly visitsOf: (month: Month) => Y.Doc;
	/** The plan that holds a record. */
	readonly homeOf: (id: string) => Y.Doc;
}

/** Looks at everything that lists of facts tell, in the order in which it is written. */
export function lookAtLines(
	base: Y.Doc,
	lines: ImportLines,
	homes: ImportHomes | undefined
): Look[] {
	const { products, hospitalUsage, usageShares, distributorFigures, assessments } = baseTables;
	const { targets, visitPlans, activities, leaves, expenses } = planTables;
	const { visitReports, promises, promiseOutcomes, feedback } = visitsTables;
	const home = (of: (homes: ImportHomes) => Y.Doc): Y.Doc => {
		if (!homes) throw new Error('what belongs to a rep has a home');
		return of(homes);
	};
	const planned = <T extends { id: string }>(
		table: RecordTable<T>,
		records: readonly T[],
		monthIn: (record: T) => Month
	): Look[] =>
		records.map((record) =>
			addition(
				home(({ planOf }) => planOf(monthIn(record))),
				{ table, record }
			)
		);
	const edits = <T extends { id: string }>(
		table: RecordTable<T>,
		all: readonly Edit<T>[]
	): Look[] =>
		all.map((edit) =>
			change(
				home(({ homeOf }) => homeOf(edit.id)),
				{ table, edit }
			)
		);
	const said = <T extends { id: string }>(
		table: FactTable<T>,
		facts: readonly T[],
		monthIn: (fact: T) => Month
	): Look[] =>
		facts.map((fact) =>
			statement(
				home(({ visitsOf }) => visitsOf(monthIn(fact))),
				{ table, fact }
			)
		);
	return [
		...lines.products.map((record) => addition(base, { table: products, record })),
		...lines.productEdits.map((edit) => change(base, { table: products, edit })),
		...lines.usage.map((fact) => statement(base, { table: hospitalUsage, fact })),
		...lines.shares.map((value) => cell(base, { table: usageShares, value })),
		...lines.stock.map((value) => cell(base, { table: distributorFigures, value })),
		...lines.assessments.map((fact) => statement(base, { table: assessments, fact })),
		...planned(targets, lines.targets, ({ month }) => month),
		...edits(targets, lines.targetEdits),
		...planned(visitPlans, lines.plans, ({ slot }) => monthOf(slot.day)),
		...edits(visitPlans, lines.planEdits),
		...planned(activities, lines.activities, ({ day }) => monthOf(day)),
		...edits(activities, lines.activityEdits),
		...lines.leaves.map((value) =>
			cell(
				home(({ planOf }) => planOf(monthOf(value.day))),
				{ table: leaves, value }
			)
		),
		...planned(expenses, lines.expenses, ({ day }) => monthOf(day)),
		...edits(expenses, lines.expenseEdits),
		...said(visitReports, lines.visits, ({ day }) => monthOf(day)),
		...said(promises, lines.promises, ({ madeOn }) => monthOf(madeOn)),
		...said(promiseOutcomes, lines.promiseOutcomes, ({ on }) => monthOf(on)),
		...said(feedback, lines.feedback, ({ heardOn }) => monthOf(heardOn))
	];
}
