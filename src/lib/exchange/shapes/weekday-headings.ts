import { narrow } from '#lib/domain/archive/name-keys.ts';
import { type Weekday, weekdays } from '#lib/domain/day.ts';
import { simplified } from '#lib/exchange/archive/plain-heading.ts';
import type { Rows } from '#lib/exchange/file/cell-rows.ts';
import { isSecondHeading } from './second-heading.ts';

/** What the days of a list are about, as their headings or its title say. */
export type WeekOf = 'clinic' | 'reception' | 'bestTimes';

/** A column of one day of the week, or of a part of it. */
export interface WeekdayColumn {
	readonly column: number;
	readonly weekday: Weekday;
	/** 上午, 下午 or another part as it is read; empty for the whole day. */
	readonly part: string;
}

/** Where the days of the week stand as headings. */
export interface WeekHeading {
	/** The first row of headings, from 0. */
	readonly row: number;
	/** Two where the parts of a day stand below it or above. */
	readonly rows: 1 | 2;
	readonly columns: readonly WeekdayColumn[];
	/** Null where nothing says what they are about. */
	readonly of: WeekOf | null;
}

const headingsWithin = 10;
const fewestDays = 2;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const inChinese = '一二三四五六日';
const day =
	/(?:周|星期|礼拜)([一二三四五六日天1-7])|\b(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|urs)?(?:day)?\b\.?/i;
const dayParts: readonly (readonly [string, RegExp])[] = [
	['上午', /上午|早上|早晨|\bmorning\b|\bam\b|\ba\.m\.?/i],
	['中午', /中午|午间|\bnoon\b/i],
	['下午', /下午|\bafternoon\b|\bpm\b|\bp\.m\.?/i],
	['晚上', /晚上|夜间|夜诊|\bevening\b/i],
	['全天', /全天|整天|\ball day\b|\bfull day\b/i]
];
const subjects: readonly (readonly [WeekOf, RegExp])[] = [
	['bestTimes', /最佳拜访|拜访时间|方便时间|best times?/i],
	['reception', /接待|reception|reps? (?:are )?(?:seen|received)|rep visiting/i],
	['clinic', /出诊|门诊|坐诊|看诊|专家|排班|clinic|outpatient|consult/i]
];
/** Days on which somebody of us goes there. */
const ofVisits = /(?:拜访|行程|工作|周)(?:计划|安排|路线)|visit plan|call plan|route|itinerary/i;
const sides = /时间|安排|时段|hours?|times?|每/gi;

/** The headings that are days of the week; null where a list has none, or they are the days of a plan. */
export function weekHeading(rows: Rows, name: string): WeekHeading | null {
	for (let row = 0; row < Math.min(headingsWithin, rows.length); row++) {
		const above = [name, ...rows.slice(0, row).flat()].join(' ');
		const [upper = [], lower = []] = rows.slice(row, row + 2);
		const texts = [
			{ rows: 2 as const, cells: joined(upper, lower) },
			{ rows: 1 as const, cells: asWords(upper) }
		];
		for (const { rows: taken, cells } of texts) {
			const columns = cells.flatMap((cell, column) => columnOf(cell, column));
			if (taken === 2 && !isSecondHeading({ upper, lower, columns })) continue;
			const seen = new Set(columns.map(({ weekday, part }) => `${weekday} ${part}`));
			const isWeek = new Set(columns.map(({ weekday }) => weekday)).size >= fewestDays;
			if (!isWeek || seen.size !== columns.length) continue;
			const headings = columns.map(({ column }) => cells[column]).join(' ');
			if (ofVisits.test(simplified(`${above} ${headings}`))) return null;
			return { row, rows: taken, columns, of: subjectIn(headings) ?? subjectIn(above) };
		}
	}
	return null;
}

function subjectIn(text: string): WeekOf | null {
	const plain = simplified(narrow(text));
	return subjects.find(([, shape]) => shape.test(plain))?.[0] ?? null;
}

/** Headings of two rows as one, what spans several columns said of each of them; no day where the lower row says nothing. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
	let over = '';
	return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
		over = upper[column] || over;
		const below = lower[column] ?? '';
		return below === '' || below === over ? below : `${over} ${below}`;
	});
}

/** 一 二 三 四 五 alone are days where they stand so in a row. */
function asWords(cells: readonly string[]): readonly string[] {
	const at = cells.findIndex((cell, column) =>
		[...'一二三四五'].every((character, index) => cells[column + index]?.trim() === character)
	);
	if (at === -1) return cells;
	return cells.map((cell, column) =>
		column >= at && inChinese.charAt(column - at) === cell.trim() ? `周${cell.trim()}` : cell
	);
}

/** A heading that is a day, its part and what it is about, and nothing else. */
function columnOf(cell: string, column: number): WeekdayColumn[] {
	const plain = simplified(narrow(cell)).toLowerCase().replace(/\s+/g, ' ');
	const match = day.exec(plain);
	if (!match) return [];
	const [whole, chinese = '', english] = match;
	const at = english ? days.indexOf(english) : '1234567'.indexOf(chinese);
	const index = at === -1 ? '一二三四五六日天'.indexOf(chinese) % 7 : at;
	const rest = plain.replace(whole, ' ');
	const part = dayParts.find(([, shape]) => shape.test(rest));
	const left = [...(part ? [part[1]] : []), ...subjects.map(([, shape]) => shape)]
		.reduce((text, shape) => text.replace(shape, ''), rest)
		.replace(sides, '')
		.replace(/[\s()_:：,，、/|-]+/g, '');
	const weekday = weekdays[index];
	return left === '' && weekday ? [{ column, weekday, part: part?.[0] ?? '' }] : [];
}

/** The part of a day that a text is, and nothing else; null for any other text. */
export function partOfDay(text: string): string | null {
	const plain = simplified(narrow(text)).toLowerCase();
	const found = dayParts.find(([, shape]) => plain.replace(shape, '').trim() === '');
	return plain !== '' && found ? found[0] : null;
}

/** The column beside the days in which each row says its part of the day; -1 where there is none. */
export function halfColumn(below: Rows, { columns }: Pick<WeekHeading, 'columns'>): number {
	const taken = new Set(columns.map(({ column }) => column));
	const isHalf = (column: number) => {
		const cells = below.map((row) => row[column] ?? '').filter((cell) => cell !== '');
		return cells.length > 0 && cells.every((cell) => partOfDay(cell) !== null);
	};
	const first = below[0] ?? [];
	return first.findIndex((_, column) => !taken.has(column) && isHalf(column));
}
