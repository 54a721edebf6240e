import {
	type Cell,
	type CellValue,
	EncryptedFileError,
	type MergeRange,
	readXls,
	readXlsx,
	type Sheet as WorkbookSheet
} from 'hucre';
import { mostColumns, mostRows } from './file-limits.ts';
import { type FromFile, refuse } from './file-problem.ts';

/** A cell by row and column, both from 0. */
export interface CellPlace {
	readonly row: number;
	readonly column: number;
}

/** One visible sheet of a workbook as text. */
export interface WorkbookRows {
	readonly name: string;
	readonly rows: string[][];
	/** Cells whose text is what a formula last came to. */
	readonly formulas: readonly CellPlace[];
}

// One more row and column than allowed, so that too many are noticed; a stray cell far away is not read at all.
const readArea = `A1:${columnName(mostColumns * 2 + 1)}${mostRows + 2}`;

/**
 * The visible sheets of an .xlsx or .xls workbook. Formulas are never evaluated: the value stored with them is
 * taken. Cells merged downwards give their value to every row they span; merged across, to the first cell only.
 * Hidden sheets are left out (.xls does not say which are hidden).
 */
export async function readWorkbook(ask: {
	bytes: Uint8Array;
	format: 'xlsx' | 'xls';
}): Promise<FromFile<WorkbookRows[]>> {
	try {
		const workbook =
			ask.format === 'xlsx'
				? await readXlsx(ask.bytes, {
						readStyles: true,
						range: readArea,
						sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden
					})
				: await readXls(ask.bytes);
		if (workbook.sheets.length === 0) return refuse({ kind: 'noVisibleSheet' });
		return { ok: true, value: workbook.sheets.map(rowsOfSheet) };
	} catch (error) {
		if (error instanceof EncryptedFileError) return refuse({ kind: 'passwordProtected' });
		// Its own errors apart, the reader throws TypeError and RangeError on files it did not foresee.
		return refuse({ kind: 'damaged' });
	}
}

function rowsOfSheet(sheet: WorkbookSheet): WorkbookRows {
	// The .xls reader leaves blank rows out of the array.
	const rows = Array.from(sheet.rows, (row: CellValue[] | undefined, rowIndex) =>
		(row ?? []).map((value, column) =>
			cellText({ value, cell: sheet.cells?.get(`${rowIndex},${column}`) })
		)
	);
	for (const merge of sheet.merges ?? []) fillDown({ rows, merge });
	const formulas = [...(sheet.cells ?? [])]
		.filter(([, cell]) => cell.formula !== undefined || cell.type === 'formula')
		.map(([place]): CellPlace => {
			const [row = 0, column = 0] = place.split(',').map(Number);
			return { row, column };
		});
	return { name: sheet.name, rows, formulas };
}

function fillDown(ask: { rows: string[][]; merge: MergeRange }): void {
	const { rows, merge } = ask;
	const value = rows[merge.startRow]?.[merge.startCol];
	if (!value) return;
	for (let row = merge.startRow + 1; row <= Math.min(merge.endRow, rows.length - 1); row++) {
		const cells = rows[row];
		if (cells && merge.startCol < cells.length) cells[merge.startCol] = value;
	}
}

function cellText(ask: { value: CellValue; cell: Cell | undefined }): string {
	const { value } = ask;
	if (value === null) return '';
	if (value instanceof Date) return dateText(value);
	if (typeof value === 'number') {
		const percent = ask.cell?.style?.numFmt?.includes('%') ?? false;
		return percent ? `${plainNumber(value * 100)}%` : plainNumber(value);
	}
	return String(value).trim();
}

/** Fifteen digits, as Excel shows them: 0.1 + 0.2 reads 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

function dateText(date: Date): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	const minutes = time.slice(0, 5);
	return minutes === '00:00' ? day : `${day} ${minutes}`;
}

/** A, B … Z, AA … for columns from 1. */
function columnName(column: number): string {
	const letter = String.fromCharCode(65 + ((column - 1) % 26));
	return column <= 26 ? letter : columnName(Math.floor((column - 1) / 26)) + letter;
}
