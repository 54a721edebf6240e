import { addDays, weekdayOf, type Day } from '#lib/domain/day.ts';
import { estimatedHolidays } from './estimated-holidays.ts';
import type { HolidayName, HolidayYear } from './holidays.ts';

/** What a calendar writes beside a day: 休, 班, or a plain weekend. */
export type Mark = 'holiday' | 'makeup' | 'weekend';

/** What a day is; `covered` is false in a year whose notice is not known, where holidays are estimated. */
export interface DayMark {
	readonly working: boolean;
	readonly mark: Mark | null;
	/** The holiday, also of a makeup day worked for it; null for other days and for the territory's own changes. */
	readonly name: HolidayName | null;
	/** What the territory calls its own change; null where it made none. */
	readonly note: string | null;
	readonly covered: boolean;
}

/** A day the territory declares off or worked, against the public calendar. */
export interface DayOverride {
	readonly working: boolean;
	readonly note: string;
	/** Set where the change is a line of the year's notice. */
	readonly holiday?: HolidayName | null;
}

/** Which days are worked. */
export interface WorkCalendar {
	/** Years whose notice is known, shipped or told by the territory, ascending. */
	readonly years: readonly number[];
	dayMark(day: Day): DayMark;
	/** The working days from `from` to `to`, both included. */
	workingDays(span: { from: Day; to: Day }): Day[];
}

/** The public calendar of the loaded years with the territory's own changes on top. */
export function workCalendarOf(input: {
	years: readonly HolidayYear[];
	overrides: ReadonlyMap<Day, DayOverride>;
}): WorkCalendar {
	const told = [...input.overrides].flatMap(([day, { holiday }]) =>
		holiday ? [Number(day.slice(0, 4))] : []
	);
	const years = [...new Set([...input.years.map(({ year }) => year), ...told])].sort(
		(first, second) => first - second
	);
	const covered = new Set(years.map(String));
	const estimates = new Map<string, ReadonlyMap<Day, HolidayName>>();
	function estimateOf(day: Day): HolidayName | null {
		const year = day.slice(0, 4);
		if (covered.has(year)) return null;
		const known = estimates.get(year) ?? estimatedHolidays(year);
		estimates.set(year, known);
		return known.get(day) ?? null;
	}
	const named = new Map<Day, { working: boolean; name: HolidayName }>();
	for (const { arrangements } of input.years)
		for (const { name, off, worked } of arrangements) {
			for (const day of off) named.set(day, { working: false, name });
			for (const day of worked) named.set(day, { working: true, name });
		}

	function dayMark(day: Day): DayMark {
		const isCovered = covered.has(day.slice(0, 4));
		const override = input.overrides.get(day);
		const weekend = weekdayOf(day) >= 6;
		if (override) {
			const { working, note, holiday = null } = override;
			const mark = working ? (weekend ? 'makeup' : null) : 'holiday';
			return { working, mark, name: holiday, note: note || null, covered: isCovered };
		}
		const holiday = named.get(day);
		if (holiday) {
			const { working, name } = holiday;
			return {
				working,
				mark: working ? 'makeup' : 'holiday',
				name,
				note: null,
				covered: isCovered
			};
		}
		const name = estimateOf(day);
		if (name) return { working: false, mark: 'holiday', name, note: null, covered: false };
		const mark = weekend ? 'weekend' : null;
		return { working: !weekend, mark, name: null, note: null, covered: isCovered };
	}

	function workingDays({ from, to }: { from: Day; to: Day }): Day[] {
		const days: Day[] = [];
		for (let day = from; day <= to; day = addDays(day, 1)) if (dayMark(day).working) days.push(day);
		return days;
	}

	return { years, dayMark, workingDays };
}
