/** A cell to be written; a number stays one, so that a spreadsheet can reckon with it. */
export type OutCell = string | number;

/** A table to be written as a file. */
export interface OutTable {
	/** The name of the sheet. */
	readonly name: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly OutCell[])[];
}
