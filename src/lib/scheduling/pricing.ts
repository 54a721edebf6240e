import type { Schedule } from './schedule.ts';
import { refreshTimes } from './times.ts';

/** Recomputes all that follows from a route's stops: legs, sums, times and cost. */
export function refreshRoute(schedule: Schedule, route: number): void {
	const { problem, stops, legs, stride } = schedule;
	const { nodes, travelFrom, demandOf, serviceOf } = problem;
	const base = route * stride;
	const end = base + schedule.count[route]!;
	let travel = 0;
	let load = 0;
	let service = 0;
	for (let at = base; at <= end; at++) {
		const node = stops[at]!;
		const leg = travelFrom[node * nodes + stops[at + 1]!]!;
		legs[at] = leg;
		travel += leg;
		load += demandOf[node]!;
		service += serviceOf[node]!;
	}
	schedule.travel[route] = travel;
	schedule.load[route] = load;
	schedule.service[route] = service;
	schedule.routeCost[route] = travel + refreshBesides(schedule, route);
}

/** Puts a node into a route's stops and follows in legs, sums, times and cost: only two legs are new. */
export function insertStop(schedule: Schedule, stop: { node: number; route: number; at: number }) {
	const { problem, stops, legs, stride, count, travel, load, service } = schedule;
	const { nodes, travelFrom, travelInto } = problem;
	const { node, route, at } = stop;
	const end = route * stride + count[route]! + 1;
	for (let moved = end; moved >= at; moved--) {
		stops[moved + 1] = stops[moved]!;
		legs[moved + 1] = legs[moved]!;
	}
	stops[at] = node;
	const row = node * nodes;
	const into = travelInto[row + stops[at - 1]!]!;
	const onward = travelFrom[row + stops[at + 1]!]!;
	travel[route] = travel[route]! + into + onward - legs[at - 1]!;
	legs[at - 1] = into;
	legs[at] = onward;
	load[route] = load[route]! + problem.demandOf[node]!;
	service[route] = service[route]! + problem.serviceOf[node]!;
	count[route] = count[route]! + 1;
}

/** Recomputes a route's zones and times; what they cost. */
export function refreshBesides(schedule: Schedule, route: number): number {
	const { problem } = schedule;
	let cost = 0;
	if (problem.zones > 0) cost += countZones(schedule, route) * problem.zoneCost;
	if (problem.timed) cost += refreshTimes(schedule, route) * problem.overloadCost;
	return cost;
}

/** Counts each zone's visits on a route; the zones beyond the first. */
function countZones(schedule: Schedule, route: number): number {
	const { problem, stops, zoneCount } = schedule;
	const first = route * problem.zones;
	zoneCount.fill(0, first, first + problem.zones);
	const base = route * schedule.stride;
	let zones = 0;
	for (let at = base + 1; at <= base + schedule.count[route]!; at++) {
		const zone = problem.zoneOf[stops[at]!]!;
		if (zone >= 0 && zoneCount[first + zone]!++ === 0) zones++;
	}
	schedule.zonesOn[route] = zones;
	return Math.max(0, zones - 1);
}

/** Prices what a customer pays beside the routes: missing visits, uneven days, openings. */
export function priceCustomer(schedule: Schedule, node: number): void {
	const { problem, routeOn, openingOn } = schedule;
	const { days, mostWanted } = problem;
	const visits = Math.min(schedule.visits[node]!, problem.wantedOf[node]!);
	let cost = problem.missingCost[node * (mostWanted + 1) + visits]!;
	const gapClass = problem.gapClassOf[node]!;
	let before = -1;
	for (let day = 0; day < days; day++) {
		if (routeOn[node * days + day]! < 0) continue;
		cost += problem.openingCost[openingOn[node * days + day]!]!;
		if (gapClass >= 0)
			cost +=
				before < 0
					? problem.firstCost[node * days + day]!
					: problem.gapCost[(gapClass * days + before) * days + day]!;
		before = day;
	}
	schedule.customerCost[node] = cost;
}
