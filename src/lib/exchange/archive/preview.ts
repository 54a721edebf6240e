import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { ColumnFinding } from '#lib/domain/guard/compliance-checks.ts';
import type {
	ExistingLines,
	LinesPreview,
	LinesRequest
} from '#lib/exchange/lines/lines-preview.ts';
import type { CellProblem } from '#lib/exchange/file/parse-cell.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { Mapping } from './columns.ts';
import type { DistributorDraft } from './distributor-fields.ts';
import type { DoctorDraft } from './doctor-fields.ts';
import type { PlaceText } from './field.ts';
import type { HospitalDraft } from './hospital-fields.ts';

/** A cell that was not understood; `field` is a column of the file's kind, `value` the cell as it stands. */
export interface RowProblem {
	readonly field: string;
	readonly kind: CellProblem;
	readonly value: string;
}

/** What a person should know of a row that is written all the same. */
export interface RowNote {
	readonly field: string;
	readonly kind:
		| 'coordinatesSwapped'
		| 'coordinatesIncomplete'
		| 'coordinatesOutsideChina'
		| 'converted'
		| 'fromFormula'
		| 'moreCellsThanHeadings'
		| 'secondWorkplace'
		| 'halfUnknown'
		| 'unusual';
	readonly value: string;
}

/** Why a row is taken for no customer. */
export type LeftOut =
	| 'total'
	| 'footer'
	| 'sectionHead'
	| 'instruction'
	| 'repeatedHeading'
	| 'secondTable'
	| 'noHospital'
	| 'noDistributor'
	| 'activity';

/** How two records are alike: surely one by `code` and `name`, for a person to say by all others. */
export type Likeness =
	| 'code'
	| 'name'
	| 'codeOfOther'
	| 'namesake'
	| 'akin'
	| 'phone'
	| 'pinyin'
	| 'figure'
	| 'part'
	| 'told';

/** The record or the earlier row that a row seems to tell of once more; `name` is for the screen. */
export interface Duplicate {
	readonly by: Likeness;
	/** The record of the territory; null for an earlier row. */
	readonly id: string | null;
	readonly rowNumber: number | null;
	readonly name: string;
	readonly alias: string;
	/** Fields in which the two contradict each other. */
	readonly differs: readonly string[];
}

/** A field that a merge would set; `from` is undefined where the record says nothing. */
export interface FieldChange {
	readonly field: string;
	readonly from: unknown;
	readonly to: unknown;
}

/** What becomes of a row: a record of its own, its filled cells into the duplicate, or nothing. */
export type RowChoice = 'new' | 'merge' | 'skip';

/** One row of the file; `rowNumber` counts from 1 as a spreadsheet does. */
export interface PreviewRow<Draft> {
	readonly rowNumber: number;
	readonly draft: Draft;
	/** Without these the row is no record: it is never written. */
	readonly problems: readonly RowProblem[];
	/** Cells the record is written without. */
	readonly unread: readonly RowProblem[];
	readonly notes: readonly RowNote[];
	/** Null for a customer. */
	readonly leftOut: LeftOut | null;
	readonly duplicateOf: Duplicate | null;
	/** What merging would set in the duplicate. */
	readonly changes: readonly FieldChange[];
	/** The choice proposed; a person may choose otherwise. */
	readonly choice: RowChoice;
}

/** Where a doctor of the file works. */
export type Workplace =
	| { readonly kind: 'existing'; readonly id: string }
	| { readonly kind: 'new'; readonly key: string };

/** A hospital that comes with the doctors who name it, or a distributor with its figures. */
export interface NewHospital {
	readonly key: string;
	readonly name: string;
	readonly code: string;
	readonly zone: string | null;
	/** How many rows name it. */
	readonly rows: number;
	/** Left out unless a person says otherwise: a company is no hospital. */
	readonly isLeft?: boolean;
	/** Hospitals of the territory or of the file that it may be, by another name. */
	readonly likely: readonly { readonly id: string; readonly name: string }[];
}

/** Where a doctor of the file works beside the first place. */
export type AlsoAt = Omit<PlaceText, 'hospital'> & { readonly place: Workplace };

export interface DoctorRow extends PreviewRow<DoctorDraft> {
	/** Null only for a row that is not written. */
	readonly workplace: Workplace | null;
	/** Where the doctor works besides. */
	readonly alsoAt: readonly AlsoAt[];
}

/** How many rows go which way; `withProblems` and `leftOut` are part of `skipped`. */
export interface PreviewTotals {
	readonly rows: number;
	readonly added: number;
	readonly merged: number;
	readonly skipped: number;
	readonly withProblems: number;
	readonly leftOut: number;
	/** Rows that may be another customer's, for a person to say. */
	readonly questions: number;
	/** Cells the records are written without. */
	readonly unread: number;
	/** Values of the territory that merges replace. */
	readonly overwritten: number;
}

/** What an import would do, for a person to look at before anything is written. */
export type ImportPreview = CustomersPreview | LinesPreview;

/** The same of a list of customers. */
export type CustomersPreview = HospitalPreview | DistributorPreview | DoctorPreview;

export interface FilePreview {
	/** Columns the guard speaks of; those it blocks are not read. */
	readonly guarded: readonly ColumnFinding[];
	/** Zones named by the file that the territory does not have. */
	readonly newZones: readonly string[];
}

export interface HospitalPreview extends FilePreview {
	readonly kind: 'hospital';
	readonly rows: readonly PreviewRow<HospitalDraft>[];
}

export interface DistributorPreview extends FilePreview {
	readonly kind: 'distributor';
	readonly rows: readonly PreviewRow<DistributorDraft>[];
}

export interface DoctorPreview extends FilePreview {
	readonly kind: 'doctor';
	readonly rows: readonly DoctorRow[];
	readonly newHospitals: readonly NewHospital[];
}

/** The file with what a person has settled about it. */
export type ImportRequest = HospitalRequest | DistributorRequest | DoctorRequest | LinesRequest;

/** Where a sheet begins in the rows of several. */
export interface SheetPart {
	readonly name: string;
	readonly firstRow: number;
	/** What stood above the headings of a later one, which are not read again. */
	readonly titles?: readonly string[];
}

/** A sheet whose headings are found, with the cells a person put right. */
export interface FileRequest {
	/** Of several sheets in one `parts` says where each begins. */
	readonly sheet: TableSheet & { readonly parts?: readonly SheetPart[] };
	/** Counts from 0 into the sheet's rows; -1 for a list without headings. */
	readonly headerRow: number;
	/** Two rows of headings are read as one. */
	readonly headerRows?: 1 | 2;
	/** Texts instead of the file's, by `mendKey`. */
	readonly mends?: ReadonlyMap<string, string>;
	/** Rows a person calls customers, whatever they look like. */
	readonly customers?: ReadonlySet<number>;
}

/** Which cell a mend is for. */
export const mendKey = (cell: { rowNumber: number; field: string }): string =>
	`${cell.rowNumber},${cell.field}`;

export interface HospitalRequest extends FileRequest {
	readonly kind: 'hospital';
	readonly mapping: Mapping<'hospital'>;
	/** WGS 84 when absent. */
	readonly datum?: MapDatum;
}

export interface DistributorRequest extends FileRequest {
	readonly kind: 'distributor';
	readonly mapping: Mapping<'distributor'>;
}

export interface DoctorRequest extends FileRequest {
	readonly kind: 'doctor';
	readonly mapping: Mapping<'doctor'>;
	/** The hospital of rows that name none. */
	readonly hospital?: string;
	/** Which likely hospital a new one is, by its key, where a person said so. */
	readonly sameHospitals?: ReadonlyMap<string, string>;
}

/** What the territory already holds; records in the recycle bin are not looked at. */
export interface Existing {
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly zones: readonly Zone[];
	/** Where people work beside their first place, by contact. */
	readonly furtherPlaces?: ReadonlyMap<string, readonly WorkPlace[]>;
	/** What lists of lines are looked at beside; none for lists of customers. */
	readonly lines?: ExistingLines;
}

/** The choices a person made, by row number. */
export type RowChoices = ReadonlyMap<number, RowChoice>;

/** What becomes of a row: never written with a problem or as no customer, never merged without a duplicate. */
export function choiceOf(ask: {
	row: PreviewRow<unknown>;
	choices: RowChoices | undefined;
}): RowChoice {
	const { row, choices } = ask;
	if (row.problems.length > 0 || row.leftOut !== null) return 'skip';
	const choice = choices?.get(row.rowNumber) ?? row.choice;
	return choice === 'merge' && row.duplicateOf === null ? 'new' : choice;
}

/** Whether a person has to say if a row tells of a new customer. */
export const isQuestion = ({ duplicateOf, choice, changes }: PreviewRow<unknown>): boolean =>
	duplicateOf !== null &&
	(choice === 'new' || (duplicateOf.by === 'figure' && choice === 'skip' && changes.length > 0));

/** The values a merge replaces, not those it only adds. */
export const overwrites = ({ changes }: PreviewRow<unknown>): readonly FieldChange[] =>
	changes.filter(({ from }) => from !== undefined);

/** Counts the rows as they would go with the choices made. */
export function previewTotals(ask: {
	preview: ImportPreview;
	choices?: RowChoices;
}): PreviewTotals {
	const { preview, choices } = ask;
	const count = { new: 0, merge: 0, skip: 0 };
	const besides = { withProblems: 0, leftOut: 0, questions: 0, unread: 0, overwritten: 0 };
	for (const row of preview.rows) {
		const choice = choiceOf({ row, choices });
		count[choice]++;
		if (row.problems.length > 0 && row.leftOut === null) besides.withProblems++;
		if (row.leftOut !== null) besides.leftOut++;
		if (isQuestion(row)) besides.questions++;
		if (choice !== 'skip') besides.unread += row.unread.length;
		if (choice === 'merge' && row.duplicateOf?.id) besides.overwritten += overwrites(row).length;
	}
	const { new: added, merge: merged, skip: skipped } = count;
	return { rows: preview.rows.length, added, merged, skipped, ...besides };
}
