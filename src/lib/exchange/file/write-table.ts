import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre';
import Papa from 'papaparse';
import { formSheet } from './form-sheet.ts';
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
	const rows = [table.header, ...filledDown(table.rows)].map((row) => row.map(guarded));
	return new TextEncoder().encode(byteOrderMark + Papa.unparse(rows, { newline: '\r\n' }));
}

/** A text file has no cells that go on: each row says again what holds for it. */
function filledDown(rows: OutTable['rows']): OutCell[][] {
	let above: OutCell[] = [];
	return rows.map((row) => (above = row.map((cell, column) => cell ?? above[column] ?? '')));
}

const widest = 40;
const narrowest = 8;

/** Ink on the paper of the app, so that a heading is told from a row at a glance. */
const headingStyle: CellStyle = {
	font: { bold: true },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4EDE8' } },
	border: { bottom: { style: 'thin', color: { rgb: '5F6B66' } } },
	alignment: { vertical: 'center', wrapText: true }
};
/** Long text breaks within its cell instead of running over the next one. */
const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/**
 * Tables as the sheets of one .xlsx workbook: headings that stand out, stay in sight, filter and repeat on each printed
 * page; text stays text there, formulas are never written.
 */
export const xlsxOf = (tables: readonly OutTable[]): Promise<Uint8Array> =>
	writeXlsx({
		sheets: tables.map(({ name, header, rows, form }, index) => ({
			name: sheetName(name, index),
			columns: header.map((heading, column) => {
				const width = widthOf({ heading, rows, column });
				return width === widest ? { width, style: wrapped } : { width };
			}),
			...(form ? formSheet({ header, rows, form }, headingStyle) : listSheet({ header, rows }))
		}))
	});

/** Rows under headings that stay in sight, filter and repeat. */
const listSheet = ({ header, rows }: Pick<OutTable, 'header' | 'rows'>) =>
	({
		rows: [[...header], ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
		cells: new Map(header.map((_, column) => [`0,${column}`, { style: headingStyle }])),
		freezePane: { rows: 1 },
		...(rows.length > 0 && header.length > 0
			? { autoFilter: { range: `A1:${columnName(header.length - 1)}${rows.length + 1}` } }
			: {}),
		pageSetup: {
			paperSize: 'a4',
			orientation: 'landscape',
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			printTitlesRow: '$1:$1'
		},
		headerFooter: { oddFooter: '&C&P / &N' }
	}) satisfies Partial<WriteSheet>;

/** A column's letters by its place from 0: 0 is A, 26 is AA. */
const columnName = (column: number): string =>
	(column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) +
	String.fromCharCode(65 + (column % 26));

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
