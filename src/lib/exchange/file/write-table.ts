import { writeXlsx } from 'hucre';
import Papa from 'papaparse';
import type { OutCell, OutTable } from './out-table.ts';

const byteOrderMark = '\uFEFF';
// First characters that make a spreadsheet run a cell of a CSV as a formula (OWASP, CSV injection).
const formula = /^[=+\-@\t\r]/;
// +86 139 0000 0001 is a phone: a spreadsheet can only reckon with it as the number it is.
const phone = /^\+\d[\d\s]{4,30}$/;

/** An apostrophe before text that a spreadsheet would run; the import takes it off again. */
export const guarded = (cell: OutCell): OutCell =>
	typeof cell === 'string' && formula.test(cell) && !phone.test(cell) ? `'${cell}` : cell;

/** A table as CSV in UTF-8 with a byte order mark, as Excel wants it. */
export function csvOf(table: OutTable): Uint8Array {
	const rows = [table.header, ...table.rows].map((row) => row.map(guarded));
	return new TextEncoder().encode(byteOrderMark + Papa.unparse(rows, { newline: '\r\n' }));
}

const widest = 40;
const narrowest = 8;

/** Tables as the sheets of one .xlsx workbook; text stays text there, formulas are never written. */
export const xlsxOf = (tables: readonly OutTable[]): Promise<Uint8Array> =>
	writeXlsx({
		sheets: tables.map(({ name, header, rows }, index) => ({
			name: sheetName(name, index),
			columns: header.map((heading, column) => ({ width: widthOf({ heading, rows, column }) })),
			rows: [[...header], ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
			freezePane: { rows: 1 }
		}))
	});

/** Excel takes at most 31 characters and none of these. */
const sheetName = (name: string, index: number): string =>
	name
		.replace(/[\\/?*[\]:]/g, ' ')
		.slice(0, 31)
		.trim() || `Sheet${index + 1}`;

function widthOf(ask: { heading: string; rows: OutTable['rows']; column: number }): number {
	const cells = ask.rows.slice(0, 50).map((row) => String(row[ask.column] ?? ''));
	const width = Math.max(...[ask.heading, ...cells].map(columnsOf));
	return Math.min(widest, Math.max(narrowest, width + 2));
}

/** Chinese characters take two columns. */
const columnsOf = (text: string): number =>
	[...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
