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
import type { CustomerPromise } from '#lib/domain/follow-up/promise.ts';
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
	readonly reports: readonly VisitReport[];
	/** The cancelled ones are not among them. */
	readonly plans: readonly VisitPlan[];
	readonly promises: readonly CustomerPromise[];
}

/** A territory of which none of it is asked. */
export const noLines: ExistingLines = {
	products: [],
	usage: [],
	shares: [],
	stock: [],
	assessments: [],
	targets: [],
	reports: [],
	plans: [],
	promises: []
};
