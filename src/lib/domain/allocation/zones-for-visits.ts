import { proposeZones, type ProposedZone } from '#lib/domain/archive/zone-proposal.ts';
import { capacityOf } from './capacity.ts';
import {
	asked,
	paceOf,
	placesOfWork,
	rounds,
	visitsBeside,
	wayADay,
	type VisitsOnMap
} from './visits-on-the-map.ts';

/**
 * L7: zones made from the map for the visits there is time for. Those that no day has room for are cut first: a zone that is made
 * for them would be too full for its day, and the next one half empty.
 */
export function zonesForVisits(of: VisitsOnMap): ProposedZone[] {
	const { workMinutes, days } = capacityOf(of.halves, { policy: of.policy, wayMinutesADay: 0 });
	const dayMinutes = workMinutes / Math.max(1, days);
	const pace = paceOf(of.policy);
	let visits = asked(of);
	let zones: ProposedZone[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const places = placesOfWork(of, visits);
		zones = proposeZones(places, { dayMinutes, pace });
		const groups = zones.map(({ placeIds }) => places.filter(({ id }) => placeIds.includes(id)));
		visits = visitsBeside(wayADay(groups, of), of);
	}
	return zones;
}
