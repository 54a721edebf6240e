import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

/** Slack for sums of floating numbers held against a limit. */
export const tolerance = 1e-7;

/**
 * The cheapest way to put a customer into each route, remembered while the route stays as it is. A route touched
 * by the running trial is searched afresh; all others are answered from the memory, which is what makes it fast.
 */
export interface Insertions {
	readonly problem: Problem;
	/** At `node * routes + route`. */
	readonly stamp: Float64Array;
	readonly cost: Float64Array;
	readonly position: Int32Array;
	readonly opening: Int32Array;
	/** The answer of the last search. */
	found: { cost: number; position: number; opening: number };
	/** Places skipped at random ("blinks") keep the greedy choice from repeating itself; this scales their distances. */
	readonly blinkScale: number;
	untilBlink: number;
	readonly random: Random;
	/** When set, only openings in this half count; the memory must not be used meanwhile. */
	onlyHalf: 0 | 1 | null;
}

/** An empty memory for one problem. */
export function createInsertions(
	problem: Problem,
	options: { random: Random; blinkEvery: number }
): Insertions {
	const size = problem.nodes * problem.routes;
	return {
		problem,
		stamp: new Float64Array(size).fill(-1),
		cost: new Float64Array(size),
		position: new Int32Array(size),
		opening: new Int32Array(size),
		found: { cost: Infinity, position: 0, opening: -1 },
		blinkScale: 1 / Math.log(1 - 1 / options.blinkEvery),
		untilBlink: options.blinkEvery,
		random: options.random,
		onlyHalf: null
	};
}

/** Sets `found` to the cheapest insertion of a customer into a route; its cost is Infinity when none is allowed. */
export function findInsertion(
	insertions: Insertions,
	schedule: Schedule,
	visit: { node: number; route: number }
): void {
	const { problem, found } = insertions;
	const { node, route } = visit;
	if (schedule.trial.isRouteTouched[route] || insertions.onlyHalf !== null)
		return search(insertions, schedule, node, route);
	const { untilBlink } = insertions;
	insertions.untilBlink = Infinity;
	search(insertions, schedule, node, route);
	insertions.untilBlink = untilBlink;
	const at = node * problem.routes + route;
	insertions.stamp[at] = schedule.stamp[route]!;
	insertions.cost[at] = found.cost;
	insertions.position[at] = found.position;
	insertions.opening[at] = found.opening;
}

/** True once in `blinkEvery` calls on average: the place just found is to be overlooked. */
export function blinks(insertions: Insertions): boolean {
	if (--insertions.untilBlink > 0) return false;
	insertions.untilBlink = Math.ceil(Math.log(1 - insertions.random.next()) * insertions.blinkScale);
	return true;
}

function search(insertions: Insertions, schedule: Schedule, node: number, route: number): void {
	const { found, problem } = insertions;
	found.cost = Infinity;
	const day = (route / problem.vehicles) | 0;
	if (schedule.load[route]! + problem.demandOf[node]! > problem.capacityOf[day]! + tolerance)
		return;
	if (problem.timed) searchTimed(insertions, schedule, node, route);
	else searchUntimed(insertions, schedule, node, route);
}

function searchUntimed(
	insertions: Insertions,
	schedule: Schedule,
	node: number,
	route: number
): void {
	const { problem, found } = insertions;
	const { travelFrom, travelInto } = problem;
	const { stops, legs } = schedule;
	const row = node * problem.nodes;
	const base = route * schedule.stride;
	const end = base + schedule.count[route]!;
	let best = Infinity;
	let bestAt = -1;
	let into = travelInto[row + stops[base]!]!;
	for (let at = base; at <= end; at++) {
		const next = stops[at + 1]!;
		const cost = into + travelFrom[row + next]! - legs[at]!;
		into = travelInto[row + next]!;
		if (cost >= best || blinks(insertions)) continue;
		best = cost;
		bestAt = at;
	}
	if (bestAt < 0) return;
	const day = (route / problem.vehicles) | 0;
	const duration =
		schedule.travel[route]! + schedule.service[route]! + best + problem.serviceOf[node]!;
	if (duration > problem.durationLimitOf[day]! + tolerance) return;
	const opening = problem.openingsAt[node * problem.days + day]!;
	found.cost = best + zoneExtra(schedule, node, route) + problem.openingCost[opening]!;
	found.position = bestAt - base + 1;
	found.opening = opening;
}

function searchTimed(
	insertions: Insertions,
	schedule: Schedule,
	node: number,
	route: number
): void {
	const { problem, found } = insertions;
	const { days, openingsAt, openingEarliest, openingLatest, openingHalf, openingCost } = problem;
	const { travelFrom, travelInto, overloadCost } = problem;
	const { stops, legs, times } = schedule;
	const { headDuration, headEarliest, headLatest, tailDuration, tailEarliest, tailLatest } = times;
	const day = (route / problem.vehicles) | 0;
	const row = node * problem.nodes;
	const base = route * schedule.stride;
	const end = base + schedule.count[route]!;
	const service = problem.serviceOf[node]!;
	const durationLimit = problem.durationLimitOf[day]! + tolerance;
	const backBy = problem.dayEnd[day]!;
	const overload = Math.max(0, headEarliest[end + 1]! + headDuration[end + 1]! - backBy);
	const zone = zoneExtra(schedule, node, route);
	const lastOpening = openingsAt[node * days + day + 1]!;
	let best = Infinity;
	for (let opening = openingsAt[node * days + day]!; opening < lastOpening; opening++) {
		const half = openingHalf[opening]!;
		if (insertions.onlyHalf !== null && half !== insertions.onlyHalf) continue;
		if (schedule.halfCount[route * 2 + half]! >= problem.halfCapacity[day * 2 + half]!) continue;
		const opens = openingEarliest[opening]!;
		const closes = openingLatest[opening]! + tolerance;
		const fixed = zone + openingCost[opening]!;
		for (let at = base; at <= end; at++) {
			if (headEarliest[at]! + headDuration[at]! > closes) break;
			const into = travelInto[row + stops[at]!]!;
			const onward = travelFrom[row + stops[at + 1]!]!;
			let cost = into + onward - legs[at]! + fixed;
			if (cost >= best) continue;
			let elapsed = headDuration[at]! + into;
			if (headEarliest[at]! + elapsed > closes) continue;
			let wait = Math.max(opens - elapsed - headLatest[at]!, 0);
			const earliest = Math.max(opens - elapsed, headEarliest[at]!) - wait;
			const latest = Math.min(closes - elapsed, headLatest[at]!);
			elapsed += wait + service + onward;
			if (earliest + elapsed > tailLatest[at + 1]! + tolerance) continue;
			wait = Math.max(tailEarliest[at + 1]! - elapsed - latest, 0);
			const duration = elapsed + wait + tailDuration[at + 1]!;
			if (duration > durationLimit) continue;
			const back = Math.max(tailEarliest[at + 1]! - elapsed, earliest) - wait + duration;
			cost += (Math.max(0, back - backBy) - overload) * overloadCost;
			if (cost >= best || blinks(insertions)) continue;
			best = cost;
			found.position = at - base + 1;
			found.opening = opening;
		}
	}
	found.cost = best;
}

/** Cost of the zone a customer would add to a route. */
function zoneExtra(schedule: Schedule, node: number, route: number): number {
	const { problem } = schedule;
	const zone = problem.zoneOf[node]!;
	if (zone < 0 || schedule.zonesOn[route] === 0) return 0;
	return schedule.zoneCount[route * problem.zones + zone] === 0 ? problem.zoneCost : 0;
}
