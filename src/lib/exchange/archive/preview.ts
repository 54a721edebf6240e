import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { ColumnFinding } from '#lib/domain/guard/compliance-checks.ts';
import type { CellProblem } from '#lib/exchange/file/parse-cell.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { Mapping } from './columns.ts';
import type { DoctorDraft } from './doctor-fields.ts';
import type { HospitalDraft } from './hospital-fields.ts';

/** Why a row is not written; `field` is a column of the file's kind, `value` the cell as it stands. */
export interface RowProblem {
	readonly field: string;
	readonly kind: CellProblem | 'totalRow';
	readonly value: string;
}

/** What a person should know of a row that is written all the same. */
export interface RowNote {
	readonly field: string;
	readonly kind:
		| 'coordinatesSwapped'
		| 'coordinatesIncomplete'
		| 'coordinatesOutsideChina'
		| 'fromFormula'
		| 'moreCellsThanHeadings';
	readonly value: string;
}

/** The record a row seems to tell of once more; `name` is for the screen. */
export type Duplicate =
	| {
			readonly by: 'code' | 'name' | 'phone' | 'pinyin';
			readonly id: string;
			readonly name: string;
	  }
	| { readonly by: 'earlierRow'; readonly rowNumber: number; readonly name: string };

/** What becomes of a row: a record of its own, its filled cells into the duplicate, or nothing. */
export type RowChoice = 'new' | 'merge' | 'skip';

/** One row of the file; `rowNumber` counts from 1 as a spreadsheet does. */
export interface PreviewRow<Draft> {
	readonly rowNumber: number;
	readonly draft: Draft;
	/** A row with problems is never written. */
	readonly problems: readonly RowProblem[];
	readonly notes: readonly RowNote[];
	readonly duplicateOf: Duplicate | null;
	/** The choice proposed; a person may choose otherwise. */
	readonly choice: RowChoice;
}

/** Where a doctor of the file works. */
export type Workplace =
	| { readonly kind: 'existing'; readonly id: string }
	| { readonly kind: 'new'; readonly key: string };

/** A hospital that comes with the doctors who name it. */
export interface NewHospital {
	readonly key: string;
	readonly name: string;
	readonly code: string;
	readonly zone: string | null;
	/** How many rows name it. */
	readonly rows: number;
}

export interface DoctorRow extends PreviewRow<DoctorDraft> {
	/** Null only for a row with problems. */
	readonly workplace: Workplace | null;
}

/** How many rows go which way; `withProblems` are part of `skipped`. */
export interface PreviewTotals {
	readonly rows: number;
	readonly added: number;
	readonly merged: number;
	readonly skipped: number;
	readonly withProblems: number;
}

/** What an import would do, for a person to look at before anything is written. */
export type ImportPreview = HospitalPreview | DoctorPreview;

interface FilePreview {
	/** Columns the guard speaks of; those it blocks are not read. */
	readonly guarded: readonly ColumnFinding[];
	/** Zones named by the file that the territory does not have. */
	readonly newZones: readonly string[];
}

export interface HospitalPreview extends FilePreview {
	readonly kind: 'hospital';
	readonly rows: readonly PreviewRow<HospitalDraft>[];
}

export interface DoctorPreview extends FilePreview {
	readonly kind: 'doctor';
	readonly rows: readonly DoctorRow[];
	readonly newHospitals: readonly NewHospital[];
}

/** The file with what a person has settled about it. */
export type ImportRequest = HospitalRequest | DoctorRequest;

interface FileRequest {
	readonly sheet: TableSheet;
	/** Counts from 0 into the sheet's rows. */
	readonly headerRow: number;
}

export interface HospitalRequest extends FileRequest {
	readonly kind: 'hospital';
	readonly mapping: Mapping<'hospital'>;
	/** WGS 84 when absent. */
	readonly datum?: MapDatum;
}

export interface DoctorRequest extends FileRequest {
	readonly kind: 'doctor';
	readonly mapping: Mapping<'doctor'>;
	/** The hospital of rows that name none. */
	readonly hospital?: string;
}

/** What the territory already holds; records in the recycle bin are not looked at. */
export interface Existing {
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly zones: readonly Zone[];
}

/** The choices a person made, by row number. */
export type RowChoices = ReadonlyMap<number, RowChoice>;

/** What becomes of a row: never written with a problem, never merged without a duplicate. */
export function choiceOf(ask: {
	row: PreviewRow<unknown>;
	choices: RowChoices | undefined;
}): RowChoice {
	const { row, choices } = ask;
	if (row.problems.length > 0) return 'skip';
	const choice = choices?.get(row.rowNumber) ?? row.choice;
	return choice === 'merge' && row.duplicateOf === null ? 'new' : choice;
}

/** Counts the rows as they would go with the choices made. */
export function previewTotals(ask: {
	preview: ImportPreview;
	choices?: RowChoices;
}): PreviewTotals {
	const { preview, choices } = ask;
	const count = { new: 0, merge: 0, skip: 0 };
	let withProblems = 0;
	for (const row of preview.rows) {
		count[choiceOf({ row, choices })]++;
		if (row.problems.length > 0) withProblems++;
	}
	return {
		rows: preview.rows.length,
		added: count.new,
		merged: count.merge,
		skipped: count.skip,
		withProblems
	};
}
