import { guessTable } from '#lib/exchange/archive/table-guess.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { HeldCell } from './held-cells.ts';
import { rosterDown } from './roster-down.ts';
import { dayName, namesHours, type WeekdayCells, weekdayCells } from './weekday-cells.ts';
import {
	halfColumn,
	partOfDay,
	type WeekHeading,
	weekHeading,
	type WeekOf
} from './weekday-headings.ts';

/** The heading under which the days stand then. */
const headingOf: Readonly<Record<WeekOf, string>> = {
	clinic: '出诊时间',
	reception: '接待时间',
	bestTimes: '最佳拜访时间'
};
const fewestRead = 0.6;

/**
 * Lists that give each day of the week a column, with one column of times; a timetable of names, as a list of who is there when.
 * Null where a sheet is none. A cell that is no time is held back.
 */
export function weekdaysTogether(sheet: TableSheet): TableSheet | null {
	const week = weekHeading(sheet.rows, sheet.name);
	if (!week) return null;
	const first = week.row + week.rows;
	const below = sheet.rows.slice(first);
	const filled = below.flatMap((row) =>
		week.columns.flatMap((of) => {
			const text = row[of.column] ?? '';
			return text.trim() === '' ? [] : [{ text, of }];
		})
	);
	const cells = weekdayCells(filled.map(({ text }) => text));
	const read = filled.map(({ text, of }) => cells.timeIn(text, of));
	const isRead = read.filter((time) => time !== null).length / Math.max(1, read.length);
	if (isRead < fewestRead || read.every((time) => !time)) return rosterDown(sheet, week);
	const haveHours = filled.some(({ text }) => namesHours(text));
	const of = subjectOf(sheet, week, haveHours);
	return of && together(sheet, { week, cells, heading: headingOf[of] });
}

/** What the days are about: what they say, or else what they can only be for whom the rows name. */
function subjectOf(sheet: TableSheet, week: WeekHeading, haveHours: boolean): WeekOf | null {
	const kind = guessTable({ rows: beside(sheet, week) })?.kind;
	if (kind === 'doctor') return week.of === 'bestTimes' ? 'bestTimes' : 'clinic';
	if (kind !== 'hospital') return null;
	// Days without a word may be those on which somebody goes there; hours are those of the hospital.
	return week.of === 'reception' || (week.of === null && haveHours) ? 'reception' : null;
}

/** The columns that are no days. */
function keptOf(sheet: TableSheet, { row, columns }: WeekHeading): number[] {
	const taken = new Set(columns.map(({ column }) => column));
	const width = Math.max(...sheet.rows.slice(row).map((cells) => cells.length));
	return [...Array(width).keys()].filter((column) => !taken.has(column));
}

const beside = (sheet: TableSheet, week: WeekHeading) => {
	const kept = keptOf(sheet, week);
	const [first, last] = [week.row, week.row + week.rows - 1];
	return sheet.rows.map((row, at) =>
		at < first ? row : at !== first && at <= last ? [] : kept.map((column) => row[column] ?? '')
	);
};

function together(
	sheet: TableSheet,
	{ week, cells, heading }: { week: WeekHeading; cells: WeekdayCells; heading: string }
): TableSheet {
	const kept = keptOf(sheet, week);
	const first = week.row + week.rows;
	const half = halfColumn(sheet.rows.slice(first), week);
	const held = new Map<number, HeldCell[]>();
	const rows = beside(sheet, week).map((row, at) => {
		if (at < week.row) return row;
		if (at < first) return at === week.row ? [...row, heading] : row;
		const halfOfRow = partOfDay(sheet.rows[at]?.[half] ?? '') ?? '';
		const times = week.columns.map((day) => {
			const of = { ...day, part: day.part || halfOfRow };
			const cell = sheet.rows[at]?.[of.column] ?? '';
			const time = cells.timeIn(cell, of);
			if (time !== null) return time;
			const value = `${dayName(of)}${of.part} ${cell}`;
			held.set(at, [...(held.get(at) ?? []), { column: kept.length, kind: 'notATime', value }]);
			return '';
		});
		return [...row, times.filter(Boolean).join('、')];
	});
	const place = new Map(kept.map((column, at) => [column, at]));
	const formulas = sheet.formulas.flatMap(({ row, column }) => {
		const at = row < week.row ? column : place.get(column);
		return at === undefined ? [] : [{ row, column: at }];
	});
	return { ...sheet, rows, formulas, held };
}
