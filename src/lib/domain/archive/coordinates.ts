import * as v from 'valibot';

/** A point in WGS 84 degrees. */
export interface Coordinates {
	readonly latitude: number;
	readonly longitude: number;
}

export const coordinatesSchema = v.object({
	latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
});

const earthRadiusKilometers = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The great-circle distance in kilometers. */
export function kilometersBetween(pair: { from: Coordinates; to: Coordinates }): number {
	const { from, to } = pair;
	const latitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
	const longitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
	const scale = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
	return (
		2 * earthRadiusKilometers * Math.asin(Math.min(1, Math.sqrt(latitude + scale * longitude)))
	);
}
