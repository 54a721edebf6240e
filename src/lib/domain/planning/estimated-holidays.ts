import type { Day } from '#lib/domain/day.ts';
import type { HolidayName } from './holidays.ts';

/** Months and days of the holidays that move: the first day of spring, Qingming, Dragon Boat, Mid-Autumn. */
type Moving = readonly [spring: string, qingming: string, dragonBoat: string, midAutumn: string];

/** The lunar calendar (GB/T 33661) to 2035, beside the notices that are loaded. */
const moving: Readonly<Record<string, Moving>> = {
	2027: ['02-06', '04-05', '06-09', '09-15'],
	2028: ['01-26', '04-04', '05-28', '10-03'],
	2029: ['02-13', '04-04', '06-16', '09-22'],
	2030: ['02-03', '04-05', '06-05', '09-12'],
	2031: ['01-23', '04-05', '06-24', '10-01'],
	2032: ['02-11', '04-04', '06-12', '09-19'],
	2033: ['01-31', '04-04', '06-01', '09-08'],
	2034: ['02-19', '04-05', '06-20', '09-27'],
	2035: ['02-08', '04-05', '06-10', '09-16']
};

const fixed: readonly (readonly [monthAndDay: string, name: HolidayName])[] = [
	['01-01', 'newYear'],
	['05-01', 'labourDay'],
	['05-02', 'labourDay'],
	['10-01', 'nationalDay'],
	['10-02', 'nationalDay'],
	['10-03', 'nationalDay']
];

/** New Year's Eve and the first three days of spring. */
const springDays = [-1, 0, 1, 2];

/**
 * K5: the days that the law makes off in a year whose notice nobody knows yet: fixed ones in every year, moving ones to 2035. Which
 * weekends are worked for them is not known.
 */
export function estimatedHolidays(year: string): ReadonlyMap<Day, HolidayName> {
	const days = new Map<Day, HolidayName>();
	const put = (monthAndDay: string, name: HolidayName) => {
		const day = `${year}-${monthAndDay}` as Day;
		// Mid-Autumn within National Day is told as National Day.
		if (!days.has(day)) days.set(day, name);
	};
	for (const [monthAndDay, name] of fixed) put(monthAndDay, name);
	const known = moving[year];
	if (!known) return days;
	const [spring, qingming, dragonBoat, midAutumn] = known;
	for (const after of springDays)
		put(monthAndDayAfter(`${year}-${spring}`, after), 'springFestival');
	put(qingming, 'qingming');
	put(dragonBoat, 'dragonBoat');
	put(midAutumn, 'midAutumn');
	return days;
}

const monthAndDayAfter = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(5, 10);
