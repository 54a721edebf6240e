import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';

const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T].*)?$/;

/** Whether a text is a day that ends in its year: which of its numbers is the month only the whole column tells. */
export const endsInYear = (text: string): boolean => yearLast.test(narrow(text));

/** A column of days that end in their year as days that begin with it; unchanged where the order cannot be told. */
function inOrder(cells: readonly string[]): readonly string[] {
	const parts = cells.flatMap((cell) => {
		const [, first = '', second = ''] = yearLast.exec(narrow(cell)) ?? [];
		return first === '' ? [] : [[Number(first), Number(second)] as const];
	});
	const isDayFirst = parts.some(([first]) => first > 12);
	const isMonthFirst = parts.some(([, second]) => second > 12);
	if (isDayFirst === isMonthFirst) return cells;
	return cells.map((cell) => {
		const [, first = '', second = '', year = ''] = yearLast.exec(narrow(cell)) ?? [];
		if (first === '') return cell;
		const [month, day] = isDayFirst ? [second, first] : [first, second];
		return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	});
}

/** A sheet whose column of days begins with the year. */
export function withDaysInOrder(sheet: TableSheet, column: number): TableSheet {
	if (column === -1) return sheet;
	const cells = sheet.rows.map((row) => row[column] ?? '');
	const ordered = inOrder(cells);
	if (ordered === cells) return sheet;
	const rows = sheet.rows.map((row, at) =>
		row[column] === undefined
			? row
			: row.map((cell, index) => (index === column ? (ordered[at] ?? '') : cell))
	);
	return { ...sheet, rows };
}
