import { longestCell, mostColumns, mostRows } from './file-limits.ts';
import { type FromFile, refuse } from './file-problem.ts';

/** The text of one sheet, row by row; rows may differ in length, the last cell of each has content. */
export type Rows = readonly (readonly string[])[];

/** Drops empty cells and rows at the ends, then holds the sheet to the limits on rows, columns and cells. */
export function boundedRows(sheet: { name: string; rows: readonly string[][] }): FromFile<Rows> {
	const rows = withoutEmptyEnd(
		sheet.rows.map((row) => withoutEmptyEnd(row, (cell) => cell === ''))
	);
	if (rows.length > mostRows) {
		return refuse({ kind: 'tooManyRows', sheet: sheet.name, limit: mostRows });
	}
	for (const [rowIndex, row] of rows.entries()) {
		if (row.length > mostColumns) {
			const columns = row.length;
			return refuse({ kind: 'tooManyColumns', sheet: sheet.name, columns, limit: mostColumns });
		}
		const column = row.findIndex((cell) => cell.length > longestCell);
		if (column !== -1) {
			return refuse({
				kind: 'cellTooLong',
				sheet: sheet.name,
				row: rowIndex + 1,
				column: column + 1,
				limit: longestCell
			});
		}
	}
	return { ok: true, value: rows };
}

function withoutEmptyEnd<T extends { length: number }>(
	items: readonly T[],
	isEmpty: (item: T) => boolean = (item) => item.length === 0
): readonly T[] {
	let end = items.length;
	for (let last = items[end - 1]; last !== undefined && isEmpty(last); last = items[end - 1]) end--;
	return end === items.length ? items : items.slice(0, end);
}
