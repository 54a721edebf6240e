import { bareName } from '#lib/domain/archive/akin-names.ts';
import { isPersonName } from '#lib/exchange/archive/cell-shape.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { HeldCell } from './held-cells.ts';
import { peopleIn, type PersonInCell } from './people-in-cell.ts';
import { dayName, weekdayCells } from './weekday-cells.ts';
import { halfColumn, partOfDay, type WeekHeading } from './weekday-headings.ts';

const headings = ['姓名', '职称', '出诊时间'];
const fewestPeople = 0.6;

/**
 * A timetable with the names of doctors under the days of the week and its parts as headings or beside each row, as a list with a
 * row for each name: what is said of one person is put together as rows of one customer are. Null where no names stand there.
 */
export function rosterDown(sheet: TableSheet, week: WeekHeading): TableSheet | null {
	if (week.of !== null && week.of !== 'clinic') return null;
	const { row: top, columns } = week;
	const first = top + week.rows;
	const taken = new Set(columns.map(({ column }) => column));
	const below = sheet.rows.slice(first);
	const { isNo } = weekdayCells(
		below.flatMap((row) => columns.map(({ column }) => row[column] ?? ''))
	);
	const cells = below
		.flatMap((row) => columns.map(({ column }) => (row[column] ?? '').trim()))
		.filter((cell) => cell !== '' && !isNo(cell));
	const named = cells.filter((cell) => peopleOf(cell) !== null).length;
	if (cells.length === 0 || named / cells.length < fewestPeople) return null;
	const beside = [...Array(Math.max(...sheet.rows.map((row) => row.length))).keys()].filter(
		(column) => !taken.has(column)
	);
	const half = halfColumn(below, week);
	const kept = beside.filter((column) => column !== half);
	const rows: (readonly string[])[] = [
		...sheet.rows.slice(0, top),
		[...kept.map((column) => sheet.rows[top]?.[column] ?? ''), ...headings]
	];
	const rowOf = rows.map((_, at) => at + 1);
	const held = new Map<number, readonly HeldCell[]>();
	const add = (at: number, cells: readonly string[]) => {
		rows.push(cells);
		rowOf.push(first + at + 1);
	};
	below.forEach((row, at) => {
		const own = kept.map((column) => row[column] ?? '');
		const part = partOfDay(row[half] ?? '') ?? '';
		let told = 0;
		for (const of of columns) {
			const cell = (row[of.column] ?? '').trim();
			if (cell === '' || isNo(cell)) continue;
			told++;
			const people = peopleOf(cell);
			const time = `${dayName(of)}${of.part || part || '全天'}`;
			if (!people)
				held.set(rows.length, [{ column: kept.length, kind: 'notAChoice', value: cell }]);
			for (const { name, title = '' } of people ?? [{ name: '' }])
				add(at, [...own, name, title, time]);
		}
		// A row without days may head what stands below it.
		if (told === 0) add(at, row);
	});
	return { ...sheet, rows, formulas: [], held, rowOf };
}

function peopleOf(cell: string): readonly PersonInCell[] | null {
	const several = peopleIn(cell, () => true);
	if (several) return several;
	return isPersonName(cell) || isPersonName(bareName(cell)) ? [{ name: cell }] : null;
}
