import type { Coordinates } from './coordinates.ts';

// The ellipsoid of Krasovsky 1940, on which the shift of GCJ-02 is defined.
const semiMajorMeters = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;

/** The same point in GCJ-02, as maps of mainland China draw it; points elsewhere stay as they are. */
export function shifted(point: Coordinates): Coordinates {
	const { latitude, longitude } = point;
	if (latitude < 0.8293 || latitude > 55.8271 || longitude < 72.004 || longitude > 137.8347)
		return point;
	const east = longitude - 105;
	const north = latitude - 35;
	const radians = (latitude / 180) * Math.PI;
	const flattening = 1 - eccentricitySquared * Math.sin(radians) ** 2;
	const meridian =
		(semiMajorMeters * (1 - eccentricitySquared)) / (flattening * Math.sqrt(flattening));
	const parallel = (semiMajorMeters / Math.sqrt(flattening)) * Math.cos(radians);
	return {
		latitude: latitude + (northShiftMeters(east, north) * 180) / (meridian * Math.PI),
		longitude: longitude + (eastShiftMeters(east, north) * 180) / (parallel * Math.PI)
	};
}

const wave = (of: number, half: number): number => Math.sin((of / half) * Math.PI);

/** `east` and `north` in degrees from 35° N 105° E. */
const northShiftMeters = (east: number, north: number): number =>
	-100 +
	2 * east +
	3 * north +
	0.2 * north * north +
	0.1 * east * north +
	0.2 * Math.sqrt(Math.abs(east)) +
	((20 * wave(east, 1 / 6) + 20 * wave(east, 0.5)) * 2) / 3 +
	((20 * wave(north, 1) + 40 * wave(north, 3)) * 2) / 3 +
	((160 * wave(north, 12) + 320 * wave(north, 30)) * 2) / 3;

const eastShiftMeters = (east: number, north: number): number =>
	300 +
	east +
	2 * north +
	0.1 * east * east +
	0.1 * east * north +
	0.1 * Math.sqrt(Math.abs(east)) +
	((20 * wave(east, 1 / 6) + 20 * wave(east, 0.5)) * 2) / 3 +
	((20 * wave(east, 1) + 40 * wave(east, 3)) * 2) / 3 +
	((150 * wave(east, 12) + 300 * wave(east, 30)) * 2) / 3;
