import { exceededMost } from '#lib/domain/archive/usual-most.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import { type CellParser, parseCell } from '#lib/exchange/file/parse-cell.ts';
import { isHospitalName } from './cell-shape.ts';
import type { ImportKind } from './columns.ts';
import type { Field } from './field.ts';
import { RowSorter, type Section } from './no-customers.ts';
import {
	type FileRequest,
	type LeftOut,
	mendKey,
	type RowNote,
	type RowProblem,
	type SheetPart
} from './preview.ts';
import { headingsOf } from './table-guess.ts';

/** One row with content below the headings, its cells read by the fields they are mapped to. */
export interface RowDraft<Draft> {
	readonly rowNumber: number;
	readonly draft: Draft;
	readonly unread: readonly RowProblem[];
	readonly notes: readonly RowNote[];
	readonly leftOut: LeftOut | null;
	readonly section: Section;
}

// Written by our own export before text that a spreadsheet would take for a formula.
const formulaGuard = /^'(?=[=+\-@\t\r])/;
const mostAlike = 0.6;
/** One for all rows: what is told of many rows crosses from the worker once. */
const none: readonly never[] = [];

/** The rows below the headings, blank ones left out; those that are no customers say why. */
export function rowDrafts<Draft extends object>(
	ask: FileRequest & {
		kind: ImportKind;
		hospital?: string | undefined;
		mapping: readonly ((keyof Draft & string) | null)[];
		fields: { readonly [Column in keyof Draft]-?: Field<NonNullable<Draft[Column]>> };
	}
): RowDraft<Draft>[] {
	const { sheet, headerRow, mapping, fields, mends, customers } = ask;
	const place = { headerRow, headerRows: ask.headerRows ?? 1 };
	const headings = headingsOf(sheet.rows, place);
	const start = headerRow + place.headerRows;
	const formulas = new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`));
	const names = sheet.rows
		.slice(start)
		.map((cells) => cells[mapping.indexOf('name' as never)] ?? '');
	const sorter = new RowSorter({ ...ask, headings, namesLookAlike: looksAlike(names) });
	const parts: readonly SheetPart[] = sheet.parts ?? [{ name: sheet.name, firstRow: 0 }];
	const begins = new Map(
		parts.map(({ name, firstRow, titles = [] }) => [firstRow, [name, ...titles]])
	);
	sorter.begin([parts[0]?.name ?? '', ...titlesOf(sheet.rows.slice(0, Math.max(0, headerRow)))]);
	const read = (column: number, name: keyof Draft & string) => {
		const parse: CellParser<NonNullable<Draft[typeof name]>> = (text) =>
			fields[name].parse(text, headings[column] ?? '');
		return parse;
	};
	const parsers = mapping.map((name, column) => (name === null ? null : read(column, name)));
	const drafts: RowDraft<Draft>[] = [];
	for (let index = start; index < sheet.rows.length; index++) {
		const cells = sheet.rows[index] ?? [];
		const titles = begins.get(index);
		if (titles !== undefined && index > start) sorter.begin(titles);
		if (cells.every((cell) => cell === '')) continue;
		const rowNumber = index + 1;
		const isSaid = customers?.has(rowNumber) ?? false;
		const leftOut = isSaid ? null : sorter.leftOut(cells);
		const draft: Partial<Draft> = {};
		const unread: RowProblem[] = [];
		const notes: RowNote[] = [];
		const held = sheet.held?.get(index);
		mapping.forEach((name, column) => {
			const parse = parsers[column];
			if (name === null || !parse) return;
			const mended = mends?.get(mendKey({ rowNumber, field: name }));
			let text = mended ?? (cells[column] ?? '').replace(formulaGuard, '');
			if (held && mended === undefined)
				for (const { column: at, kind, value } of held) {
					if (at !== column) continue;
					unread.push({ field: name, kind, value });
					if (value === cells[column]) text = '';
				}
			if (formulas.size > 0 && formulas.has(`${index},${column}`)) {
				notes.push({ field: name, kind: 'fromFormula', value: text });
			}
			const parsed = parseCell({ text, parse });
			if (!parsed.ok) unread.push({ field: name, kind: parsed.problem, value: text });
			else if (parsed.value !== null) draft[name] = parsed.value;
			if (parsed.ok && exceededMost(name, parsed.value) !== null)
				notes.push({ field: name, kind: 'unusual', value: text });
			if (parsed.ok && parsed.converted)
				notes.push({ field: name, kind: 'converted', value: text });
		});
		// What the file does not say a person may have said.
		for (const name of ['name', 'hospital'] as const) {
			const mended = mends?.get(mendKey({ rowNumber, field: name }))?.trim();
			if (mended && !mapping.includes(name as never)) Object.assign(draft, { [name]: mended });
		}
		if (headerRow >= 0 && cells.length > headings.length) {
			const value = cells.slice(headings.length).join(' ').trim();
			notes.push({ field: '', kind: 'moreCellsThanHeadings', value });
		}
		const { section } = sorter;
		drafts.push({
			rowNumber,
			draft: draft as Draft,
			unread: unread.length === 0 ? none : unread,
			notes: notes.length === 0 ? none : notes,
			leftOut,
			section
		});
	}
	return drafts;
}

/** The lines of one cell. */
export const titlesOf = (rows: Rows): string[] =>
	rows.flatMap((row) => {
		const [only = '', ...others] = row.filter(Boolean);
		return others.length === 0 ? [only] : [];
	});

function looksAlike(names: readonly string[]): boolean {
	const filled = names.filter(Boolean).slice(0, 200);
	return filled.filter(isHospitalName).length / Math.max(1, filled.length) >= mostAlike;
}
