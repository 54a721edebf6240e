import type { Problem } from './problem.ts';
import { insertStop, priceCustomer, refreshBesides, refreshRoute } from './pricing.ts';
import { createTimes } from './times.ts';
import type { RouteTimes } from './times.ts';
import { createTrial } from './trial.ts';
import type { Trial } from './trial.ts';

/**
 * A plan under construction: the routes of all days, and for each customer which route and opening serve it on
 * each day. Everything touched since `beginTrial` can be put back with `rollBack`; nothing allocates after creation.
 */
export interface Schedule {
	readonly problem: Problem;
	/** Places a route may take in `stops`: the depot, its stops, the depot. */
	readonly stride: number;
	readonly stops: Int32Array;
	/** Travel from stop `i` to stop `i + 1`. */
	readonly legs: Float64Array;
	readonly times: RouteTimes;
	/** Customers, load, service and travel of each route, and its cost: travel, zones, overload. */
	readonly count: Int32Array;
	readonly load: Float64Array;
	readonly service: Float64Array;
	readonly travel: Float64Array;
	readonly routeCost: Float64Array;
	readonly halfCount: Int32Array;
	readonly zoneCount: Int32Array;
	readonly zonesOn: Int32Array;
	/** At `node * days + day`: the route serving it, or -1, and the opening it uses. */
	readonly routeOn: Int32Array;
	readonly openingOn: Int32Array;
	/** At `node * days + day`: 1 when a person fixed this visit; no move takes it out. */
	readonly locked: Uint8Array;
	/** Visits planned per customer, and what the customer pays: missing visits, spacing, openings. */
	readonly visits: Int32Array;
	readonly customerCost: Float64Array;
	/** Changes whenever a route's content does; equal stamps mean equal content. */
	readonly stamp: Float64Array;
	readonly trial: Trial;
	/** Visits planned in all. */
	planned: number;
	cost: number;
}

/** A plan in which nobody is visited. */
export function emptySchedule(problem: Problem): Schedule {
	const { nodes, routes, days, zones } = problem;
	const stride = problem.mostStops + 2;
	const schedule: Schedule = {
		problem,
		stride,
		stops: new Int32Array(routes * stride),
		legs: new Float64Array(routes * stride),
		times: createTimes(problem.timed ? routes * stride : 0),
		count: new Int32Array(routes),
		load: new Float64Array(routes),
		service: new Float64Array(routes),
		travel: new Float64Array(routes),
		routeCost: new Float64Array(routes),
		halfCount: new Int32Array(routes * 2),
		zoneCount: new Int32Array(routes * zones),
		zonesOn: new Int32Array(routes),
		routeOn: new Int32Array(nodes * days).fill(-1),
		openingOn: new Int32Array(nodes * days).fill(-1),
		locked: new Uint8Array(nodes * days),
		visits: new Int32Array(nodes),
		customerCost: new Float64Array(nodes),
		stamp: new Float64Array(routes),
		trial: createTrial(problem, stride),
		planned: 0,
		cost: 0
	};
	for (let route = 0; route < routes; route++) {
		const depot = depotOn(problem, route);
		schedule.stops[route * stride] = depot;
		schedule.stops[route * stride + 1] = depot;
		refreshRoute(schedule, route);
	}
	for (let node = 1; node < nodes; node++) priceCustomer(schedule, node);
	recountCost(schedule);
	return schedule;
}

/** Where a route begins and ends. */
export const depotOn = ({ depotOf, vehicles }: Problem, route: number): number =>
	depotOf[(route / vehicles) | 0]!;

/** From here on, what is touched can be rolled back. */
export function beginTrial(schedule: Schedule): void {
	const { trial } = schedule;
	for (let index = 0; index < trial.routesTouched; index++)
		trial.isRouteTouched[trial.routes[index]!] = 0;
	for (let index = 0; index < trial.customersTouched; index++)
		trial.isCustomerTouched[trial.customers[index]!] = 0;
	trial.routesTouched = 0;
	trial.customersTouched = 0;
	trial.cost = schedule.cost;
	trial.planned = schedule.planned;
}

/** Must precede the first change of a route in a trial. */
export function touchRoute(schedule: Schedule, route: number): void {
	const { trial, stops, legs, stride } = schedule;
	if (trial.isRouteTouched[route]) return;
	trial.isRouteTouched[route] = 1;
	trial.routes[trial.routesTouched++] = route;
	const length = schedule.count[route]!;
	trial.count[route] = length;
	trial.load[route] = schedule.load[route]!;
	trial.service[route] = schedule.service[route]!;
	trial.travel[route] = schedule.travel[route]!;
	trial.routeCost[route] = schedule.routeCost[route]!;
	const base = route * stride;
	for (let at = base; at <= base + length; at++) {
		trial.stops[at] = stops[at]!;
		trial.legs[at] = legs[at]!;
	}
}

/** Must precede the first change of a customer's visits in a trial. */
export function touchCustomer(schedule: Schedule, node: number): void {
	const { trial, problem } = schedule;
	if (trial.isCustomerTouched[node]) return;
	trial.isCustomerTouched[node] = 1;
	trial.customers[trial.customersTouched++] = node;
	trial.visits[node] = schedule.visits[node]!;
	trial.customerCost[node] = schedule.customerCost[node]!;
	const from = node * problem.days;
	for (let at = from; at < from + problem.days; at++) {
		trial.routeOn[at] = schedule.routeOn[at]!;
		trial.openingOn[at] = schedule.openingOn[at]!;
	}
}

/** Sums the trial into `cost`: only what was touched is priced anew. */
export function settleTrial(schedule: Schedule): void {
	const { trial } = schedule;
	let cost = trial.cost;
	for (let index = 0; index < trial.routesTouched; index++) {
		const route = trial.routes[index]!;
		cost += schedule.routeCost[route]! - trial.routeCost[route]!;
	}
	for (let index = 0; index < trial.customersTouched; index++) {
		const node = trial.customers[index]!;
		priceCustomer(schedule, node);
		cost += schedule.customerCost[node]! - trial.customerCost[node]!;
	}
	schedule.cost = cost;
}

/** Keeps the trial: routes that changed get a new stamp, so that remembered insertions into them lapse. */
export function keepTrial(schedule: Schedule): void {
	const { trial, stamp } = schedule;
	for (let index = 0; index < trial.routesTouched; index++) {
		const route = trial.routes[index]!;
		if (hasChanged(schedule, route)) stamp[route] = trial.nextStamp++;
	}
}

/** Many trials end where they began. */
function hasChanged(schedule: Schedule, route: number): boolean {
	const { trial, stops, stride, count, openingOn, problem } = schedule;
	const length = count[route]!;
	if (length !== trial.count[route]) return true;
	const day = (route / problem.vehicles) | 0;
	const from = route * stride + 1;
	for (let at = from; at < from + length; at++) {
		const node = stops[at]!;
		if (node !== trial.stops[at]) return true;
		const on = node * problem.days + day;
		if (trial.isCustomerTouched[node] && openingOn[on] !== trial.openingOn[on]) return true;
	}
	return false;
}

/** Tells that a route's content is new. */
export function renewStamp(schedule: Schedule, route: number): void {
	schedule.stamp[route] = schedule.trial.nextStamp++;
}

/** Puts everything back as it was at `beginTrial`. */
export function rollBack(schedule: Schedule): void {
	const { trial, problem } = schedule;
	for (let index = 0; index < trial.customersTouched; index++) {
		const node = trial.customers[index]!;
		schedule.visits[node] = trial.visits[node]!;
		schedule.customerCost[node] = trial.customerCost[node]!;
		const from = node * problem.days;
		for (let at = from; at < from + problem.days; at++) {
			schedule.routeOn[at] = trial.routeOn[at]!;
			schedule.openingOn[at] = trial.openingOn[at]!;
		}
	}
	for (let index = 0; index < trial.routesTouched; index++) putBack(schedule, trial.routes[index]!);
	schedule.cost = trial.cost;
	schedule.planned = trial.planned;
}

function putBack(schedule: Schedule, route: number): void {
	const { trial, stops, legs, stride } = schedule;
	const length = trial.count[route]!;
	const base = route * stride;
	for (let at = base; at <= base + length; at++) {
		stops[at] = trial.stops[at]!;
		legs[at] = trial.legs[at]!;
	}
	stops[base + length + 1] = depotOn(schedule.problem, route);
	schedule.count[route] = length;
	schedule.load[route] = trial.load[route]!;
	schedule.service[route] = trial.service[route]!;
	schedule.travel[route] = trial.travel[route]!;
	schedule.routeCost[route] = trial.routeCost[route]!;
	refreshBesides(schedule, route);
}

/** Puts a visit into a route before the stop at `position` (1 is first). */
export function insertVisit(
	schedule: Schedule,
	visit: { node: number; route: number; position: number; opening: number }
): void {
	const { stride, problem } = schedule;
	const { node, route, opening } = visit;
	touchRoute(schedule, route);
	touchCustomer(schedule, node);
	insertStop(schedule, { node, route, at: route * stride + visit.position });
	const on = node * problem.days + ((route / problem.vehicles) | 0);
	schedule.routeOn[on] = route;
	schedule.openingOn[on] = opening;
	schedule.visits[node] = schedule.visits[node]! + 1;
	schedule.planned++;
	schedule.routeCost[route] = schedule.travel[route]! + refreshBesides(schedule, route);
}

/** Marks a visit as taken out; `compactRoute` must follow before the route is read again. */
export function markRemoved(schedule: Schedule, node: number, day: number): void {
	const at = node * schedule.problem.days + day;
	touchRoute(schedule, schedule.routeOn[at]!);
	touchCustomer(schedule, node);
	schedule.routeOn[at] = -1;
	schedule.openingOn[at] = -1;
	schedule.visits[node] = schedule.visits[node]! - 1;
	schedule.planned--;
}

/** Closes the holes that `markRemoved` left in a route. */
export function compactRoute(schedule: Schedule, route: number): void {
	const { stops, stride, problem, routeOn } = schedule;
	const day = (route / problem.vehicles) | 0;
	const base = route * stride;
	const end = base + schedule.count[route]!;
	let to = base + 1;
	for (let at = base + 1; at <= end; at++) {
		const node = stops[at]!;
		if (routeOn[node * problem.days + day] === route) stops[to++] = node;
	}
	stops[to] = problem.depotOf[day]!;
	schedule.count[route] = to - base - 1;
	refreshRoute(schedule, route);
}

/** Sums the whole plan's cost from its parts, so that rounding of many trials does not pile up. */
export function recountCost(schedule: Schedule): void {
	let cost = 0;
	for (const routeCost of schedule.routeCost) cost += routeCost;
	for (const customerCost of schedule.customerCost) cost += customerCost;
	schedule.cost = cost;
	schedule.trial.cost = cost;
}
