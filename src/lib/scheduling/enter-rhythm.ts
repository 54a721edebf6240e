import { findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import { tolerance } from './insertion.ts';
import type { Rhythm } from './rhythm.ts';
import { beginTrial, insertVisit, keepTrial, settleTrial } from './schedule.ts';

/**
 * Puts the visits of a plan in the large into the schedule, day by day along its ways: at each place first those who can
 * be met early. Whoever would have to be waited for, or comes too late, goes where it then costs least in its half; who
 * does not fit is left out.
 */
export function enterRhythm(rhythm: Rhythm, insertions: Insertions): void {
	const { schedule, slots, sitesIn, paths } = rhythm;
	beginTrial(schedule);
	for (let slot = 0; slot < slots; slot++) {
		const { order } = paths[slot >> 1]!;
		const mornings = sitesIn[slot & ~1]!.length;
		const places = slot & 1 ? order.slice(mornings) : order.slice(0, mornings);
		const waiting = places.flatMap((site) =>
			visitorsOf(rhythm, site, slot).filter((node) => !append(rhythm, node, slot))
		);
		insertions.onlyHalf = (slot & 1) as 0 | 1;
		for (const node of waiting) {
			findInsertion(insertions, schedule, { node, route: slot >> 1 });
			const { found } = insertions;
			if (found.cost < Infinity) insertVisit(schedule, { node, route: slot >> 1, ...found });
		}
	}
	insertions.onlyHalf = null;
	settleTrial(schedule);
	keepTrial(schedule);
}

/** Whom the plan meets at a place in a slot and the schedule does not yet, by the middle of the time for each. */
function visitorsOf(rhythm: Rhythm, site: number, slot: number): number[] {
	const { sites, placing, schedule } = rhythm;
	const { days, wantedOf } = schedule.problem;
	const day = slot >> 1;
	const middle = (node: number) => {
		const opening = placing.openingOn(node, day);
		return schedule.problem.openingEarliest[opening]! + schedule.problem.openingLatest[opening]!;
	};
	return sites.membersOf[site]!.filter(
		(node) =>
			placing.halfOn[node * days + day] === (slot & 1) &&
			schedule.routeOn[node * days + day]! < 0 &&
			schedule.visits[node]! < wantedOf[node]!
	)
		.map((node) => ({ node, middle: middle(node) }))
		.sort((one, other) => one.middle - other.middle)
		.map(({ node }) => node);
}

/** After the last stop of the day, in the cheapest opening that needs no waiting; false when there is none. */
function append({ schedule, spans }: Rhythm, node: number, slot: number): boolean {
	const { problem, stops, stride, count, times, halfCount } = schedule;
	const { openingsAt, openingHalf, openingEarliest, openingLatest, openingCost } = problem;
	const route = slot >> 1;
	if (halfCount[slot]! >= problem.halfCapacity[slot]!) return false;
	const last = route * stride + count[route]!;
	const ready = times.headEarliest[last]! + times.headDuration[last]!;
	const way = problem.travelFrom[stops[last]! * problem.nodes + node]!;
	const arrival = Math.max(ready + way, spans.from[slot]!);
	const at = node * problem.days + route;
	let chosen = -1;
	for (let opening = openingsAt[at]!; opening < openingsAt[at + 1]!; opening++) {
		if (openingHalf[opening] !== (slot & 1)) continue;
		if (openingEarliest[opening]! > arrival + tolerance || openingLatest[opening]! < arrival)
			continue;
		if (chosen < 0 || openingCost[opening]! < openingCost[chosen]!) chosen = opening;
	}
	if (chosen < 0) return false;
	insertVisit(schedule, { node, route, position: count[route]! + 1, opening: chosen });
	return true;
}
