import type { Day } from '#lib/domain/day.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import { sampleTerritory, type SampleTerritory } from '#lib/exchange/sample/sample-territory.ts';

/** The records of the fictional territory: eight weeks of work, an accepted plan, and today as far as it has come. */
export function sample(now: { seed: number; today: Day; minute: number }): SampleTerritory {
	const { dayMark } = workCalendarOf({ years: holidayYears, overrides: new Map() });
	return sampleTerritory({ ...now, isWorkday: (day) => dayMark(day).working });
}
