import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { wayThrough, type Pace } from '#lib/domain/archive/place-way.ts';
import type { PlaceOfWork } from '#lib/domain/archive/zone-proposal.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { plannedVisits, type CustomerToAllocate } from './allocation.ts';
import { capacityOf } from './capacity.ts';

/** A place with those who are met there. */
export interface PlaceOnMap {
	readonly id: string;
	readonly coordinates: Coordinates;
	/** Null where no one has put it into a zone. */
	readonly zoneId: string | null;
	readonly customerIds: readonly string[];
}

/** Who is to be visited where in a period. */
export interface VisitsOnMap {
	readonly places: readonly PlaceOnMap[];
	readonly customers: readonly CustomerToAllocate[];
	readonly halves: readonly { readonly day: Day; readonly half: HalfDay }[];
	/** Of the period in which the customers ask for so many visits. */
	readonly weeks: number;
	readonly policy: Policy;
}

/** The way decides how many visits there is time for, and these the way: after so many turns neither changes much. */
export const rounds = 3;

/**
 * L7: minutes on the way in a day as the map has it, before any plan tells: the visits there is time for beside it, each zone on days
 * of its own. Null where nobody is visited at a place that is known.
 */
export function wayMinutesByMap(of: VisitsOnMap): number | null {
	const zones = new Map(of.places.map(({ id, zoneId }) => [id, zoneId]));
	let visits = asked(of);
	let way: number | null = null;
	for (let round = 0; round < rounds; round += 1) {
		const byZone = new Map<string | null, PlaceOfWork[]>();
		for (const place of placesOfWork(of, visits)) {
			const zone = zones.get(place.id) ?? null;
			const others = byZone.get(zone);
			if (others) others.push(place);
			else byZone.set(zone, [place]);
		}
		way = wayADay([...byZone.values()], of);
		visits = visitsBeside(way, of);
	}
	return way || null;
}

/** The visits that were asked for. */
export const asked = ({ customers }: VisitsOnMap): ReadonlyMap<string, number> =>
	new Map(customers.map(({ id, demand, hand }) => [id, hand ?? demand.norm]));

/** The visits there is time for beside a way. */
export const visitsBeside = (
	wayMinutesADay: number,
	of: VisitsOnMap
): ReadonlyMap<string, number> =>
	plannedVisits({ ...of, ...capacityOf(of.halves, { policy: of.policy, wayMinutesADay }) });

/** What each place takes in a week. */
export function placesOfWork(
	{ places, customers, weeks, policy }: VisitsOnMap,
	visits: ReadonlyMap<string, number>
): PlaceOfWork[] {
	const { visitMinutes } = policy.planning;
	const minutesOf = new Map(
		customers.map(({ id, grade }) => [id, visitMinutes[grade ?? 'C'].value])
	);
	return places.map(({ id, coordinates, customerIds }) => {
		const each = customerIds.map((one) => visits.get(one) ?? 0);
		const minutes = customerIds.reduce(
			(sum, one, at) => sum + each[at]! * (minutesOf.get(one) ?? 0),
			0
		);
		const stopsAWeek = Math.max(0, ...each) / weeks;
		return { id, coordinates, stopsAWeek, weeklyMinutes: minutes / weeks };
	});
}

/** Minutes on the way in a day where each group has days of its own. */
export function wayADay(
	groups: readonly (readonly PlaceOfWork[])[],
	{ halves, weeks, policy }: VisitsOnMap
): number {
	const days = new Set(halves.map(({ day }) => day)).size;
	const pace = paceOf(policy);
	const minutes = groups
		.map((group) => group.filter(({ stopsAWeek }) => stopsAWeek > 0))
		.reduce((sum, group) => sum + wayThrough(group, pace)(group.map((_, at) => at)), 0);
	return (minutes * weeks) / Math.max(1, days);
}

/** The pace of the policy. */
export const paceOf = ({ planning: { travel } }: Policy): Pace => ({
	kilometersPerHour: travel.kilometersPerHour.value,
	detourFactor: travel.detourFactor.value,
	stopMinutes: travel.stopMinutes.value
});
