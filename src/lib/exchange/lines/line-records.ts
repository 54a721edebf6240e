import type { DistributorFigure } from '#lib/domain/archive/distributor-figure.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { UsageShare } from '#lib/domain/archive/usage-share.ts';
import { type Contact, contactSchema } from '#lib/domain/archive/contact.ts';
import { type Product, productSchema } from '#lib/domain/archive/product.ts';
import type { Day } from '#lib/domain/day.ts';
import type { RecordedAssessment } from '#lib/domain/grading/cells.ts';
import { check, type Checked } from '#lib/domain/record.ts';
import type { Feedback } from '#lib/domain/follow-up/feedback.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Edit } from '#lib/exchange/archive/import-records.ts';
import { eachOf, inSlices, type Steps } from '#lib/exchange/archive/steps.ts';
import {
	choiceOf,
	type RowChoice,
	type RowChoices,
	type Workplace
} from '#lib/exchange/archive/preview.ts';
import type { LineKind } from './line-fields.ts';
import { activitiesOf, expensesOf, plansOf, targetsOf } from './line-plans.ts';
import { promisesOf } from './line-promises.ts';
import { visitsOf } from './line-visits.ts';
import type { LineRow, LinesPreview } from './lines-preview.ts';
import type { Named } from './named-products.ts';
import { stockOf } from './stock-records.ts';
import { sharesOf } from './usage-parts.ts';
import { usageOf } from './usage-records.ts';

/** What lines come to: facts and records besides the customers they bring. */
export interface LineRecords {
	readonly products: readonly Product[];
	readonly productEdits: readonly Edit<Product>[];
	readonly usage: readonly HospitalUsage[];
	/** Of departments and doctors; in the place of what stands there. */
	readonly shares: readonly UsageShare[];
	/** Of distributors; in the place of what stands there. */
	readonly stock: readonly DistributorFigure[];
	readonly assessments: readonly RecordedAssessment[];
	readonly targets: readonly Target[];
	readonly targetEdits: readonly Edit<Target>[];
	readonly visits: readonly VisitReport[];
	readonly plans: readonly VisitPlan[];
	readonly planEdits: readonly Edit<VisitPlan>[];
	readonly activities: readonly Activity[];
	readonly activityEdits: readonly Edit<Activity>[];
	/** Half days off; in the place of what stands there. */
	readonly leaves: readonly Leave[];
	readonly expenses: readonly Expense[];
	readonly expenseEdits: readonly Edit<Expense>[];
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
	readonly feedback: readonly Feedback[];
}

/** Of a list of customers there are none. */
export const noLineRecords: LineRecords = {
	products: [],
	productEdits: [],
	usage: [],
	shares: [],
	stock: [],
	assessments: [],
	targets: [],
	targetEdits: [],
	visits: [],
	plans: [],
	planEdits: [],
	activities: [],
	activityEdits: [],
	leaves: [],
	expenses: [],
	expenseEdits: [],
	promises: [],
	promiseOutcomes: [],
	feedback: []
};

/** Who says what the lines say, and when. */
export interface Author {
	readonly memberId: string;
	/** Whose visits and targets they are. */
	readonly repId: string;
	readonly recordedAt: string;
}

/** Chosen lines with what makes records of them. */
export interface LinesMaking {
	readonly chosen: readonly ChosenLine[];
	readonly said: LinesPreview['said'];
	readonly newId: () => string;
	readonly by: Author;
}

/** A line that is written, with the ids of what it speaks of. */
export interface ChosenLine {
	readonly row: LineRow;
	readonly choice: Exclude<RowChoice, 'skip'>;
	readonly accountId: string;
	readonly contactId: string;
	readonly productId: string;
}

/** The records of the chosen lines, in steps; `accountIdOf` gives the id of a hospital, a new one included. */
export function* lineRecordsOf(ask: {
	preview: LinesPreview;
	choices: RowChoices | undefined;
	newId: () => string;
	today: Day;
	by: Author;
	accountIdOf: (place: Workplace) => string;
}): Steps<{ contacts: Contact[]; lines: LineRecords }> {
	const { preview, choices, newId, today, by } = ask;
	const ids = new NewIds(newId);
	const chosen: ChosenLine[] = [];
	yield* eachOf(preview.rows, (row) => {
		const choice = choiceOf({ row, choices });
		if (choice === 'skip') return;
		const accountId = row.account ? ask.accountIdOf(row.account) : '';
		const contactId = ids.of('person', row.person);
		chosen.push({ row, choice, accountId, contactId, productId: ids.of('product', row.product) });
	});
	const { kind, said } = preview;
	const of = (wanted: LineKind): readonly ChosenLine[] => (kind === wanted ? chosen : []);
	const figures = [...groupBy(of('usage'), ({ row }) => row.figure ?? '').values()];
	const usage = yield* inSlices(figures, (each) =>
		usageOf({ chosen: each.flat(), said, newId, by })
	);
	const shares = yield* inSlices(figures, (each) => sharesOf({ chosen: each.flat(), said, by }));
	const assessments = yield* inSlices(of('assessment'), (each) =>
		assessmentsOf(each, { newId, today, by })
	);
	const reported = yield* inSlices(of('visit'), (each) => [
		visitsOf({ chosen: each, said, newId, by })
	]);
	const visits = {
		visits: reported.flatMap((part) => part.visits),
		plans: reported.flatMap((part) => part.plans),
		promises: reported.flatMap((part) => part.promises),
		feedback: reported.flatMap((part) => part.feedback)
	};
	return {
		contacts: preview.newPeople.flatMap((person): Contact[] => {
			const id = ids.made('person', person.key);
			if (id === undefined) return [];
			const { name, department, title, workplace } = person;
			const accountId = ask.accountIdOf(workplace);
			const input = { version: 1, id, accountId, name, department, title, role: 'doctor' };
			return [sure(check(contactSchema, { ...input, updatedOn: today }))];
		}),
		lines: {
			...noLineRecords,
			products: productsOf({ preview, chosen, ids }),
			productEdits: productEdits(of('product')),
			...{ usage, shares, assessments },
			stock: stockOf({ preview, chosen: of('stock'), by }),
			...visits,
			...ofKind(kind, { chosen, said, newId, by })
		}
	};
}

/** The records of what belongs to a rep. */
function ofKind(kind: LineKind, making: LinesMaking): Partial<LineRecords> {
	switch (kind) {
		case 'target':
			return targetsOf(making);
		case 'plan':
			return plansOf(making);
		case 'activity':
			return activitiesOf(making);
		case 'expense':
			return expensesOf(making);
		case 'promise':
			return promisesOf(making);
		default:
			return {};
	}
}

/** Ids of what comes with the lines, each made once. */
class NewIds {
	readonly #newId: () => string;
	readonly #byKey = new Map<string, string>();

	constructor(newId: () => string) {
		this.#newId = newId;
	}

	of(what: string, named: Named | null): string {
		if (named === null) return '';
		if (named.kind === 'existing') return named.id;
		const id = this.made(what, named.key) ?? this.#newId();
		this.#byKey.set(`${what} ${named.key}`, id);
		return id;
	}

	made(what: string, key: string): string | undefined {
		return this.#byKey.get(`${what} ${key}`);
	}
}

function productsOf(ask: {
	preview: LinesPreview;
	chosen: readonly ChosenLine[];
	ids: NewIds;
}): Product[] {
	const drafts = new Map(
		ask.preview.kind === 'product'
			? ask.chosen.map(({ row, productId }) => [productId, row.draft] as const).reverse()
			: []
	);
	return ask.preview.newProducts.flatMap(({ key, name, specification, unit }): Product[] => {
		const id = ask.ids.made('product', key);
		if (id === undefined) return [];
		const { indications = '', competitors = '', keyMessages = '' } = drafts.get(id) ?? {};
		const texts = { indications, competitors, keyMessages };
		return [sure(check(productSchema, { version: 1, id, name, specification, unit, ...texts }))];
	});
}

const productEdits = (chosen: readonly ChosenLine[]): Edit<Product>[] =>
	chosen.flatMap(({ row, choice, productId }) =>
		choice === 'merge' && row.changes.length > 0
			? [
					{
						id: productId,
						fields: Object.fromEntries(row.changes.map(({ field, to }) => [field, to]))
					}
				]
			: []
	);

function assessmentsOf(
	chosen: readonly ChosenLine[],
	{ newId, today, by }: { newId: () => string; today: Day; by: Author }
): RecordedAssessment[] {
	return chosen.flatMap(({ row: { draft }, contactId, productId }) =>
		(['usage', 'potential'] as const).flatMap((axis): RecordedAssessment[] => {
			const level = draft[axis];
			if (level === undefined) return [];
			const assessedOn = draft.day ?? today;
			const source = draft.factSource ?? null;
			const judged = { contactId, productId, axis, level, assessedOn, source };
			const { recordedAt, memberId: recordedBy } = by;
			return [{ version: 1, id: newId(), ...judged, recordedAt, recordedBy, follows: [] }];
		})
	);
}

/** Rows with problems never get here: what fails now is a mistake of ours and must not vanish. */
function sure<T>(record: Checked<T>): T {
	if (!record.ok) throw new Error(`an imported line made no record: ${record.problem}`);
	return record.value;
}
