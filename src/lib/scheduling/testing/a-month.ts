import { daysFrom, toDay, weekdayOf } from '#lib/domain/day.ts';
import type { MonthDay, MonthDoctor, MonthRequest } from '../month.ts';
import type { CostWeights } from '../terms.ts';

/** Weights under which an A visit outweighs everything a C visit could ask for. */
export const plainWeights: CostWeights = {
	unservedA: 3000,
	unservedB: 1000,
	unservedC: 300,
	spacing: 20,
	zones: 30,
	bestTime: 15,
	overload: 2,
	stability: 40
};

/** A working day of two halves, 9–12 and 13–17, at most four visits each. */
export const aDay = (day: string, change: Partial<MonthDay> = {}): MonthDay => ({
	day: toDay(day),
	halves: [
		{ half: 'am', startMinute: 540, endMinute: 720, maxVisits: 4 },
		{ half: 'pm', startMinute: 780, endMinute: 1020, maxVisits: 4 }
	],
	...change
});

/** The working days (Monday to Friday) among `count` days from `first`. */
export const weekdaysFrom = (first: string, count: number): MonthDay[] =>
	daysFrom(toDay(first), count)
		.filter((day) => weekdayOf(day) <= 5)
		.map((day) => aDay(day));

/** A doctor of grade A, one visit wanted, anywhere and any time. */
export const aDoctor = (id: string, change: Partial<MonthDoctor> = {}): MonthDoctor => ({
	id,
	grade: 'A',
	visits: { min: 0, norm: 1, max: 6 },
	visitMinutes: 20,
	siteId: `site of ${id}`,
	coordinates: null,
	zoneId: null,
	reception: [],
	bestTimes: [],
	closed: [],
	lastVisit: null,
	...change
});

/** A month of four weeks at 30 km/h without detours or stops. */
export const aMonth = (change: Partial<MonthRequest> = {}): MonthRequest => ({
	seed: 1,
	days: weekdaysFrom('2026-03-02', 28),
	doctors: [],
	home: null,
	travel: { kilometersPerHour: 30, detourFactor: 1, stopMinutes: 0 },
	travelMatrix: null,
	accepted: [],
	weights: plainWeights,
	...change
});

/** A point some kilometers east and north of the equator's zero, where degrees are square. */
export const kilometersFromZero = (point: { east: number; north: number }) => ({
	latitude: point.north / 111.19508,
	longitude: point.east / 111.19508
});
