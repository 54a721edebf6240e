import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { namesMoney } from '#lib/exchange/file/parse-figure.ts';

const said = /单位\s*[:：]?\s*(?:人民币)?\s*(亿元|百万元|万元|千元|元)/;
const ofMoney: ReadonlySet<string> = new Set(['receivable', 'overdue']);

/** A list with the unit that the lines above it name in the headings of its money that name none: 单位：万元. */
export function withUnitOfList(
	sheet: TableSheet,
	list: { mapping: readonly (string | null)[]; headerRow: number; headerRows: 1 | 2 }
): TableSheet {
	const { rows, name } = sheet;
	const { mapping, headerRow, headerRows } = list;
	const above = [...rows.slice(0, Math.max(0, headerRow)).flat(), name].join(' ');
	const unit = said.exec(narrow(above))?.[1];
	const at = headerRow + headerRows - 1;
	const headings = rows[at];
	if (unit === undefined || headings === undefined || headerRow < 0) return sheet;
	const named = headings.map((heading, column) =>
		ofMoney.has(mapping[column] ?? '') && !namesMoney(heading) ? `${heading}（${unit}）` : heading
	);
	return { ...sheet, rows: rows.map((row, index) => (index === at ? named : row)) };
}
