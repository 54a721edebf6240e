import { narrow } from '#lib/domain/archive/name-keys.ts';
import { halvesMeetAt } from '#lib/domain/policy/day-parts.ts';
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

const clock = /(?:^|[ T日])(\d{1,2}):(\d{2})/;
const morning = /上午|早上|\bam\b/i;
const afternoon = /下午|晚上|\bpm\b/i;

/** The half day that a time behind a day falls into; nothing where none is said, as midnight says none. */
function halfIn(cell: string): string {
	const plain = narrow(cell);
	if (afternoon.test(plain)) return '下午';
	if (morning.test(plain)) return '上午';
	const [, hour = '', minute = ''] = clock.exec(plain) ?? [];
	const minutes = Number(hour) * 60 + Number(minute);
	if (minutes === 0) return '';
	return minutes < halvesMeetAt ? '上午' : '下午';
}

interface Mapped<Field> {
	readonly sheet: TableSheet;
	readonly mapping: readonly (Field | null)[];
	readonly headerRow: number;
}

/** A list whose days have times behind them, with the half days as a column of their own. */
export function withHalves<Field extends string>({
	sheet,
	mapping,
	headerRow
}: Mapped<Field>): {
	sheet: TableSheet;
	mapping: readonly (Field | null)[];
} {
	const day = mapping.indexOf('day' as Field);
	const halves = sheet.rows.map((row, at) => (at <= headerRow ? '' : halfIn(row[day] ?? '')));
	if (day === -1 || mapping.includes('half' as Field) || halves.every((half) => half === ''))
		return { sheet, mapping };
	const width = Math.max(mapping.length, ...sheet.rows.map((row) => row.length));
	const rows = sheet.rows.map((row, at) => {
		const half = at === headerRow ? '时段' : (halves[at] ?? '');
		if (row.length === 0 || half === '') return row;
		return [...row, ...Array.from({ length: width - row.length }, () => ''), half];
	});
	const padded = [...mapping, ...Array.from({ length: width - mapping.length }, () => null)];
	return { sheet: { ...sheet, rows }, mapping: [...padded, 'half' as Field] };
}
