/** A cell to be written; a number stays one, so that a spreadsheet can reckon with it. */
export type OutCell = string | number;

/** What stands over the headings of a form. */
export interface FormHead {
	readonly title: string;
	/** Whose it is and of when, on one line. */
	readonly facts: string;
	/** What all the rows come to; empty where nothing is counted. */
	readonly sums: string;
	/** What neighbouring headings have in common, from the first column on; empty where nothing. */
	readonly groups: readonly { readonly label: string; readonly columns: number }[];
}

/** A table to be written as a file. */
export interface OutTable {
	/** The name of the sheet. */
	readonly name: string;
	readonly header: readonly string[];
	/** Null where the cell above goes on. */
	readonly rows: readonly (readonly (OutCell | null)[])[];
	/** Of a form as it lies on paper; a plain list has none. */
	readonly form?: FormHead | undefined;
}
