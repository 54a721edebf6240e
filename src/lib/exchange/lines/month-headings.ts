import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { Month } from '#lib/domain/day.ts';
import { isHeadingWord } from '#lib/exchange/archive/heading-words.ts';
import { monthOfYear, parseFigure, parseMonth, yearIn } from '#lib/exchange/file/parse-figure.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import { isSecondHeading } from '#lib/exchange/shapes/second-heading.ts';

/** A column of figures of one month. */
export interface MonthColumn {
	readonly column: number;
	readonly month: Month;
	/** What it counts, as a heading that lists know; empty where the column does not say. */
	readonly measure: string;
	/** The product it stands under; empty where the rows name it. */
	readonly product: string;
}

/** Where the months of a list stand as headings. */
export interface MonthHeading {
	readonly row: number;
	/** Rows the headings take: two where measures stand below months, or months below years, measures or products. */
	readonly rows: 1 | 2;
	readonly months: readonly MonthColumn[];
	/** The lines above, the name of the sheet and what stands over all months. */
	readonly above: string;
	/** True where each row says its year: the months are of any year then. */
	readonly isYearInRow?: boolean;
}

const words =
	'销售数量|销售金额|销售额|销售|销量|销出|纯销|流向|数量|用量|盒数|支数|盒|支|瓶|金额|万元|元|指标|目标|任务|计划|实际|达成|完成|期初库存|期末库存|期初|期末|库存|结存|购进数量|购进|进货|入库|出库|发货|应收账款|应收款|应收|欠款|逾期|qty|quantity|volume|units|amount|sales|value|target|quota|actual|opening stock|closing stock|opening|closing|stock|inventory|received|purchases|sold|receivables?|overdue';
const tail = new RegExp(
	String.raw`[\s(_/:—-]*(${words})(?:\s*\((万元|元|盒|支|瓶|yuan)\))?\s*\)?\s*$`,
	'i'
);
const spelled = /月|[a-z]{3}|\d{4}/i;
const year = /^(?:fy\s*)?(20\d{2})\s*年?(?:度|份)?/i;
const yearHeading = /^(?:年份|年度?|财年|(?:fiscal )?year)$/i;
const anyYear = '2000年';
const fewestYears = 0.7;
const headingsWithin = 10;
const fewestMonths = 2;
const mostUnread = 0.3;

/** The headings of a list that are months; null where it has none. A month without its year needs one year above. */
export function monthHeading(sheet: TableSheet): MonthHeading | null {
	const { rows } = sheet;
	for (let row = 0; row < Math.min(headingsWithin, rows.length); row++) {
		const above = [sheet.name, ...rows.slice(0, row).flat()].join(' ');
		const found =
			measuresBelow(sheet, { row, above }) ??
			monthsBelow(sheet, { row, above }) ??
			oneRow(sheet, { row, above }) ??
			ofYearInRow(sheet, { row, above });
		if (found && isFilled(sheet, found)) return found;
	}
	return null;
}

/** What a text counts, and the rest of it. */
export function measureIn(text: string): { rest: string; measure: string } {
	const plain = narrow(text);
	const [, word = '', unit = ''] = tail.exec(plain) ?? [];
	if (word === '') return { rest: text.trim(), measure: '' };
	const measure = unit === '' ? word : `${word}（${unit}）`;
	return { rest: plain.replace(tail, '').trim(), measure };
}

/** Months in one row, each with what it counts behind it or nothing. */
function oneRow({ rows }: TableSheet, { row, above }: { row: number; above: string }) {
	const months = (rows[row] ?? []).flatMap((cell, column): MonthColumn[] => {
		const month = monthWithMeasure(cell, above);
		return month ? [{ column, product: '', ...month }] : [];
	});
	return asHeading({ row, rows: 1, months, above });
}

/** Months without a year in a list with a column of years. */
function ofYearInRow(sheet: TableSheet, { row, above }: { row: number; above: string }) {
	const column = (sheet.rows[row] ?? []).findIndex((cell) => yearHeading.test(narrow(cell)));
	if (column === -1) return null;
	const years = sheet.rows.slice(row + 1).map((cells) => cells[column] ?? '');
	const filled = years.filter((cell) => cell !== '');
	const areYears = filled.filter((cell) => yearIn(cell) !== null).length / filled.length;
	const found = areYears >= fewestYears ? oneRow(sheet, { row, above: anyYear }) : null;
	return found && { ...found, above, isYearInRow: true };
}

function monthWithMeasure(cell: string, above: string) {
	const { rest, measure } = measureIn(cell);
	const month = monthIn(rest, above);
	return month ? { month, measure } : null;
}

/** Months in one row, merged over what they count in the row below. */
function measuresBelow({ rows }: TableSheet, { row, above }: { row: number; above: string }) {
	const [upper, lower] = [rows[row] ?? [], rows[row + 1] ?? []];
	let month: Month | null = null;
	const months: MonthColumn[] = [];
	for (let column = 0; column < lower.length; column++) {
		const over = upper[column]?.trim() ?? '';
		if (over !== '') month = monthIn(over, above);
		// A figure with its unit is a figure and no heading.
		const { rest, measure } = measureIn(lower[column] ?? '');
		if (month && measure !== '' && rest === '')
			months.push({ column, month, measure, product: '' });
	}
	return asHeading({ row, rows: 2, months, above });
}

/** Months in the second row of headings, under a year, under what they count, or under products. */
function monthsBelow({ rows }: TableSheet, { row, above }: { row: number; above: string }) {
	const [upper, lower] = [rows[row] ?? [], rows[row + 1] ?? []];
	let over = '';
	const below = lower.flatMap((cell, column) => {
		const isMonth = monthWithMeasure(cell, anyYear) !== null;
		if (!isMonth) over = '';
		else if (upper[column]) over = upper[column];
		return isMonth ? [{ column, cell, over }] : [];
	});
	if (!isSecondHeading({ upper, lower, columns: below })) return null;
	const groups = new Map(
		[...new Set(below.map((one) => one.over))].map((text) => [text, overIn(text)])
	);
	const named = [...groups.values()].map(({ name }) => name).filter(Boolean);
	// One text over all months is a title, several are products.
	const title = new Set(named).size === 1 ? (named[0] ?? '') : '';
	const said = `${above} ${title}`;
	const months = below.flatMap(({ column, cell, over: text }): MonthColumn[] => {
		const { years = '', measure = '', name = '' } = groups.get(text) ?? {};
		const found = monthWithMeasure(cell, years === '' ? said : `${years}年`);
		const product = title === '' ? name : '';
		return found
			? [{ column, product, month: found.month, measure: found.measure || measure }]
			: [];
	});
	const areProducts = months.every(({ product }) => product === '' || isProduct(product));
	return areProducts ? asHeading({ row, rows: 2, months, above: said }) : null;
}

/** What stands over months: a year, what they count, and else the name of something. */
function overIn(text: string): { years: string; measure: string; name: string } {
	const [whole = '', years = ''] = year.exec(narrow(text)) ?? [];
	const { rest, measure } = measureIn(narrow(text).slice(whole.length));
	return rest === '' ? { years, measure, name: '' } : { years, measure: '', name: text.trim() };
}

const isProduct = (text: string): boolean => !isHeadingWord(text) && /\p{L}/u.test(text);

/** Two columns that say the same of one month are days or something else. */
function asHeading(heading: MonthHeading): MonthHeading | null {
	const { months } = heading;
	const told = new Set(
		months.map(({ month, measure, product }) => `${product} ${month} ${measure}`)
	);
	const isEach = told.size === months.length;
	return isEach && new Set(months.map(({ month }) => month)).size >= fewestMonths ? heading : null;
}

function monthIn(cell: string, above: string): Month | null {
	if (!spelled.test(narrow(cell))) return null;
	const parsed = parseMonth(cell.trim());
	return parsed.ok && parsed.value !== null ? monthOfYear(parsed.value, yearIn(above)) : null;
}

/** Whether something stands beside the months and most of what stands below them is figures. */
function isFilled({ rows }: TableSheet, { row, rows: taken, months }: MonthHeading): boolean {
	const columns = new Set(months.map(({ column }) => column));
	const isNamed = (rows[row] ?? []).some((cell, at) => cell.trim() !== '' && !columns.has(at));
	const cells = rows
		.slice(row + taken)
		.flatMap((line) => [...columns].map((column) => line[column]?.trim() ?? ''))
		.filter((cell) => cell !== '');
	const unread = cells.filter((cell) => !parseFigure(cell, '').ok).length;
	return isNamed && cells.length > 0 && unread / cells.length <= mostUnread;
}
