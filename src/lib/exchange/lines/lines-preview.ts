import type {
	HospitalUsage,
	UsageFigures,
	UsageSource
} from '#lib/domain/archive/hospital-usage.ts';
import type {
	DistributorFigure,
	DistributorMeasure
} from '#lib/domain/archive/distributor-figure.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { UsageShare } from '#lib/domain/archive/usage-share.ts';
import type { Day, Month } from '#lib/domain/day.ts';
import type { RecordedAssessment } from '#lib/domain/grading/cells.ts';
import type { Feedback } from '#lib/domain/follow-up/feedback.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { TargetWeek } from '#lib/domain/targets/target-weeks.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { Mapping } from '#lib/exchange/archive/columns.ts';
import type {
	FilePreview,
	FileRequest,
	NewHospital,
	PreviewRow,
	Workplace
} from '#lib/exchange/archive/preview.ts';
import type { LineDraft, LineKind } from './line-fields.ts';
import type { NewPerson } from './named-people.ts';
import type { Named, NewProduct } from './named-products.ts';
import type { Talked } from './talked-products.ts';
import type { VisitTold } from './told-visits.ts';

/** What a person says of a list of lines where its rows do not. */
export interface LinesSaid {
	/** The month of figures whose rows name none. */
	readonly month: Month | null;
	/** The product of lines that name none. */
	readonly product: string;
	readonly source: UsageSource | null;
	/** Whether adverse reactions were heard of on visits of which nothing is said; null while nobody answered. */
	readonly adverseReaction: boolean | null;
}

/** A list of lines with what a person has settled about it. */
export interface LinesRequest extends FileRequest {
	readonly kind: LineKind;
	readonly mapping: Mapping<LineKind>;
	readonly said: LinesSaid;
	/** The hospital or the distributor of rows that name none. */
	readonly hospital: string;
	readonly today: Day;
	/** Which hospital or distributor a name means, by its key; empty for one that is none. */
	readonly sameHospitals: ReadonlyMap<string, string>;
	/** Which product a new one is after all, by its key. */
	readonly sameProducts: ReadonlyMap<string, string>;
}

/** A draft of any kind of line; fields of other kinds are absent. */
export type AnyLine = LineDraft<'usage'> &
	LineDraft<'stock'> &
	LineDraft<'assessment'> &
	LineDraft<'visit'> &
	LineDraft<'plan'> &
	LineDraft<'target'> &
	LineDraft<'activity'> &
	LineDraft<'expense'> &
	LineDraft<'promise'> &
	LineDraft<'product'>;

/** A doctor of the territory, or a department as a whole. */
export type UsagePart = Pick<UsageShare, 'contactId' | 'department'>;

/** What stands in the place of a figure, and of its parts that the list names. */
export interface HeldUsage extends UsageFigures {
	readonly parts: readonly { readonly key: string; readonly quantity: number }[];
}

/** A line with the records it speaks of; null where its kind of list speaks of none. */
export interface LineRow extends PreviewRow<AnyLine> {
	readonly account: Workplace | null;
	readonly person: Named | null;
	readonly product: Named | null;
	/** Lines of one figure: what they say is added up. */
	readonly figure: string | null;
	/** What stands in the place of the figure. */
	readonly held: HeldUsage | null;
	/** Whose part of the figure it is; null where the line does not say or nobody may know. */
	readonly part: UsagePart | null;
	/** What a line says of a distributor that is not known already. */
	readonly news: readonly DistributorMeasure[];
	/** The products a visit was about. */
	readonly talked: readonly Talked[];
	/** The products that a planned visit was to be about. */
	readonly plannedProductIds: readonly string[];
	/** Where a visit was, of somebody met at a further place of theirs; null for the first. */
	readonly metAt: string | null;
	/** The supervisor who went along on a visit; null where the row names none who is known. */
	readonly joinedBy: string | null;
	/** What a row of a visit comes to beside what stands. */
	readonly visit: VisitTold | null;
	/** The promise that stands, which the row says more of; null for a new one. */
	readonly promiseId: string | null;
	/** What was said of it, which the row's word follows. */
	readonly follows: readonly string[];
	/** The planned visit that an expense is for. */
	readonly planId: string | null;
	/** The weeks of a target that are set by hand, where the line says every week; else null. */
	readonly weekTargets: readonly (number | null)[] | null;
	/** What merging would set in the record that stands. */
	readonly edit: { readonly id: string; readonly fields: Readonly<Record<string, unknown>> } | null;
}

/** What the lines of a list would write. */
export interface LinesPreview extends FilePreview {
	readonly kind: LineKind;
	readonly rows: readonly LineRow[];
	readonly newHospitals: readonly NewHospital[];
	readonly newProducts: readonly NewProduct[];
	readonly newPeople: readonly NewPerson[];
	readonly said: LinesSaid;
}

/** What the territory holds of what lines tell; records in the recycle bin are not among it. */
export interface ExistingLines {
	readonly products: readonly Product[];
	/** What holds of each hospital, product and month. */
	readonly usage: readonly HospitalUsage[];
	/** What holds of doctors and departments; none where the guard blocks it. */
	readonly shares: readonly UsageShare[];
	/** What holds of distributors. */
	readonly stock: readonly DistributorFigure[];
	readonly assessments: readonly RecordedAssessment[];
	readonly targets: readonly Target[];
	/** How months are parted into weeks, of the months that the list names. */
	readonly weeks: ReadonlyMap<Month, readonly TargetWeek[]>;
	readonly reports: readonly VisitReport[];
	/** The cancelled ones are not among them. */
	readonly plans: readonly VisitPlan[];
	/** The removed ones are not among them. */
	readonly activities: readonly Activity[];
	readonly leaves: readonly Leave[];
	readonly expenses: readonly Expense[];
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
	readonly feedback: readonly Feedback[];
	/** Who may have gone along on a visit. */
	readonly supervisors: readonly { readonly id: string; readonly name: string }[];
}

/** A territory of which none of it is asked. */
export const noLines: ExistingLines = {
	products: [],
	usage: [],
	shares: [],
	stock: [],
	assessments: [],
	targets: [],
	weeks: new Map(),
	reports: [],
	plans: [],
	activities: [],
	leaves: [],
	expenses: [],
	promises: [],
	promiseOutcomes: [],
	feedback: [],
	supervisors: []
};
