import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { objectiveWords } from '#lib/exchange/visits/visit-words.ts';

/** A form with its headings found. */
export interface Form {
	readonly name: string;
	/** The lines over the headings, on one line. */
	readonly above: string;
	/** The headings, whole. */
	readonly headings: readonly string[];
	readonly lines: readonly FormLine[];
}

/** A row of a form below its headings. */
export interface FormLine {
	readonly cells: readonly string[];
	readonly row: number;
}

/** The column of a heading; -1 where the form has none. */
export const columnOf = ({ headings }: Form, shape: RegExp): number =>
	headings.findIndex((heading) => shape.test(heading));

/** A cell of a row; what goes on from the row above is empty. */
export const cellOf = (line: FormLine, column: number): string => line.cells[column]?.trim() ?? '';

/** The text of a column in each row, with the one above where the cell is empty. */
export function filledDown(form: Form, column: number): string[] {
	let last = '';
	return form.lines.map((line) => (last = cellOf(line, column) || last));
}

/** A list of the form; none where it has no row. */
export function listOf(
	name: string,
	header: readonly string[],
	rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
	{ isAfter = false }: { isAfter?: boolean } = {}
): TableSheet[] {
	if (rows.length === 0 && isAfter) return [];
	return [
		{
			name,
			rows: [header, ...rows.map(({ cells }) => cells)],
			formulas: [],
			// The headings stand above the first row that is told.
			rowOf: [Math.max(1, (rows[0]?.row ?? 2) - 1), ...rows.map(({ row }) => row)],
			isAfter
		}
	];
}

const kinds = Object.values(objectiveWords).flatMap(({ zh, en }) => [zh, en]);

/** A purpose that is only one of the kinds is that kind, not a sentence; a kind before a colon is its kind. */
export function objectiveOf(text: string): [kind: string, text: string] {
	if (kinds.includes(text)) return [text, ''];
	const kind = kinds.find((word) => text.startsWith(`${word}：`) || text.startsWith(`${word}: `));
	return kind === undefined ? ['', text] : [kind, text.slice(kind.length + 1).trim()];
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const two = (number: number | string) => String(number).padStart(2, '0');

/** The day that a text names with its year, in either language; empty where it names none. */
export function dayIn(text: string): string {
	const [, year, month = '', date = ''] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text) ?? [];
	if (year) return `${year}-${two(month)}-${two(date)}`;
	const [, ofMonth = '', name = '', ofYear = ''] =
		/(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/i.exec(text) ?? [];
	const at = monthNames.indexOf(name.toLowerCase());
	return at === -1 ? '' : `${ofYear}-${two(at + 1)}-${two(ofMonth)}`;
}

/** The month that a text names with its year, in either language; empty where it names none. */
export function monthIn(text: string): string {
	const [, year, month = ''] = /(\d{4})年(\d{1,2})月/.exec(text) ?? [];
	if (year) return `${year}-${two(month)}`;
	const [, name = '', ofYear = ''] = /([a-z]{3,9}) (\d{4})/i.exec(text) ?? [];
	const at = monthNames.indexOf(name.slice(0, 3).toLowerCase());
	return at === -1 ? '' : `${ofYear}-${two(at + 1)}`;
}
