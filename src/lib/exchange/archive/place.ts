import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { narrow } from '#lib/domain/archive/name-keys.ts';
import { inWgs84, type MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { FileWord } from '#lib/exchange/file/file-language.ts';
import type { Parsed } from '#lib/exchange/file/parse-cell.ts';
import type { Field } from './field.ts';
import type { HospitalDraft } from './hospital-fields.ts';
import type { RowNote } from './preview.ts';

const china = { south: 3, north: 54, west: 73, east: 136 };

const inChina = (place: Coordinates): boolean =>
	place.latitude >= china.south &&
	place.latitude <= china.north &&
	place.longitude >= china.west &&
	place.longitude <= china.east;

const pairShape = /^\D*?(-?\d{1,3}(?:\.\d+)?)[^\d.-]+(-?\d{1,3}(?:\.\d+)?)\D*$/;
const latitudeFirst = /纬.*经|lat.*(?:lng|lon)/i;

/** Both coordinates of one cell, in whichever order: only one of them lies in China; elsewhere the heading says it. */
export function parsePlace(text: string, heading: string): Parsed<Coordinates> {
	const [, first, second] = pairShape.exec(narrow(text)) ?? [];
	if (first === undefined || second === undefined) return { ok: false, problem: 'notANumber' };
	const [one, two] = [Number(first), Number(second)];
	const lngLat = { longitude: one, latitude: two };
	const latLng = { longitude: two, latitude: one };
	const told = latitudeFirst.test(heading) || latitudeFirst.test(text) ? latLng : lngLat;
	const place = [told, lngLat, latLng].find(inChina) ?? told;
	const onEarth = Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180;
	return onEarth ? { ok: true, value: place } : { ok: false, problem: 'outOfRange' };
}

/** A column that holds both coordinates. */
export const placeField = (word: FileWord): Field<Coordinates> => ({
	heading: word,
	parse: parsePlace,
	write: ({ value }) => `${value.longitude},${value.latitude}`
});

/** To a tenth of a meter: more digits than anyone measured would be made up. */
const turned = (point: Coordinates, datum: MapDatum): Coordinates => {
	if (datum === 'wgs84') return point;
	const { latitude, longitude } = inWgs84({ point, datum });
	return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
};

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
	const placed = (point: Coordinates) => ({ ...rest, ...turned(point, datum) });
	if (inChina({ latitude, longitude }))
		return { draft: placed({ latitude, longitude }), notes: [] };
	const swapped = { latitude: longitude, longitude: latitude };
	if (inChina(swapped)) return { draft: placed(swapped), notes: note('coordinatesSwapped') };
	if (Math.abs(latitude) > 90) return { draft: rest, notes: note('coordinatesIncomplete') };
	return { draft, notes: note('coordinatesOutsideChina') };
}
