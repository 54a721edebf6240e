import type { Account } from '#lib/domain/archive/account.ts';
import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { TravelTimes } from './travel-times.ts';

type Site = Pick<Account, 'id' | 'coordinates'>;

/**
 * Minutes on the way from one place to another, parking and stairs included, as the plan counts them: measured ones
 * first, else by the great circle; null where neither is known.
 */
export function travelMinutesBetween(
	{ from, to }: { from: Site; to: Site },
	known: { times: TravelTimes | null; travel: Policy['planning']['travel'] }
): number | null {
	if (from.id === to.id) return 0;
	const { times, travel } = known;
	const row = times?.placeIds.indexOf(from.id) ?? -1;
	const column = times?.placeIds.indexOf(to.id) ?? -1;
	const ride = times?.minutes[row]?.[column] ?? byAir(from, to, travel);
	return ride === null ? null : ride + travel.stopMinutes.value;
}

function byAir(from: Site, to: Site, travel: Policy['planning']['travel']): number | null {
	if (!from.coordinates || !to.coordinates) return null;
	const kilometers = kilometersBetween({ from: from.coordinates, to: to.coordinates });
	return (kilometers * travel.detourFactor.value * 60) / travel.kilometersPerHour.value;
}
