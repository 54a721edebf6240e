import type { Coordinates } from './coordinates.ts';

/** How kilometers become minutes, and what each stop takes beside: parking, stairs, waiting. */
export interface Pace {
	readonly kilometersPerHour: number;
	readonly detourFactor: number;
	readonly stopMinutes: number;
}

/** A place that is gone to so often in a week. */
export interface PlaceOfStops {
	readonly coordinates: Coordinates;
	readonly stopsAWeek: number;
}

/** A round is a little longer than the shortest tree that joins its places. */
const roundOverTree = 1.3;
const kilometersPerDegree = 111.2;

/** A city is small enough to be measured as if it were flat. */
export function flatten(places: readonly Coordinates[]): { x: number; y: number }[] {
	const middle = places.reduce((sum, { latitude }) => sum + latitude, 0) / places.length;
	const squeeze = Math.cos((middle * Math.PI) / 180);
	return places.map(({ latitude, longitude }) => ({ x: longitude * squeeze, y: latitude }));
}

/** Measures rounds through some of these places, by their number: minutes on the way in a week that goes there on a day of their own. */
export function wayThrough(
	places: readonly PlaceOfStops[],
	{ kilometersPerHour, detourFactor, stopMinutes }: Pace
): (members: readonly number[]) => number {
	const points = flatten(places.map(({ coordinates }) => coordinates));
	const size = points.length;
	// Zones are looked for by measuring thousands of rounds: each way is computed once.
	const kilometers = new Float64Array(size * size);
	points.forEach((from, row) =>
		points.forEach((to, column) => {
			kilometers[row * size + column] =
				Math.hypot(from.x - to.x, from.y - to.y) * kilometersPerDegree;
		})
	);
	const perKilometer = (roundOverTree * detourFactor * 60) / kilometersPerHour;
	return (members) => {
		const stops = members.reduce((sum, at) => sum + places[at]!.stopsAWeek, 0);
		if (stops === 0) return 0;
		const ride = treeLength(members, { kilometers, size }) * perKilometer;
		// Who is not gone to every week shortens the round of the others by about a place's share of it; a day begins at its first stop.
		return ride * Math.min(1, stops / members.length) + Math.max(0, stops - 1) * stopMinutes;
	};
}

/** The length of the shortest tree that joins the members (Prim). */
function treeLength(
	members: readonly number[],
	{ kilometers, size }: { kilometers: Float64Array; size: number }
): number {
	const waiting = members.slice(1);
	const ways = waiting.map((to) => kilometers[members[0]! * size + to]!);
	let length = 0;
	for (let left = waiting.length; left > 0; left -= 1) {
		let at = 0;
		for (let other = 1; other < left; other += 1) if (ways[other]! < ways[at]!) at = other;
		const joined = waiting[at]!;
		length += ways[at]!;
		waiting[at] = waiting[left - 1]!;
		ways[at] = ways[left - 1]!;
		for (let other = 0; other < left - 1; other += 1) {
			const way = kilometers[joined * size + waiting[other]!]!;
			if (way < ways[other]!) ways[other] = way;
		}
	}
	return length;
}
