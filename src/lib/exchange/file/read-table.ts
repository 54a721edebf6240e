import { boundedRows, type Rows } from './cell-rows.ts';
import { decodeAs, type Encoding } from './encoding.ts';
import { type FromFile, refuse } from './file-problem.ts';
import { rowsOfText } from './read-text.ts';
import type { HeldCells } from '#lib/exchange/shapes/held-cells.ts';
import { type CellPlace, readWorkbook, type WorkbookRows } from './read-workbook.ts';
import { sniff } from './sniff.ts';

/** One sheet as text; a text table is one sheet without a name. */
export interface TableSheet {
	readonly name: string;
	readonly rows: Rows;
	/** Cells whose text is what a formula last came to; formulas are never evaluated. */
	readonly formulas: readonly CellPlace[];
	/** Cells that its rows are told without. */
	readonly held?: HeldCells;
	/** From which row of the file each row came, from 1; left out where they stand as they did. */
	readonly rowOf?: readonly number[];
	/** True for a list that is read after the one that names the customers it speaks of. */
	readonly isAfter?: boolean;
}

/** What was read from a file or from pasted text. */
export interface Table {
	readonly sheets: readonly TableSheet[];
	/** Null for a workbook, which states its own. */
	readonly encoding: Encoding | null;
}

/** Reads a file by its content; `encoding` is a person's choice for text that was read wrongly. */
export async function readTable(ask: {
	bytes: Uint8Array;
	encoding?: Encoding;
}): Promise<FromFile<Table>> {
	const content = await sniff(ask.bytes);
	if (!content.ok) {
		const choosable = ['mixedEncodings', 'unknownEncoding'].includes(content.problem.kind);
		return choosable && ask.encoding
			? tableOfText(decodeAs({ bytes: ask.bytes, encoding: ask.encoding }))
			: content;
	}
	if (content.value.format === 'text') {
		return tableOfText(
			ask.encoding ? decodeAs({ bytes: ask.bytes, encoding: ask.encoding }) : content.value
		);
	}
	const workbook = await readWorkbook({ bytes: ask.bytes, format: content.value.format });
	if (!workbook.ok) return workbook;
	const sheets = boundedSheets(workbook.value);
	if (!sheets.ok) return sheets;
	if (sheets.value.every(({ rows }) => rows.length === 0)) return refuse({ kind: 'empty' });
	return { ok: true, value: { sheets: sheets.value, encoding: null } };
}

/** Reads text pasted from a spreadsheet or a message. */
export function readPastedTable(text: string): FromFile<Table> {
	const table = tableOfText({ text, encoding: null });
	return text.trim() === '' ? refuse({ kind: 'empty' }) : table;
}

function tableOfText(source: { text: string; encoding: Encoding | null }): FromFile<Table> {
	const rows = rowsOfText(source.text);
	if (!rows.ok) return rows;
	const sheets = boundedSheets([{ name: '', rows: rows.value, formulas: [] }]);
	return sheets.ok
		? { ok: true, value: { sheets: sheets.value, encoding: source.encoding } }
		: sheets;
}

function boundedSheets(sheets: readonly WorkbookRows[]): FromFile<TableSheet[]> {
	const bounded: TableSheet[] = [];
	for (const { name, rows, formulas } of sheets) {
		const checked = boundedRows({ name, rows });
		if (!checked.ok) return checked;
		bounded.push({ name, rows: checked.value, formulas });
	}
	return { ok: true, value: bounded };
}
