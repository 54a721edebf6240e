import { flatten, type Pace, type PlaceOfStops } from './place-way.ts';
import { balancing } from './zone-balance.ts';

/** A place to be put into a zone, how often it is gone to in a week, and the minutes its visits take then. */
export interface PlaceOfWork extends PlaceOfStops {
	readonly id: string;
	readonly weeklyMinutes: number;
}

/** A zone as it is proposed: the place in it that takes most work comes first. */
export interface ProposedZone {
	readonly placeIds: readonly string[];
	/** Of visits alone. */
	readonly weeklyMinutes: number;
}

interface Flat {
	readonly x: number;
	readonly y: number;
}

interface Cluster {
	middle: Flat;
	members: number[];
}

const daysAWeek = 5;
/** Rounds after which the middles no longer move. */
const mostRounds = 40;
/** How far a zone may be over its share of the visits before a place goes to the next nearest: each gives another beginning. */
const beginnings = [1.1, 1.3, 1.8];

/**
 * Z1: zones made from the map: places near each other, each zone a day's work a week with the way between its places, so that a zone has its weekday; at most one
 * for each working day. The same places give the same zones in whatever order they come.
 */
export function proposeZones(
	places: readonly PlaceOfWork[],
	{ dayMinutes, pace }: { dayMinutes: number; pace: Pace }
): ProposedZone[] {
	const sorted = places.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	if (sorted.length === 0) return [];
	const most = Math.min(sorted.length, daysAWeek);
	const balanced = balancing(sorted, { dayMinutes, pace });
	let groups: readonly (readonly number[])[] = [];
	// As few zones as each hold no more than a day's work: a day that is left over belongs to no zone and mixes them all.
	for (let count = fewestZones(sorted, { dayMinutes, pace, most }); count <= most; count += 1) {
		const found = beginnings
			.map((overfull) => balanced(clustersOf(sorted, { count, overfull })))
			.reduce((best, one) => (one.price < best.price - 1e-6 ? one : best));
		groups = found.groups;
		if (found.work.every((minutes) => minutes <= dayMinutes)) break;
	}
	return groups
		.filter((group) => group.length > 0)
		.map((group) => ({
			placeIds: group
				.map((at) => sorted[at]!)
				.sort(
					(one, other) => other.weeklyMinutes - one.weeklyMinutes || (one.id < other.id ? -1 : 1)
				)
				.map(({ id }) => id),
			weeklyMinutes: group.reduce((sum, at) => sum + sorted[at]!.weeklyMinutes, 0)
		}))
		.sort(
			(one, other) =>
				other.weeklyMinutes - one.weeklyMinutes || (one.placeIds[0]! < other.placeIds[0]! ? -1 : 1)
		);
}

/** Fewer zones than these cannot hold the visits, however short the way. */
function fewestZones(
	places: readonly PlaceOfWork[],
	{ dayMinutes, pace, most }: { dayMinutes: number; pace: Pace; most: number }
): number {
	const stops = places.reduce((sum, { stopsAWeek }) => sum + stopsAWeek, 0);
	const visits = places.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0);
	const work = visits + Math.max(0, stops - most) * pace.stopMinutes;
	return Math.min(most, Math.max(1, Math.ceil(work / Math.max(1, dayMinutes))));
}

/** Groups of places, by their number, near each other that take about the same work. */
function clustersOf(
	places: readonly PlaceOfWork[],
	{ count, overfull }: { count: number; overfull: number }
): number[][] {
	const points = flatten(places.map(({ coordinates }) => coordinates));
	const weights = places.map(({ weeklyMinutes }) => weeklyMinutes);
	const work = weights.reduce((sum, weight) => sum + weight, 0);
	const clusters = middlesFarApart(points, weights, count).map((middle): Cluster => ({
		middle,
		members: []
	}));
	const room = (work / count) * overfull;
	for (let round = 0, before = ''; round < mostRounds; round += 1) {
		assign(points, { weights, clusters, room });
		for (const cluster of clusters)
			if (cluster.members.length > 0) cluster.middle = middleOf(cluster.members, points);
		const now = clusters.map(({ members }) => members.join()).join('|');
		if (now === before) break;
		before = now;
	}
	return clusters.map(({ members }) => [...members]);
}

const distance = (one: Flat, other: Flat): number => Math.hypot(one.x - other.x, one.y - other.y);

function middleOf(members: readonly number[], points: readonly Flat[]): Flat {
	const sum = (of: (point: Flat) => number) =>
		members.reduce((total, at) => total + of(points[at]!), 0) / members.length;
	return { x: sum(({ x }) => x), y: sum(({ y }) => y) };
}

/** The place of most work first, then always the one that most work would have to go farthest for. */
function middlesFarApart(
	points: readonly Flat[],
	weights: readonly number[],
	count: number
): Flat[] {
	const best = (rank: (at: number) => number) =>
		points.reduce((found, _, at) => (rank(at) > rank(found) ? at : found), 0);
	const middles = [points[best((at) => weights[at]!)]!];
	while (middles.length < count) {
		const far = (at: number) =>
			Math.min(...middles.map((middle) => distance(middle, points[at]!))) *
			Math.sqrt(1 + weights[at]!);
		middles.push(points[best(far)]!);
	}
	return middles;
}

/** Each place to the nearest middle that has room, those first that would lose most by the second nearest. */
function assign(
	points: readonly Flat[],
	{
		weights,
		clusters,
		room
	}: { weights: readonly number[]; clusters: readonly Cluster[]; room: number }
): void {
	const taken = clusters.map(() => 0);
	for (const cluster of clusters) cluster.members = [];
	const ways = points.map((point) => clusters.map(({ middle }) => distance(point, middle)));
	const lossOf = (at: number) => {
		const [nearest = 0, next = 0] = ways[at]!.toSorted((one, other) => one - other);
		return next - nearest;
	};
	const order = points.map((_, at) => at).sort((one, other) => lossOf(other) - lossOf(one));
	for (const at of order) {
		const byWay = clusters
			.map((_, index) => index)
			.sort((one, other) => ways[at]![one]! - ways[at]![other]!);
		const into =
			byWay.find((index) => taken[index]! + weights[at]! <= room) ??
			byWay.reduce((least, index) => (taken[index]! < taken[least]! ? index : least));
		clusters[into]!.members.push(at);
		taken[into]! += weights[at]!;
	}
	for (const { members } of clusters) members.sort((one, other) => one - other);
}
