import type { Account } from '#lib/domain/archive/account.ts';
import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { ownPlaces, type DayEnds } from './day-end.ts';
import { homePlaceId, type TravelTimes } from './travel-times.ts';

/** A place with where it is, as far as anybody knows. */
export type Site = Pick<Account, 'id' | 'coordinates'>;

const isOwnPlace = (id: string): boolean => ownPlaces.some((place) => place === id);

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
	// Nobody looks for a place to park at home.
	return ride === null ? null : ride + (isOwnPlace(to.id) ? 0 : travel.stopMinutes.value);
}

/** The places at which a day begins and ends: a matrix knows the way from home although nobody said where that is. */
export function dayEndsAt(
	ends: DayEnds | null,
	times: TravelTimes | null
): { start: Site | undefined; finish: Site | undefined } {
	const measured = times?.placeIds.includes(homePlaceId)
		? { id: homePlaceId, coordinates: null }
		: null;
	const { start, finish } = ends ?? { start: measured, finish: measured };
	return { start: start ?? undefined, finish: finish ?? undefined };
}

function byAir(from: Site, to: Site, travel: Policy['planning']['travel']): number | null {
	if (!from.coordinates || !to.coordinates) return null;
	const kilometers = kilometersBetween({ from: from.coordinates, to: to.coordinates });
	return (kilometers * travel.detourFactor.value * 60) / travel.kilometersPerHour.value;
}
