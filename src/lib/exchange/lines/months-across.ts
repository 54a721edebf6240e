import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { Month } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { monthOfYear, parseFigure, parseMonth, yearIn } from '#lib/exchange/file/parse-figure.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';

/** A sheet whose months stood side by side, with a row for each of them now; `rowOf` says from which row each came, from 1. */
export interface MonthsDown extends TableSheet {
	readonly rowOf: readonly number[];
}

interface MonthColumn {
	readonly column: number;
	readonly month: Month;
	readonly measure: string;
}

interface Heading {
	readonly row: number;
	/** Rows the headings take: two where the measures stand below their months. */
	readonly rows: 1 | 2;
	readonly months: readonly MonthColumn[];
}

const tail =
	/[\s(_/:—-]*(数量|销售数量|销量|销售量|用量|盒数|支数|盒|支|瓶|金额|销售金额|销售额|万元|元|指标|目标|任务|计划|实际|达成|完成|qty|quantity|volume|units|amount|sales|value|target|quota|actual)\s*\)?\s*$/i;
const spelled = /月|[a-z]{3}|\d{4}/i;
const ofTargets = /指标|目标|任务|计划|target|quota/i;
const ofAmounts = /金额|销售额|万元|amount|value/i;
/** What stands beside the months and is made of them. */
const madeOf = /^(?:合计|总计|小计|累计|平均|同比|环比|增长|total|sum|ytd|average|growth)/i;
const headingsWithin = 10;
const fewestMonths = 2;
const mostUnread = 0.3;

/**
 * Lists that give each month a column of its own, as lists that name the month in each row; null where a sheet is none.
 * A month without its year is taken only where the lines above name one year.
 */
export function monthsDown(sheet: TableSheet): MonthsDown | null {
	const heading = headingOf(sheet);
	if (!heading) return null;
	const { rows } = sheet;
	const { row: top, months } = heading;
	const first = top + heading.rows;
	const measures = [...new Set(months.map(({ measure }) => measure))];
	const ofMonth = new Set(months.map(({ column }) => column));
	const named = (column: number) =>
		rows[top]?.[column]?.trim() || (rows[first - 1]?.[column] ?? '');
	const width = Math.max(...rows.slice(top).map((row) => row.length));
	const kept = Array.from({ length: width }, (_, column) => column).filter(
		(column) => !ofMonth.has(column) && !madeOf.test(narrow(named(column)).trim())
	);
	const lines: (readonly string[])[] = [...rows.slice(0, top)];
	const rowOf = lines.map((_, at) => at + 1);
	const formulas: TableSheet['formulas'][number][] = [];
	lines.push([...kept.map(named), '月份', ...measures]);
	rowOf.push(top + 1);
	const isFormula = new Set(sheet.formulas.map(({ row, column }) => `${row} ${column}`));
	const byMonth = groupBy(months, ({ month }) => month);
	for (const [at, row] of rows.entries()) {
		if (at < first) continue;
		const beside = kept.map((column) => row[column] ?? '');
		let told = 0;
		for (const [month, columns] of byMonth) {
			const cellOf = (measure: string) =>
				columns.find((one) => one.measure === measure)?.column ?? -1;
			const figures = measures.map((measure) => row[cellOf(measure)] ?? '');
			if (figures.every((figure) => figure.trim() === '')) continue;
			measures.forEach((measure, index) => {
				if (isFormula.has(`${at} ${cellOf(measure)}`))
					formulas.push({ row: lines.length, column: kept.length + 1 + index });
			});
			lines.push([...beside, month, ...figures]);
			rowOf.push(at + 1);
			told++;
		}
		if (told > 0) continue;
		lines.push(beside);
		rowOf.push(at + 1);
	}
	return { name: sheet.name, rows: lines, formulas, rowOf };
}

function headingOf(sheet: TableSheet): Heading | null {
	const { rows } = sheet;
	for (let row = 0; row < Math.min(headingsWithin, rows.length); row++) {
		const above = [sheet.name, ...rows.slice(0, row).flat()].join(' ');
		const found = twoRows(sheet, { row, above }) ?? oneRow(sheet, { row, above });
		if (found && isFilled(sheet, found)) return found;
	}
	return null;
}

/** Months in one row, each with what it counts behind it or nothing. */
function oneRow({ rows }: TableSheet, { row, above }: { row: number; above: string }) {
	const months = (rows[row] ?? []).flatMap((cell, column): MonthColumn[] => {
		const [, measure = ''] = tail.exec(narrow(cell)) ?? [];
		const month = monthIn(measure === '' ? cell : narrow(cell).replace(tail, ''), above);
		return month ? [{ column, month, measure: measureOf(measure, above) }] : [];
	});
	return asHeading({ row, rows: 1, months });
}

/** Months in one row, merged over what they count in the row below. */
function twoRows({ rows }: TableSheet, { row, above }: { row: number; above: string }) {
	const [upper, lower] = [rows[row] ?? [], rows[row + 1] ?? []];
	let month: Month | null = null;
	const months: MonthColumn[] = [];
	for (let column = 0; column < lower.length; column++) {
		const over = upper[column]?.trim() ?? '';
		if (over !== '') month = monthIn(over, above);
		// A figure with its unit is a figure and no heading.
		const [whole, measure = ''] = tail.exec(narrow(lower[column] ?? '')) ?? [];
		if (whole?.length !== lower[column]?.length) continue;
		if (month && measure !== '') months.push({ column, month, measure: measureOf(measure, above) });
	}
	return asHeading({ row, rows: 2, months });
}

/** Two columns that say the same of one month are days or something else. */
function asHeading(heading: Heading): Heading | null {
	const { months } = heading;
	const told = new Set(months.map(({ month, measure }) => `${month} ${measure}`));
	const isEach = told.size === months.length;
	return isEach && new Set(months.map(({ month }) => month)).size >= fewestMonths ? heading : null;
}

function monthIn(cell: string, above: string): Month | null {
	if (!spelled.test(narrow(cell))) return null;
	const parsed = parseMonth(cell.trim());
	return parsed.ok && parsed.value !== null ? monthOfYear(parsed.value, yearIn(above)) : null;
}

/** The heading under which figures stand then; what the months do not say the lines above may. */
function measureOf(said: string, above: string): string {
	if (/^(?:盒|支|瓶)$/.test(said)) return '数量';
	if (said === '元') return '金额（元）';
	if (said === '万元') return '金额（万元）';
	if (said !== '') return said;
	if (ofTargets.test(above)) return '月指标';
	if (ofAmounts.test(above)) return /万元/.test(above) ? '金额（万元）' : '金额（元）';
	return '数量';
}

/** Whether something stands beside the months and most of what stands below them is figures. */
function isFilled({ rows }: TableSheet, { row, rows: taken, months }: Heading): boolean {
	const columns = new Set(months.map(({ column }) => column));
	const isNamed = (rows[row] ?? []).some((cell, at) => cell.trim() !== '' && !columns.has(at));
	const cells = rows
		.slice(row + taken)
		.flatMap((line) => [...columns].map((column) => line[column]?.trim() ?? ''))
		.filter((cell) => cell !== '');
	const unread = cells.filter((cell) => !parseFigure(cell, '').ok).length;
	return isNamed && cells.length > 0 && unread / cells.length <= mostUnread;
}
