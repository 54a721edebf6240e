import { narrow } from '#lib/domain/archive/name-keys.ts';
import { numberOf, type Parsed } from './parse-cell.ts';

type Period = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** Days of a period: a year has 365, its months are all alike. */
const daysOf: Record<Period, number> = {
	year: 365,
	quarter: 365 / 4,
	month: 365 / 12,
	week: 7,
	day: 1
};

// The shortest period named is meant: 2025年日均门诊量 is of a day, 年月均采购额 of a month.
const periodWords: readonly (readonly [Period, RegExp])[] = [
	['day', /[日天]|daily|per day|a day|\/ ?day/],
	['week', /周|星期|weekly|per week|\/ ?week/],
	['month', /月|monthly|per month|a month|\/ ?month/],
	['quarter', /季|quarter/],
	['year', /年|annual|yearly|per year|a year|\/ ?year|p\.a\./]
];

/** The period a text names; a date in it, as in 2025年3月采购额, names the span it covers. */
const periodIn = (text: string): Period | null =>
	periodWords.find(([, shape]) => shape.test(text.replace(/日期|月份|年份/g, '')))?.[0] ?? null;

const yuanWords: readonly (readonly [number, RegExp])[] = [
	[1e8, /亿/],
	[1e7, /千万/],
	[1e9, /billion|\bbn\b/],
	[1e4, /ten thousand|\b10 ?k\b|\bwan\b/],
	[1e6, /百万|million|\bmn\b/],
	[1e4, /万|10,?000|\bw\b/],
	[1e3, /千元|thousand|1,?000 ?(?:yuan|rmb|cny)|['’]000|\bk\b/],
	[1, /元|yuan|rmb|cny|¥|￥/]
];
const countWords: readonly (readonly [number, RegExp])[] = [
	[1e8, /亿/],
	[1e4, /万|10,?000|\bw\b|ten thousand|\b10 ?k\b/],
	[1e3, /千|thousand|['’]000|\bk\b/],
	[1, /人|次|例|位|visits|patients/]
];

const unitIn = (text: string, words: typeof yuanWords): number | null =>
	words.find(([, shape]) => shape.test(text))?.[0] ?? null;

const shape = /^(?:每[年月周日天]|[年月周日]均)?[约近≥>~]?\s*[¥￥]?\s*(-?[\d,]*\.?\d+)\s*(.*)$/;
const unitText =
	/^[+余多]?\s*(?:亿|千万|百万|万|千|w|k|billion|bn|million|thousand|mn)?\s*(?:元|人民币|人次|人|例|位|次|yuan|rmb|cny|visits|patients)?\s*[+余多]?(?:以上|左右)?\s*(?:[/每]\s*(?:年|季度?|月|周|日|天)|(?:\/|per |a )\s*(?:year|month|week|day|quarter))?$/;

interface Measure {
	readonly words: typeof yuanWords;
	/** What a number without a unit is in, and what the result is in. */
	readonly unit: number;
	readonly period: Period;
	/** A bare number above it was hardly meant in that unit. */
	readonly most: number;
	readonly digits: number;
}

/** Reads a number by the unit and the period that its cell names, else by those of its heading. */
const measureParser =
	(measure: Measure) =>
	(text: string, heading: string): Parsed<number> => {
		const cell = narrow(text).toLowerCase().replace(/\s+/g, ' ');
		const said = narrow(heading).toLowerCase();
		const [, digits = 'none', rest = ''] = shape.exec(cell) ?? [];
		const parsed = numberOf(digits);
		if (parsed === null || !unitText.test(rest)) return { ok: false, problem: 'notANumber' };
		if (parsed < 0) return { ok: false, problem: 'negative' };
		const bareCell = unitIn(rest, measure.words);
		const unit = bareCell ?? unitIn(said, measure.words);
		const period = periodIn(cell) ?? periodIn(said) ?? measure.period;
		const own = (parsed * (unit ?? measure.unit)) / measure.unit;
		const value = (own * daysOf[measure.period]) / daysOf[period];
		if (unit === null && value > measure.most) return { ok: false, problem: 'unitUnknown' };
		const converted = period !== measure.period || (unit ?? measure.unit) !== measure.unit;
		if (!converted) return { ok: true, value: parsed };
		const scale = 10 ** measure.digits;
		return { ok: true, value: Math.round(value * scale) / scale, converted };
	};

/** An amount in 万元 a month: 850000元 is 85, 1200万/年 is 100; 500 and 500万 are 500. */
export const parseMonthlyAmount = measureParser({
	words: yuanWords,
	unit: 1e4,
	period: 'month',
	most: 100_000,
	digits: 2
});

/** An amount in 万元 a year. */
export const parseYearlyAmount = measureParser({
	words: yuanWords,
	unit: 1e4,
	period: 'year',
	most: 100_000_000,
	digits: 2
});

/** People a day: 1.2万 is 12 000, 73万人次/年 is 2000. */
export const parseDailyCount = measureParser({
	words: countWords,
	unit: 1,
	period: 'day',
	most: 50_000,
	digits: 0
});
