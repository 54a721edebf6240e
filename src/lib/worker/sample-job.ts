import type { Day } from '#lib/domain/day.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import { sampleTerritory, type SampleTerritory } from '#lib/exchange/sample/sample-territory.ts';

/** The records of the fictional territory with eight weeks of work up to yesterday. */
export function sample({ seed, today }: { seed: number; today: Day }): SampleTerritory {
	const { dayMark } = workCalendarOf({ years: holidayYears, overrides: new Map() });
	return sampleTerritory({ seed, today, isWorkday: (day) => dayMark(day).working });
}
