import { capacityOf, daysToMeet, type Capacity } from '#lib/domain/allocation/capacity.ts';
import type { AllocationInput } from '#lib/domain/allocation/allocation.ts';
import { wayMinutesByMap, type PlaceOnMap } from '#lib/domain/allocation/visits-on-the-map.ts';
import { addDays, type Day, type HalfDay } from '#lib/domain/day.ts';
import { dayRoute } from '#lib/domain/planning/day-route.ts';
import { weeksOf, type PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { dayEndsAt, travelMinutesBetween } from '#lib/domain/planning/travel-minutes.ts';
import { placeOfPlan } from '#lib/state/archive/visit-place.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';
import type { Allocations } from './allocations.svelte.ts';
import type { PlanSources } from './plan-input.ts';

/** Days before today whose plan tells how long a day's way is. */
const wayLooksBack = 28;

/** What is divided in a period, and the calendar it comes from. */
export interface PeriodToDivide extends AllocationInput {
	readonly weeks: number;
	readonly calendar: Capacity;
}

/** What allocation is asked about a period whose days to come are `halves`; `doctors` ask what their class asks. */
export function allocationInput(
	sources: PlanSources & { allocations: Allocations },
	of: {
		period: PlanSpan;
		today: Day;
		halves: readonly { day: Day; half: HalfDay }[];
		doctors: JobArgs<'planMonth'>['doctors'];
	}
): PeriodToDivide {
	const { allocations, rules } = sources;
	const { policy } = rules;
	const weeks = weeksOf(of.period);
	// A judgement of this cycle is what moves a customer; what was decided before it is where the moves begin.
	const before = { weeks, moment: `${addDays(of.today, -7 * Math.ceil(weeks))}T00:00:00.000Z` };
	const customers = of.doctors.map(({ contact, account, grade, demand, visitsMade, closed }) => ({
		id: contact.id,
		grade,
		demand,
		made: visitsMade,
		daysToMeet: daysToMeet(
			of.halves,
			{ reception: account?.kind === 'hospital' ? account.reception : [], closed },
			policy
		),
		hand: allocations.handOf(contact.id, weeks),
		before: allocations.handBefore(contact.id, before),
		answers: allocations.standing(contact.id, 'response')?.answers ?? null
	}));
	const calendar = capacityOf(of.halves, {
		policy,
		wayMinutesADay: wayMinutesADay(sources, of.today) ?? byMap(of, { customers, weeks, policy })
	});
	return { policy, weeks, calendar, visitMinutes: calendar.visitMinutes, customers };
}

/** What the map says of the way while no plan does; null where a person said how long it is, or no place is known. */
function byMap(
	{ halves, doctors }: Pick<Parameters<typeof allocationInput>[1], 'halves' | 'doctors'>,
	on: Pick<PeriodToDivide, 'customers' | 'weeks' | 'policy'>
): number | null {
	if (on.policy.allocation.wayMinutesADay.provenance === 'U') return null;
	const places = new Map<string, PlaceOnMap>();
	for (const { contact, account } of doctors) {
		if (!account?.coordinates) continue;
		const { id, coordinates, zoneId } = account;
		const customerIds = [...(places.get(id)?.customerIds ?? []), contact.id];
		places.set(id, { id, coordinates, zoneId, customerIds });
	}
	return wayMinutesByMap({ ...on, halves, places: [...places.values()] });
}

/** Minutes on the way in a day of the plan that stands; null where no day of it has two places. */
function wayMinutesADay(
	{ plans, customers, rules, travel, dayEnds }: PlanSources,
	today: Day
): number | null {
	const known = { times: travel.times, travel: rules.policy.planning.travel };
	const ways = [...plans.visitPlansByDay]
		.filter(([day]) => day >= addDays(today, -wayLooksBack))
		.map(([day, visits]) => {
			const { start, finish } = dayEndsAt(dayEnds.on(day), travel.times);
			const stops = dayRoute(visits, (plan) => placeOfPlan(customers, plan)).map(
				({ account }) => account
			);
			if (stops.length === 0) return 0;
			const way = [start, ...stops, finish].flatMap((place) => place ?? []);
			return way.slice(1).reduce((sum, to, at) => {
				return sum + (travelMinutesBetween({ from: way[at]!, to }, known) ?? 0);
			}, 0);
		});
	if (!ways.some((minutes) => minutes > 0)) return null;
	return ways.reduce((sum, minutes) => sum + minutes, 0) / ways.length;
}
