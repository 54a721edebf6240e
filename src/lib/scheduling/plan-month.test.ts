import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { Weekday } from '#lib/domain/day.ts';
import type { MonthRequest } from './month.ts';
import { startMonthPlan } from './plan-month.ts';
import { slotCosts } from './slot-costs.ts';
import {
	aDay,
	aDoctor,
	aMonth,
	kilometersFromZero,
	plainWeights,
	weekdaysFrom
} from './testing/a-month.ts';

const planned = (request: MonthRequest, iterations = 400) => {
	const search = startMonthPlan(request, { iterations });
	search.step(iterations);
	return search.plan();
};

const mondayMorning = { weekday: 1 as Weekday, startMinute: 540, endMinute: 720 };

/** Home at zero; two sites: doctors a and b share one 5 km east, c stands 10 km west, d cannot be met. */
const fourDoctors = (): MonthRequest =>
	aMonth({
		days: [aDay('2026-03-02'), aDay('2026-03-03')],
		home: kilometersFromZero({ east: 0, north: 0 }),
		doctors: [
			aDoctor('a', {
				siteId: 'east',
				coordinates: kilometersFromZero({ east: 5, north: 0 }),
				zoneId: 'east',
				reception: [mondayMorning],
				bestTimes: [{ weekday: 1, startMinute: 660, endMinute: 720 }]
			}),
			aDoctor('b', {
				grade: 'B',
				siteId: 'east',
				coordinates: kilometersFromZero({ east: 5, north: 0 }),
				zoneId: 'east'
			}),
			aDoctor('c', {
				grade: 'C',
				siteId: 'west',
				coordinates: kilometersFromZero({ east: -10, north: 0 }),
				zoneId: 'west'
			}),
			aDoctor('d', { reception: [{ weekday: 6, startMinute: 540, endMinute: 720 }] })
		]
	});

describe('planning a month', () => {
	it('begins at once where nobody was ever visited', () => {
		const doctors = Array.from({ length: 6 }, (_, index) =>
			aDoctor(`doctor ${index}`, {
				grade: 'C',
				siteId: `site ${index % 2}`,
				coordinates: kilometersFromZero({ east: index % 2, north: 0 }),
				visits: { min: 0, norm: 1, max: 1 }
			})
		);
		for (const seed of [1, 2, 3, 4]) {
			const plan = planned(aMonth({ seed, doctors, isNew: true }));
			const days = plan.visits.map(({ day }) => day);
			expect(days).toContain('2026-03-02');
			// The two hospitals may well be two days, one after the other.
			expect(days.every((day) => day <= '2026-03-03')).toBe(true);
		}
	});

	it('explains every number of a world of four doctors', () => {
		const plan = planned(fourDoctors());
		const byDoctor = new Map(plan.visits.map((visit) => [visit.doctorId, visit]));
		expect(byDoctor.get('a')).toMatchObject({
			day: '2026-03-02',
			half: 'am',
			arrivalMinute: 660,
			why: { number: 1, of: 1, daysSinceLast: null, bestTime: 'met', sameZone: 1, terms: [] }
		});
		expect(byDoctor.get('b')).toMatchObject({ day: '2026-03-02', why: { sameZone: 1 } });
		expect(byDoctor.get('c')).toMatchObject({ day: '2026-03-03', why: { sameZone: 0 } });
		expect(plan.unserved).toEqual([{ doctorId: 'd', missing: 1, reason: 'noReception' }]);
		expect(plan.cost.terms).toMatchObject({ unservedA: 3000, unservedB: 0, zones: 0, spacing: 0 });
		expect(plan.cost.terms.travel).toBeCloseTo(20 + 40, 3);
		expect(plan.cost.total).toBeCloseTo(3060, 3);
		expect(plan.days.map(({ travelMinutes }) => Math.round(travelMinutes))).toEqual([20, 40]);
		expect(plan.days.map(({ zoneIds }) => zoneIds)).toEqual([['east'], ['west']]);
		expect(plan.certificate).toEqual({
			A: { wanted: 2, possible: 1, served: 1 },
			B: { wanted: 1, possible: 1, served: 1 },
			C: { wanted: 1, possible: 1, served: 1 }
		});
	});

	it('puts C on the same day when two zones cost less than the saved trip', () => {
		const request = fourDoctors();
		const plan = planned({
			...request,
			days: [aDay('2026-03-02')],
			weights: { ...plainWeights, zones: 7 }
		});
		expect(plan.cost.terms.zones).toBe(7);
		expect(plan.cost.terms.travel).toBeCloseTo(20 + 40, 3);
	});

	it('spaces four visits evenly over four weeks', () => {
		const plan = planned(
			aMonth({ doctors: [aDoctor('a', { visits: { min: 2, norm: 4, max: 4 } })] })
		);
		const days = plan.visits.map(({ day }) => day);
		expect(days).toHaveLength(4);
		for (const { why } of plan.visits.slice(1)) {
			expect(why.daysSinceLast).toBeGreaterThanOrEqual(6);
			expect(why.daysSinceLast).toBeLessThanOrEqual(8);
		}
		expect(plan.cost.terms.spacing).toBeCloseTo(0, 6);
	});

	it('serves A before B before C when a half holds only two visits', () => {
		const day = aDay('2026-03-02');
		const halves = day.halves.map((half) => ({ ...half, maxVisits: 1 }));
		const plan = planned(
			aMonth({
				days: [{ ...day, halves }],
				doctors: [
					aDoctor('c', { grade: 'C' }),
					aDoctor('b', { grade: 'B' }),
					aDoctor('a1'),
					aDoctor('a2')
				]
			})
		);
		expect(plan.visits.map(({ doctorId }) => doctorId).sort()).toEqual(['a1', 'a2']);
		expect(plan.certificate).toMatchObject({
			A: { possible: 2, served: 2 },
			B: { possible: 0 },
			C: { possible: 0 }
		});
		expect(plan.unserved.map(({ reason }) => reason)).toEqual(['visitLimit', 'visitLimit']);
	});

	it('counts locked visits as possible where a half holds fewer by its rule', () => {
		const day = aDay('2026-03-02');
		const halves = day.halves.map((half) => ({ ...half, maxVisits: 1 }));
		const locked = (id: string) => ({
			...{ id, doctorId: id, day: toDay('2026-03-02'), half: 'am' as const, locked: true }
		});
		const plan = planned(
			aMonth({
				days: [{ ...day, halves }],
				doctors: ['a1', 'a2', 'a3'].map((id) => aDoctor(id)),
				accepted: ['a1', 'a2', 'a3'].map(locked)
			})
		);
		expect(plan.certificate.A).toMatchObject({ possible: 3, served: 3 });
	});

	it('keeps locked visits even against the rules, and moves only what lost its day', () => {
		const request = fourDoctors();
		const accepted = [
			{ id: '1', doctorId: 'd', day: toDay('2026-03-02'), half: 'pm' as const, locked: true },
			{ id: '2', doctorId: 'b', day: toDay('2026-03-03'), half: 'pm' as const, locked: false },
			{ id: '3', doctorId: 'c', day: toDay('2026-03-04'), half: 'am' as const, locked: false }
		];
		const plan = planned({ ...request, accepted, weights: { ...plainWeights, stability: 100 } });
		const of = (doctorId: string) => plan.visits.find((visit) => visit.doctorId === doctorId);
		expect(of('d')).toMatchObject({ day: '2026-03-02', half: 'pm', locked: true, acceptedId: '1' });
		expect(of('b')).toMatchObject({ day: '2026-03-03', half: 'pm', acceptedId: '2' });
		expect(of('c')).toMatchObject({ acceptedId: '3' });
		expect(plan.changes).toEqual({ kept: 2, moved: 1, added: 1, dropped: 0 });
	});

	it('lets an accepted month stand but for what a holiday took away', () => {
		const zones = ['north', 'east', 'south', 'west'];
		const request = aMonth({
			days: weekdaysFrom('2026-03-02', 14),
			home: kilometersFromZero({ east: 0, north: 0 }),
			weights: { ...plainWeights, stability: 100 },
			doctors: Array.from({ length: 32 }, (_, index) =>
				aDoctor(`doctor ${index}`, {
					grade: (['A', 'B', 'C'] as const)[index % 3]!,
					visits: { min: 1, norm: index % 3 === 0 ? 2 : 1, max: 2 },
					zoneId: zones[index % 4]!,
					coordinates: kilometersFromZero({
						east: 12 * Math.cos((index % 4) * 1.57) + (index % 5),
						north: 12 * Math.sin((index % 4) * 1.57) + (index % 3)
					}),
					reception: [
						{ weekday: ((index % 5) + 1) as Weekday, startMinute: 540, endMinute: 1020 },
						{ weekday: (((index + 2) % 5) + 1) as Weekday, startMinute: 540, endMinute: 720 }
					]
				})
			)
		});
		const before = planned(request, 3000);
		expect(before.unserved).toEqual([]);
		const holiday = request.days[4]!.day;
		const onHoliday = before.visits.filter(({ day }) => day === holiday).length;
		const accepted = before.visits.map(({ doctorId, day, half, order }, index) => ({
			id: String(index),
			doctorId,
			day,
			half,
			order,
			locked: day === request.days[0]!.day
		}));
		const days = request.days.filter(({ day }) => day !== holiday);
		const after = planned({ ...request, days, accepted }, 3000);
		const { kept, moved, dropped } = after.changes;
		expect(onHoliday).toBeGreaterThan(0);
		expect(moved + dropped).toBeGreaterThanOrEqual(onHoliday);
		expect(kept).toBeGreaterThanOrEqual(accepted.length - onHoliday - 2);
		expect(after.visits.filter(({ locked }) => locked)).toHaveLength(
			accepted.filter(({ locked }) => locked).length
		);
	});

	it('is the same plan for the same seed, however it is stepped', () => {
		const whole = startMonthPlan(fourDoctors(), { iterations: 300 });
		whole.step(300);
		const sliced = startMonthPlan(fourDoctors(), { iterations: 300 });
		while (!sliced.done) sliced.step(7);
		sliced.step(0);
		expect(sliced.plan().visits).toEqual(whole.plan().visits);
	});
});

describe('what each slot would cost', () => {
	it('is nothing where the visit stands, and names what blocks the others', () => {
		const request = fourDoctors();
		const plan = planned(request);
		const costs = slotCosts(request, {
			visits: plan.visits,
			doctorId: 'a',
			moving: { day: toDay('2026-03-02') }
		});
		expect(costs.map(({ day, half, blocked }) => [day.slice(8), half, blocked])).toEqual([
			['02', 'am', null],
			['02', 'pm', 'noReception'],
			['03', 'am', 'noReception'],
			['03', 'pm', 'noReception']
		]);
		expect(costs[0]!.extraCost).toBeCloseTo(0, 6);
	});

	it('lets a fixed visit move within its day, and says reception only where a rule does', () => {
		const request = fourDoctors();
		const plan = planned(request);
		const fixed = plan.visits.find(({ doctorId }) => doctorId === 'c')!;
		const closed = [{ day: toDay('2026-03-02'), half: 'am' as const }];
		const costs = slotCosts(
			{
				...request,
				doctors: request.doctors.map((doctor) =>
					doctor.id === 'c' ? { ...doctor, closed } : doctor
				),
				accepted: [{ ...fixed, id: 'p', locked: true }]
			},
			{ visits: plan.visits, doctorId: 'c', moving: { day: fixed.day } }
		);
		const within = costs.filter(({ day }) => day === fixed.day);
		expect(within.map(({ blocked }) => blocked)).not.toContain('noReception');
		expect(within.every(({ arrivalMinute }) => arrivalMinute !== null)).toBe(true);
		expect(costs[0]).toMatchObject({ day: closed[0]!.day, half: 'am', blocked: 'closed' });
	});

	it('lists the terms a move would change', () => {
		const request = fourDoctors();
		const plan = planned(request);
		const costs = slotCosts(request, {
			visits: plan.visits,
			doctorId: 'c',
			moving: { day: toDay('2026-03-03') }
		});
		const toMonday = costs[0]!;
		expect(toMonday.terms).toEqual([{ name: 'zones', extraCost: 30 }]);
		expect(toMonday.extraCost).toBeCloseTo(30, 3);
	});
});
