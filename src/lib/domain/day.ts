import * as v from 'valibot';

/** A calendar day in the territory's own zone, 'YYYY-MM-DD'; never a moment in time. */
export type Day = string & { readonly __day: true };
/** A calendar month, 'YYYY-MM'. */
export type Month = string & { readonly __month: true };
/** Monday 1 … Sunday 7, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** The two halves of a plan's day. */
export type HalfDay = 'am' | 'pm';
/** The four parts of a day in which a customer may be met (slide 21). */
export type Period = 'morning' | 'noon' | 'afternoon' | 'evening';

export const halfDays: readonly HalfDay[] = ['am', 'pm'];
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const periods: readonly Period[] = ['morning', 'noon', 'afternoon', 'evening'];

const dayMilliseconds = 86_400_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1 January 1970 by the Gregorian calendar, after Hinnant's `days_from_civil`: no date object and no text is
 * made, because planning a month counts days a million times.
 */
function dayNumber(day: Day): number {
	const digit = (at: number) => day.charCodeAt(at) - 48;
	const month = digit(5) * 10 + digit(6);
	const inMonth = digit(8) * 10 + digit(9);
	// Years begin in March, so that the leap day is their last.
	const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const inEra = year - era * 400;
	const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + inMonth - 1;
	const leapDays = Math.floor(inEra / 4) - Math.floor(inEra / 100);
	return era * 146_097 + inEra * 365 + leapDays + inYear - 719_468;
}

const fromNumber = (days: number): Day =>
	new Date(days * dayMilliseconds).toISOString().slice(0, 10) as Day;

/** True for the text of a day that exists: '2026-02-29' is not one. */
export function isDay(text: string): text is Day {
	const parts = dayPattern.exec(text);
	if (!parts) return false;
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	if (day < 1 || day > (daysOfMonths[month - 1] ?? 0)) return false;
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month !== 2 || day < 29 || isLeap;
}

/** The day a text names; throws a RangeError for any other text. */
export function toDay(text: string): Day {
	if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
	return text;
}

export const daySchema = v.pipe(
	v.string(),
	v.check(isDay),
	v.transform((text) => text as Day)
);
export const monthSchema = v.pipe(
	v.string(),
	v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
	v.transform((text) => text as Month)
);
export const halfDaySchema = v.picklist(['am', 'pm']);
export const periodSchema = v.picklist(['morning', 'noon', 'afternoon', 'evening']);
export const weekdaySchema = v.picklist([1, 2, 3, 4, 5, 6, 7]);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => fromNumber(dayNumber(day) + count);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (span: { from: Day; to: Day }): number =>
	dayNumber(span.to) - dayNumber(span.from);

/** The ISO weekday of a day. */
export const weekdayOf = (day: Day): Weekday => ((((dayNumber(day) % 7) + 10) % 7) + 1) as Weekday;

/** The Monday of the week a day stands in. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The month a day stands in. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

/** The first day of a month. */
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
	const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
	const year = String(Math.floor(index / 12)).padStart(4, '0');
	return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** `count` days in order, beginning with `first`. */
export const daysFrom = (first: Day, count: number): Day[] =>
	Array.from({ length: count }, (_, index) => addDays(first, index));

/** The half of the day in which a period lies: noon ends the morning. */
export const halfDayOf = (period: Period): HalfDay =>
	period === 'morning' || period === 'noon' ? 'am' : 'pm';
