import type { Schedule } from './schedule.ts';

/**
 * The time windows of every route, as segments (Vidal et al. 2013): `head` of index i spans the depot to stop i,
 * `tail` spans stop i to the depot. A segment has a least duration and the span of starts that reach it.
 */
export interface RouteTimes {
	readonly headDuration: Float64Array;
	readonly headEarliest: Float64Array;
	readonly headLatest: Float64Array;
	readonly tailDuration: Float64Array;
	readonly tailEarliest: Float64Array;
	readonly tailLatest: Float64Array;
}

/** Room for the segments of all routes. */
export const createTimes = (size: number): RouteTimes => ({
	headDuration: new Float64Array(size),
	headEarliest: new Float64Array(size),
	headLatest: new Float64Array(size),
	tailDuration: new Float64Array(size),
	tailEarliest: new Float64Array(size),
	tailLatest: new Float64Array(size)
});

/** Recomputes a route's segments and half counts; the minutes it is back after the day's end. */
export function refreshTimes(schedule: Schedule, route: number): number {
	const { problem, stops, legs, times, halfCount, openingOn } = schedule;
	const { days, serviceOf, openingEarliest, openingLatest, openingHalf } = problem;
	const day = (route / problem.vehicles) | 0;
	const base = route * schedule.stride;
	const end = base + schedule.count[route]! + 1;
	let duration = 0;
	let earliest = problem.dayEarliest[day]!;
	let latest = problem.dayLatest[day]!;
	halfCount[route * 2] = 0;
	halfCount[route * 2 + 1] = 0;
	for (let at = base; ; at++) {
		times.headDuration[at] = duration;
		times.headEarliest[at] = earliest;
		times.headLatest[at] = latest;
		if (at === end) break;
		const node = stops[at + 1]!;
		const isDepot = at + 1 === end;
		const opening = isDepot ? -1 : openingOn[node * days + day]!;
		const opens = isDepot ? problem.dayEarliest[day]! : openingEarliest[opening]!;
		const closes = isDepot ? problem.dayLatest[day]! : openingLatest[opening]!;
		if (!isDepot) halfCount[route * 2 + openingHalf[opening]!]!++;
		const elapsed = duration + legs[at]!;
		const wait = Math.max(opens - elapsed - latest, 0);
		duration = elapsed + wait + (isDepot ? 0 : serviceOf[node]!);
		earliest = Math.max(opens - elapsed, earliest) - wait;
		latest = Math.min(closes - elapsed, latest);
	}
	const overload = Math.max(0, earliest + duration - problem.dayEnd[day]!);
	duration = 0;
	earliest = problem.dayEarliest[day]!;
	latest = problem.dayLatest[day]!;
	for (let at = end; ; at--) {
		times.tailDuration[at] = duration;
		times.tailEarliest[at] = earliest;
		times.tailLatest[at] = latest;
		if (at === base + 1 || at === base) break;
		const node = stops[at - 1]!;
		const opening = openingOn[node * days + day]!;
		const elapsed = serviceOf[node]! + legs[at - 1]!;
		const wait = Math.max(earliest - elapsed - openingLatest[opening]!, 0);
		latest = Math.min(latest - elapsed, openingLatest[opening]!);
		earliest = Math.max(earliest - elapsed, openingEarliest[opening]!) - wait;
		duration += elapsed + wait;
	}
	return overload;
}
