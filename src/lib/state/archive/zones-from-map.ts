import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import {
	proposeZones,
	type PlaceOfWork,
	type ProposedZone
} from '#lib/domain/archive/zone-proposal.ts';
import { halfDays } from '#lib/domain/day.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Known = Pick<Workspace, 'customers' | 'grades' | 'rules'>;

/** A zone that the map proposes for places of no zone; its id where it is one that stands already. */
export interface ZoneFromMap extends ProposedZone {
	readonly zoneId: string | null;
}

/** Places with coordinates and people that no one has put into a zone. */
export const placesWithoutZone = ({ customers }: Pick<Known, 'customers'>) =>
	[...customers.accounts.values()].filter(
		({ id, zoneId, coordinates }) =>
			coordinates !== null &&
			(zoneId === null || !customers.zones.has(zoneId)) &&
			customers.contactsByAccount.has(id)
	);

/** How the map divides the places of no zone: among the zones there are by the nearest place, or into new ones where there are none. */
export function zonesFromMap(known: Known): ZoneFromMap[] {
	const { customers, rules } = known;
	const { policy } = rules;
	const places = placesWithoutZone(known).map(({ id, coordinates }): PlaceOfWork => ({
		...{ id, coordinates: coordinates! },
		weeklyMinutes: weeklyMinutesAt(id, known)
	}));
	const settled = [...customers.accounts.values()].filter(
		({ zoneId, coordinates }) => coordinates !== null && zoneId && customers.zones.has(zoneId)
	);
	if (settled.length === 0)
		return proposeZones(places, { dayMinutes: dayMinutesOf(policy) }).map((zone) => ({
			...zone,
			zoneId: null
		}));
	const byZone = new Map<string, PlaceOfWork[]>();
	for (const place of places) {
		const way = (to: (typeof settled)[number]) =>
			kilometersBetween({ from: place.coordinates, to: to.coordinates! });
		const nearest = settled.reduce((best, one) => (way(one) < way(best) ? one : best));
		const zoneId = nearest.zoneId!;
		byZone.set(zoneId, [...(byZone.get(zoneId) ?? []), place]);
	}
	return [...byZone].map(([zoneId, inside]) => ({
		zoneId,
		placeIds: inside.map(({ id }) => id),
		weeklyMinutes: inside.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)
	}));
}

/** What the visits of a place take in a week by what its people ask for. */
function weeklyMinutesAt(accountId: string, { customers, grades, rules }: Known): number {
	const { visitMinutes, cycleWeeks } = rules.policy.planning;
	const people = customers.contactsByAccount.get(accountId) ?? [];
	const minutes = people.reduce((sum, { id }) => {
		const graded = grades.gradeByDoctor.get(id);
		if (!graded) return sum;
		return sum + graded.demand.norm * visitMinutes[graded.result.grade ?? 'C'].value;
	}, 0);
	return minutes / cycleWeeks.value;
}

/** The working time of a day less the way it takes until a plan tells. */
const dayMinutesOf = ({ planning, allocation }: Policy): number =>
	halfDays.reduce((sum, half) => {
		const { startMinute, endMinute } = planning.halves[half];
		return sum + endMinute.value - startMinute.value;
	}, -allocation.wayMinutesADay.value);
