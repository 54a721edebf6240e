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
	const format = ask.cell?.style?.numFmt ?? '';
	if (value === null) return '';
	if (value instanceof Date) return dateText(value, format);
	if (typeof value === 'number') return numberText(value, format);
	return String(value).trim();
}

/** Zeros of a format stand before a shorter number: 00000000 shows 1110001 as 01110001. */
const zeros = /^0{2,}(?![.,#])|^"?'?0{2,}/;
const timeOnly = /^\[?h{1,2}\]?:m{1,2}(?::s{1,2})?(?:\s*am\/pm)?/i;

/** A number as its format shows it where that changes its digits; else fifteen digits, as Excel shows them. */
function numberText(value: number, format: string): string {
	const [shown = ''] = format.split(';');
	if (shown.includes('%')) return `${plainNumber(value * 100)}%`;
	if (timeOnly.test(shown) && value >= 0 && value < 1) return timeText(Math.round(value * 1440));
	const [leading = ''] = zeros.exec(shown) ?? [];
	if (leading !== '' && Number.isInteger(value) && value >= 0) return grouped(String(value), shown);
	return plainNumber(value);
}

/** The digits set into a format of zeros and signs, from the right: 000-0000 shows 1234567 as 123-4567. */
function grouped(digits: string, format: string): string {
	const places = format.replace(/[^0-]/g, '');
	if (!/^[0-]+$/.test(format)) return digits.padStart(places.replace(/-/g, '').length, '0');
	let rest = digits.padStart(places.replace(/-/g, '').length, '0');
	const parts: string[] = [];
	for (const group of places.split('-').reverse()) {
		const cut = Math.max(0, rest.length - group.length);
		parts.unshift(rest.slice(cut));
		rest = rest.slice(0, cut);
	}
	parts[0] = rest + (parts[0] ?? '');
	return parts.join('-');
}

/** 0.1 + 0.2 reads 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

const timeText = (minutes: number): string =>
	`${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A cell of the first days of the calendar holds a time and no day. */
function dateText(date: Date, format: string): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	const minutes = time.slice(0, 5);
	if (day < '1900-01-01' || (timeOnly.test(format) && day < '1900-01-02')) return minutes;
	return minutes === '00:00' ? day : `${day} ${minutes}`;
}

/** A, B … Z, AA … for columns from 1. */
function columnName(column: number): string {
	const letter = String.fromCharCode(65 + ((column - 1) % 26));
	return column <= 26 ? letter : columnName(Math.floor((column - 1) / 26)) + letter;
}
