import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { inWgs84, type MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { HospitalDraft } from './hospital-fields.ts';
import type { RowNote } from './preview.ts';

const china = { south: 3, north: 54, west: 73, east: 136 };

const inChina = (place: Coordinates): boolean =>
	place.latitude >= china.south &&
	place.latitude <= china.north &&
	place.longitude >= china.west &&
	place.longitude <= china.east;

/**
 * Puts swapped coordinates right, drops half a pair and the 0, 0 of empty databases, and says so; what lies in China is
 * turned from the file's datum into WGS 84.
 */
export function checkedPlace(
	draft: HospitalDraft,
	datum: MapDatum
): { draft: HospitalDraft; notes: RowNote[] } {
	const { latitude, longitude, ...rest } = draft;
	if (latitude === undefined && longitude === undefined) return { draft, notes: [] };
	const value = `${latitude ?? ''}, ${longitude ?? ''}`;
	const note = (kind: RowNote['kind']): RowNote[] => [{ field: 'latitude', kind, value }];
	if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) {
		return { draft: rest, notes: note('coordinatesIncomplete') };
	}
	const placed = (point: Coordinates) => ({ ...rest, ...inWgs84({ point, datum }) });
	if (inChina({ latitude, longitude }))
		return { draft: placed({ latitude, longitude }), notes: [] };
	const swapped = { latitude: longitude, longitude: latitude };
	if (inChina(swapped)) return { draft: placed(swapped), notes: note('coordinatesSwapped') };
	if (Math.abs(latitude) > 90) return { draft: rest, notes: note('coordinatesIncomplete') };
	return { draft, notes: note('coordinatesOutsideChina') };
}
