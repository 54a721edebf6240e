import { narrow } from '#lib/domain/archive/name-keys.ts';
import { type CellParser, parseCell } from '#lib/exchange/file/parse-cell.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { RowNote, RowProblem } from './preview.ts';

/** One row with content below the header, its cells read by the fields they are mapped to. */
export interface RowDraft<Draft> {
	readonly rowNumber: number;
	readonly draft: Draft;
	readonly problems: readonly RowProblem[];
	readonly notes: readonly RowNote[];
}

const totals = /^(?:合计|总计|小计|共计|total|subtotal|sum)[:：]?$/i;
// Written by our own export before text that a spreadsheet would take for a formula.
const formulaGuard = /^'(?=[=+\-@\t\r])/;

/** The rows below the header, blank ones and repeated headers left out. */
export function rowDrafts<Draft extends object>(ask: {
	sheet: TableSheet;
	headerRow: number;
	mapping: readonly ((keyof Draft & string) | null)[];
	fields: {
		readonly [Column in keyof Draft]-?: { readonly parse: CellParser<NonNullable<Draft[Column]>> };
	};
}): RowDraft<Draft>[] {
	const { sheet, headerRow, mapping, fields } = ask;
	const headings = sheet.rows[headerRow] ?? [];
	const repeated = headings.join('\u0000');
	const formulas = new Set(sheet.formulas.map(({ row, column }) => `${row},${column}`));
	const drafts: RowDraft<Draft>[] = [];
	for (let index = headerRow + 1; index < sheet.rows.length; index++) {
		const cells = sheet.rows[index] ?? [];
		if (cells.every((cell) => cell === '') || cells.join('\u0000') === repeated) continue;
		const draft: Partial<Draft> = {};
		const problems: RowProblem[] = [];
		const notes: RowNote[] = [];
		mapping.forEach((name, column) => {
			if (name === null) return;
			const text = (cells[column] ?? '').replace(formulaGuard, '');
			if (formulas.has(`${index},${column}`)) {
				notes.push({ field: name, kind: 'fromFormula', value: text });
			}
			if (name === 'name' && totals.test(narrow(text))) {
				problems.push({ field: name, kind: 'totalRow', value: text });
				return;
			}
			const parsed = parseCell({ text, parse: fields[name].parse });
			if (!parsed.ok) problems.push({ field: name, kind: parsed.problem, value: text });
			else if (parsed.value !== null) draft[name] = parsed.value;
		});
		if (cells.length > headings.length) {
			const value = cells.slice(headings.length).join(' ').trim();
			notes.push({ field: '', kind: 'moreCellsThanHeadings', value });
		}
		drafts.push({ rowNumber: index + 1, draft: draft as Draft, problems, notes });
	}
	return drafts;
}
