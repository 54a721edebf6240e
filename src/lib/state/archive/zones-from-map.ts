import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import type { CustomerToAllocate } from '#lib/domain/allocation/allocation.ts';
import { daysToMeet } from '#lib/domain/allocation/capacity.ts';
import type { PlaceOnMap } from '#lib/domain/allocation/visits-on-the-map.ts';
import { zonesForVisits } from '#lib/domain/allocation/zones-for-visits.ts';
import type { ProposedZone } from '#lib/domain/archive/zone-proposal.ts';
import { lastDayOf, workingHalves } from '#lib/domain/planning/plan-span.ts';
import { today } from '#lib/state/live/today.svelte.ts';
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
	const { customers } = known;
	const places = placesWithoutZone(known).map(({ id, coordinates }) => ({
		...{ id, coordinates: coordinates! },
		weeklyMinutes: weeklyMinutesAt(id, known)
	}));
	const settled = [...customers.accounts.values()].filter(
		({ zoneId, coordinates }) => coordinates !== null && zoneId && customers.zones.has(zoneId)
	);
	if (settled.length === 0) return newZones(known).map((zone) => ({ ...zone, zoneId: null }));
	const byZone = new Map<string, (typeof places)[number][]>();
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

/** Zones for the visits there will be time for in the cycle that begins today. */
function newZones(known: Known): ProposedZone[] {
	const { customers, grades, rules } = known;
	const { policy } = rules;
	const weeks = policy.planning.cycleWeeks.value;
	const span = { from: today.day, to: lastDayOf(today.day, weeks) };
	const halves = workingHalves(span, { calendar: rules.calendar, isOff: () => false });
	const places = placesWithoutZone(known).map((account): PlaceOnMap => ({
		...{ id: account.id, coordinates: account.coordinates!, zoneId: null },
		customerIds: (customers.contactsByAccount.get(account.id) ?? []).map(({ id }) => id)
	}));
	const nothing = { made: 0, hand: null, before: null, answers: null };
	const asking = [...customers.visited.values()].flatMap((contact): CustomerToAllocate[] => {
		const graded = grades.gradeByDoctor.get(contact.id);
		if (!graded) return [];
		const account = customers.accounts.get(contact.accountId);
		const reception = account?.kind === 'hospital' ? account.reception : [];
		const days = daysToMeet(halves, { reception, closed: [] }, policy);
		const asked = { id: contact.id, grade: graded.result.grade, demand: graded.demand };
		return [{ ...asked, ...nothing, daysToMeet: days }];
	});
	return zonesForVisits({ places, customers: asking, halves, weeks, policy });
}
