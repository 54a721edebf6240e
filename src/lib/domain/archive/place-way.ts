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
/** Of more places than these the ways do not fit into memory at once. */
const mostRemembered = 400;
/** The tree of more places than these is not joined but estimated: it takes their square. */
const mostJoined = 1000;
/** The shortest tree of many even points is this share of the root of their number times their area. */
const evenTreeShare = 0.65;

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
	const between = (from: number, to: number) =>
		Math.hypot(points[from]!.x - points[to]!.x, points[from]!.y - points[to]!.y) *
		kilometersPerDegree;
	// Zones are looked for by measuring thousands of rounds: of a few places each way is computed once.
	const known = size <= mostRemembered ? new Float64Array(size * size) : null;
	if (known)
		for (let at = 0; at < known.length; at += 1)
			known[at] = between(Math.floor(at / size), at % size);
	const kilometers = (from: number, to: number) => known?.[from * size + to] ?? between(from, to);
	const perKilometer = (roundOverTree * detourFactor * 60) / kilometersPerHour;
	return (members) => {
		const stops = members.reduce((sum, at) => sum + places[at]!.stopsAWeek, 0);
		if (stops === 0) return 0;
		const tree =
			members.length > mostJoined
				? evenTree(members.map((at) => points[at]!))
				: treeLength(members, kilometers);
		const ride = tree * perKilometer;
		// Who is not gone to every week shortens the round of the others by about a place's share of it; a day begins at its first stop.
		return ride * Math.min(1, stops / members.length) + Math.max(0, stops - 1) * stopMinutes;
	};
}

/** The length of the shortest tree that joins the members (Prim). */
function treeLength(
	members: readonly number[],
	kilometers: (from: number, to: number) => number
): number {
	const waiting = members.slice(1);
	const ways = waiting.map((to) => kilometers(members[0]!, to));
	let length = 0;
	for (let left = waiting.length; left > 0; left -= 1) {
		let at = 0;
		for (let other = 1; other < left; other += 1) if (ways[other]! < ways[at]!) at = other;
		const joined = waiting[at]!;
		length += ways[at]!;
		waiting[at] = waiting[left - 1]!;
		ways[at] = ways[left - 1]!;
		for (let other = 0; other < left - 1; other += 1) {
			const way = kilometers(joined, waiting[other]!);
			if (way < ways[other]!) ways[other] = way;
		}
	}
	return length;
}

/** About the same of places that lie evenly over the land they span. */
function evenTree(points: readonly { x: number; y: number }[]): number {
	const span = (of: (point: { x: number; y: number }) => number) => {
		const [least, most] = points.reduce(
			([low, high], point) => [Math.min(low, of(point)), Math.max(high, of(point))],
			[Infinity, -Infinity]
		);
		return (most - least) * kilometersPerDegree;
	};
	return evenTreeShare * Math.sqrt(points.length * span(({ x }) => x) * span(({ y }) => y));
}
