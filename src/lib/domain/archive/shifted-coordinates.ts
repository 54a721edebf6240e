import type { Coordinates } from './coordinates.ts';

// The ellipsoid of Krasovsky 1940, on which the shift of GCJ-02 is defined.
const semiMajorMeters = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;

/** How a list's coordinates were measured: by satellite, by Amap, Tencent or Apple in China, by Baidu. */
export const mapDatums = ['wgs84', 'gcj02', 'bd09'] as const;

export type MapDatum = (typeof mapDatums)[number];

/** The same point in WGS 84, to about a centimeter. */
export function inWgs84({ point, datum }: { point: Coordinates; datum: MapDatum }): Coordinates {
	if (datum === 'wgs84') return point;
	const drawn = datum === 'bd09' ? withoutBaiduOffset(point) : point;
	let found = drawn;
	// The shift changes by less than a thousandth of itself over its own length: each round adds three digits.
	for (let round = 0; round < 4; round++) {
		const back = shifted(found);
		found = {
			latitude: found.latitude + drawn.latitude - back.latitude,
			longitude: found.longitude + drawn.longitude - back.longitude
		};
	}
	return found;
}

/** GCJ-02 from BD-09: Baidu turns and moves each point once more. */
function withoutBaiduOffset({ latitude, longitude }: Coordinates): Coordinates {
	const turn = (Math.PI * 3000) / 180;
	const [x, y] = [longitude - 0.0065, latitude - 0.006];
	const length = Math.hypot(x, y) - 0.000_02 * Math.sin(y * turn);
	const angle = Math.atan2(y, x) - 0.000_003 * Math.cos(x * turn);
	return { latitude: length * Math.sin(angle), longitude: length * Math.cos(angle) };
}

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
