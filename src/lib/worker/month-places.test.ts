import { expect, test } from 'vitest';
import { toDay, weekdayOf, type HalfDay } from '#lib/domain/day.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { startMonthPlan } from '#lib/scheduling/plan-month.ts';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import { grade } from './grade-job.ts';
import { atPlaces } from './month-places.ts';
import { monthRequest, type PlanInput } from './month-request.ts';
import { costSlots, explainPlan } from './plan-job.ts';

const at = (longitude: number) => ({ latitude: 39.9, longitude });
const first = aHospital({ id: 'first', coordinates: at(116.3), zoneId: 'west' });
const second = aHospital({ id: 'second', coordinates: at(116.5), zoneId: 'east' });
const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(toDay);
const halves = days.flatMap((day) =>
	(['am', 'pm'] as const).map((half): { day: typeof day; half: HalfDay } => ({ day, half }))
);

/** Tuesday at the first place, Wednesday and Thursday morning at the second. */
const contact = aContact({
	id: 'doctor',
	accountId: 'first',
	clinic: [{ weekday: 2, half: 'am' }]
});
const clinic = [
	{ weekday: 3 as const, half: 'am' as const },
	{ weekday: 4 as const, half: 'am' as const }
];
const { result, demand } = grade({
	hospitals: [first, second],
	doctors: [{ contact, cells: new Map() }],
	policy: defaultPolicy
}).doctors.get('doctor')!;

const input = (change: Partial<PlanInput> = {}): PlanInput => ({
	seed: 1,
	halves,
	doctors: [
		{
			...{ contact, account: first, elsewhere: [{ account: second, clinic, closed: [] }] },
			...{ grade: result.grade, demand: { ...demand, min: 1, norm: 2, max: 2 } },
			...{ visitsMade: 0, lastVisit: null, closed: [] }
		}
	],
	...{ accepted: [], ends: [], travelTimes: null, policy: defaultPolicy },
	...change
});

function planned(asked: PlanInput) {
	const placed = atPlaces(asked);
	const search = startMonthPlan(monthRequest(placed.input), { iterations: 100 });
	search.step(100);
	return placed.leave(search.plan());
}

test('W3: who has most clinics at the second place is planned there, when they are there', () => {
	const { visits, days: loads } = planned(input());
	expect(visits.map(({ doctorId, day, half }) => [doctorId, weekdayOf(day), half])).toEqual([
		['doctor', 3, 'am'],
		['doctor', 4, 'am']
	]);
	expect(loads.flatMap(({ zoneIds }) => zoneIds)).toEqual(['east', 'east']);
});

const tuesday = { doctorId: 'doctor', day: days[1]!, half: 'am' as const, locked: true, order: 0 };

test('a visit that stands where the first place has its clinic stays there and is counted through', () => {
	const accepted = [{ id: 'kept', ...tuesday }];
	const { visits, unserved } = planned(input({ accepted }));
	expect(visits.map(({ day, why }) => [weekdayOf(day), why.number, why.of])).toEqual([
		[2, 1, 2],
		expect.arrayContaining([2, 2])
	]);
	expect(unserved).toEqual([]);
	const shown = explainPlan({
		input: input({ accepted }),
		visits: [{ acceptedId: 'kept', ...tuesday }]
	});
	expect(shown.days[1]?.zoneIds).toEqual(['west']);
});

test('moving a visit shows each half day at the place where the customer is then', () => {
	const costs = costSlots({ input: input(), visits: [], doctorId: 'doctor', moving: null });
	expect(costs.map(({ day, half }) => ({ day, half }))).toEqual(halves);
	const open = costs.filter(({ blocked }) => blocked === null);
	expect(open.length).toBe(halves.length);
});

test('moving a visit from one place to the other counts from where it stands, which costs nothing', () => {
	const accepted = [{ id: 'kept', ...tuesday, locked: false }];
	const costs = costSlots({
		input: input({ accepted }),
		visits: [{ acceptedId: 'kept', ...tuesday, locked: false }],
		doctorId: 'doctor',
		moving: { day: tuesday.day }
	});
	expect(costs.map(({ day, half }) => ({ day, half }))).toEqual(halves);
	const here = costs.find(({ day, half }) => day === tuesday.day && half === 'am');
	expect(here?.extraCost).toBeCloseTo(0);
	expect(costs.every(({ extraCost }) => Number.isFinite(extraCost))).toBe(true);
});
