import { narrow } from '#lib/domain/archive/name-keys.ts';
import { monthOf, type Month } from '#lib/domain/day.ts';
import { type CellParser, numberOf, parseDay, type Parsed } from './parse-cell.ts';

const figure =
	/^[¥￥]?\s*(\()?\s*(-?)\s*[¥￥]?\s*([\d,]*\.?\d+)\s*\)?\s*(亿|千万|百万|万|千)?\s*(?:元|人民币|yuan|rmb|cny|盒|支|瓶|片|粒|袋|板|包|件|箱|个|次|家|人|场|box(?:es)?|pcs|units?)?$/i;
const factorOf: Readonly<Record<string, number>> = {
	亿: 1e8,
	千万: 1e7,
	百万: 1e6,
	万: 1e4,
	千: 1e3
};
const headingFactor: readonly (readonly [number, RegExp])[] = [
	[1e8, /亿元/],
	[1e6, /百万元|million/i],
	[1e4, /万|10,?000/],
	[1e3, /千元|thousand/i]
];

/** A figure that may be below zero, as where goods came back: -5 and (5) alike; a factor of the cell or else of the heading counts. */
export function parseFigure(text: string, heading: string): Parsed<number> {
	const [, bracket, minus, digits = 'none', factor] = figure.exec(narrow(text)) ?? [];
	const parsed = numberOf(digits);
	if (parsed === null) return { ok: false, problem: 'notANumber' };
	const told = headingFactor.find(([, shape]) => shape.test(narrow(heading)))?.[0] ?? 1;
	const scale = factor === undefined ? told : (factorOf[factor] ?? 1);
	const value = parsed * scale * (bracket || minus ? -1 : 1);
	const rounded = Math.round(value * 1e4) / 1e4;
	return scale === 1 ? { ok: true, value: rounded } : { ok: true, value: rounded, converted: true };
}

/** A figure that cannot be below zero. */
export function parseAmount(text: string, heading: string): Parsed<number> {
	const parsed = parseFigure(text, heading);
	return parsed.ok && (parsed.value ?? 0) < 0 ? { ok: false, problem: 'negative' } : parsed;
}

const money = /[万亿千元¥]|yuan|rmb|cny|10,?000|thousand|million/i;
const inTenThousands = /万元|10,?000/i;

/** Whether a heading or a cell says in which unit its money is. */
export const namesMoney = (text: string): boolean => money.test(narrow(text));

/** Money in 万元, from whatever unit the cell or else the heading names; without one only nothing at all is understood. */
export function parseTenThousands(text: string, heading: string): Parsed<number> {
	const parsed = parseFigure(text, heading);
	if (!parsed.ok || parsed.value === null || parsed.value === 0) return parsed;
	if (!namesMoney(text) && !namesMoney(heading)) return { ok: false, problem: 'unitUnknown' };
	const value = parsed.value / 1e4;
	const isAsKept = !namesMoney(text) && inTenThousands.test(narrow(heading));
	return isAsKept ? { ok: true, value } : { ok: true, value, converted: true };
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const numbered =
	/^(?:fy)?(\d{4}|\d{2}(?=年))\s*[-/.年]?\s*(1[0-2]|0?[1-9])\s*月?(?:份)?(?:[-/.]?(?:0?1|[12]\d|3[01])日?(?:[ T].*)?)?$/i;
const named = /^(?:\d{1,2}[-\s])?([a-z]{3})[a-z]*[-\s'./,]*(\d{2}|\d{4})$/i;
const yearLast = /^(0?[1-9]|1[0-2])[-/.](\d{4})$/;

const alone = /^(0?[1-9]|1[0-2])\s*月?(?:份)?$/;
const monthAlone = /^([a-z]{3})[a-z]*$/i;
const withoutYear = '0000';

/** The month of a year where a list says the year elsewhere; null where it says none. */
export const monthOfYear = (month: Month, year: string | null): Month | null =>
	!month.startsWith(withoutYear) ? month : year === null ? null : monthFrom(year, month.slice(5));

const years = /(20\d{2})\s*(?:年|$|[^\d-./年])/g;

/** The one year that a text speaks of; null where there are none or several. */
export function yearIn(text: string): string | null {
	const found = new Set([...narrow(text).matchAll(years)].map(([, year = '']) => year));
	const [only, ...others] = found;
	return only !== undefined && others.length === 0 ? only : null;
}

const monthFrom = (year: string, month: string | number): Month =>
	`${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}` as Month;

/** A month in any usual spelling, or the month of a day; one without its year stands in `withoutYear` until `monthOfYear` says which. */
export const parseMonth: CellParser<Month> = (text) => {
	const plain = narrow(text);
	const [, year, month] = numbered.exec(plain) ?? [];
	const [, name = '', ofName = ''] = named.exec(plain) ?? [];
	const at = monthNames.indexOf(name.toLowerCase());
	const [, first, last] = yearLast.exec(plain) ?? [];
	const [, digits] = alone.exec(plain) ?? [];
	const inWords = monthNames.indexOf(monthAlone.exec(plain)?.[1]?.toLowerCase() ?? '');
	const bare = inWords === -1 ? digits : inWords + 1;
	const found =
		year !== undefined && month !== undefined
			? monthFrom(year, month)
			: at !== -1
				? monthFrom(ofName, at + 1)
				: first !== undefined && last !== undefined
					? monthFrom(last, first)
					: bare !== undefined
						? monthFrom(withoutYear, bare)
						: null;
	if (found) return { ok: true, value: found };
	const day = parseDay(plain);
	return day.ok && day.value !== null
		? { ok: true, value: monthOf(day.value) }
		: { ok: false, problem: 'notADay' };
};

const spoken = /(\d{4})\s*(?:年\s*|[-./])\s*(0?[1-9]|1[0-2])(?!\d)/g;

/** The one month that a text speaks of: the title of a list, the name of a sheet; null where there are none or several. */
export function monthIn(text: string): Month | null {
	const found = [...narrow(text).matchAll(spoken)].map(([, year = '', month = '']) =>
		monthFrom(year, month)
	);
	const [only, ...others] = [...new Set(found)];
	return only && others.length === 0 ? only : null;
}
