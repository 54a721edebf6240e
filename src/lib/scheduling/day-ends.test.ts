import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthProblem } from './month-problem.ts';
import type { MonthPlan, MonthRequest, RepSite } from './month.ts';
import { restoreCopy } from './plan-copy.ts';
import { startMonthPlan } from './plan-month.ts';
import { emptySchedule } from './schedule.ts';
import { startSearch } from './search.ts';
import { aDay, aDoctor, aMonth, kilometersFromZero, weekdaysFrom } from './testing/a-month.ts';
import { randomMonth } from './testing/random-month.ts';
import { recompute } from './testing/recompute.ts';

const home: RepSite = { id: 'home', coordinates: kilometersFromZero({ east: 0, north: 0 }) };
const office: RepSite = { id: 'office', coordinates: kilometersFromZero({ east: 14, north: 3 }) };

function planned(request: MonthRequest): MonthPlan {
	const search = startMonthPlan(request, { iterations: 200 });
	search.step(200);
	return search.plan();
}

/** Home on both ends, the office on Mondays, a day that begins at its first visit. */
const endsByDay = (request: MonthRequest): MonthRequest => ({
	...request,
	home: null,
	days: request.days.map((day, index) => ({
		...day,
		ends: [
			{ start: home, finish: home },
			{ start: office, finish: home },
			{ start: null, finish: home }
		][index % 3]!
	}))
});

test('the way from where a day begins and back to where it ends is planned, each day its own', () => {
	const place = { coordinates: kilometersFromZero({ east: 10, north: 0 }), siteId: 'there' };
	const doctors = [aDoctor('one', { ...place, visits: { min: 1, norm: 3, max: 3 } })];
	const day = (name: string, ends: { start: RepSite | null; finish: RepSite | null }) =>
		aDay(name, { ends });
	const { visits, days } = planned(
		aMonth({
			doctors,
			days: [
				day('2026-03-02', { start: home, finish: null }),
				day('2026-03-03', { start: null, finish: home }),
				day('2026-03-04', { start: null, finish: null })
			]
		})
	);
	// Ten kilometers at thirty an hour.
	expect(visits.map(({ travelMinutes }) => Math.round(travelMinutes))).toEqual([20, 0, 0]);
	expect(visits.map(({ arrivalMinute }) => Math.round(arrivalMinute))).toEqual([560, 540, 540]);
	expect(days.map(({ returnMinutes }) => Math.round(returnMinutes))).toEqual([0, 20, 0]);
	expect(days.map(({ travelMinutes }) => Math.round(travelMinutes))).toEqual([20, 20, 0]);
});

test('the certificate knows that nobody is met on the way to the first of a day', () => {
	const there = { siteId: 'there', coordinates: kilometersFromZero({ east: 55, north: 0 }) };
	const doctors = ['one', 'two', 'three', 'four'].map((id) =>
		aDoctor(id, { ...there, visitMinutes: 60 })
	);
	const morning = [{ half: 'am' as const, startMinute: 540, endMinute: 720, maxVisits: null }];
	const days = [aDay('2026-03-02', { halves: morning, ends: { start: home, finish: null } })];
	const { certificate } = planned(aMonth({ doctors, days }));
	expect(certificate.A).toEqual({ wanted: 4, possible: 1, served: 1 });
});

test('a day left empty saves nothing of the way out', () => {
	const doctors = Array.from({ length: 12 }, (_, index) =>
		aDoctor(`doctor ${index}`, {
			siteId: 'there',
			coordinates: kilometersFromZero({ east: 20, north: 0 }),
			visits: { min: 1, norm: 1 + (index % 3), max: 4 }
		})
	);
	const days = weekdaysFrom('2026-03-02', 12).map((day) => ({
		...day,
		ends: { start: home, finish: home }
	}));
	const plan = planned(aMonth({ doctors, days, isNew: false }));
	expect(plan.cost.terms.travel).toBeCloseTo(days.length * 80, 4);
	for (const { visits, travelMinutes } of plan.days)
		expect(Math.round(travelMinutes)).toBe(visits > 0 ? 80 : 0);
});

test('whatever the ends of its days, a plan costs what its stops say, and serves no more than is possible', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
			const request = endsByDay(randomMonth(seed, 20));
			const month = monthProblem(request);
			const schedule = emptySchedule(month.problem);
			const search = startSearch(schedule, { seed, horizon: 200, warmth: 0.3 });
			search.step(200);
			restoreCopy(schedule, search.best());
			const again = recompute(schedule);
			expect(again.errors).toEqual([]);
			const empty = request.days.map((_, day) => day).filter((day) => !schedule.count[day]);
			const paid = empty.reduce((sum, day) => sum + schedule.travel[day]!, 0);
			const idle = empty.reduce((sum, day) => {
				const depot = month.problem.depotOf[day]!;
				return sum + month.problem.travelFrom[depot * month.problem.nodes + depot]!;
			}, 0);
			expect(paid).toBeCloseTo(idle, 6);
			expect(again.cost).toBeCloseTo(schedule.cost, 4);
			const { certificate } = planned(request);
			for (const grade of ['A', 'B', 'C'] as const)
				expect(certificate[grade].served).toBeLessThanOrEqual(certificate[grade].possible);
		}),
		{ numRuns: 8, seed: 4 }
	);
}, 60_000);
