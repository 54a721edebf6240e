import { priceCustomer, refreshRoute } from './pricing.ts';
import { recountCost, renewStamp } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Problem } from './problem.ts';

/** A plan's routes laid end to end: cheap to take, cheap to put back. */
export interface PlanCopy {
	cost: number;
	/** Stops on each route. */
	readonly count: Int32Array;
	readonly node: Int32Array;
	readonly opening: Int32Array;
}

/** Room for a copy of any plan of the problem. */
export function createCopy({ routes, nodes, wantedOf }: Problem): PlanCopy {
	const most = wantedOf.reduce((sum, wanted) => sum + wanted, nodes);
	return {
		cost: Infinity,
		count: new Int32Array(routes),
		node: new Int32Array(most),
		opening: new Int32Array(most)
	};
}

/** Copies a schedule's routes. */
export function takeCopy(copy: PlanCopy, schedule: Schedule): void {
	const { problem, stops, stride, openingOn, count } = schedule;
	const { days, vehicles, routes } = problem;
	let to = 0;
	for (let route = 0; route < routes; route++) {
		const day = (route / vehicles) | 0;
		const first = route * stride + 1;
		const length = count[route]!;
		copy.count[route] = length;
		for (let at = first; at < first + length; at++) {
			const node = stops[at]!;
			copy.node[to] = node;
			copy.opening[to++] = openingOn[node * days + day]!;
		}
	}
	copy.cost = schedule.cost;
}

/** Copies a copy. */
export function copyCopy(to: PlanCopy, from: PlanCopy): void {
	to.cost = from.cost;
	to.count.set(from.count);
	to.node.set(from.node);
	to.opening.set(from.opening);
}

/** Makes a schedule equal to a copy, whatever it held before; locked marks stay. */
export function restoreCopy(schedule: Schedule, copy: PlanCopy): void {
	const { problem, stops, stride, routeOn, openingOn, visits, count } = schedule;
	const { days, vehicles, routes, nodes } = problem;
	routeOn.fill(-1);
	openingOn.fill(-1);
	visits.fill(0);
	schedule.planned = 0;
	let from = 0;
	for (let route = 0; route < routes; route++) {
		const day = (route / vehicles) | 0;
		const first = route * stride + 1;
		const length = copy.count[route]!;
		for (let at = first; at < first + length; at++) {
			const node = copy.node[from]!;
			stops[at] = node;
			routeOn[node * days + day] = route;
			openingOn[node * days + day] = copy.opening[from++]!;
			visits[node] = visits[node]! + 1;
			schedule.planned++;
		}
		stops[first + length] = problem.depotOf[day]!;
		count[route] = length;
		refreshRoute(schedule, route);
		renewStamp(schedule, route);
	}
	for (let node = 1; node < nodes; node++) priceCustomer(schedule, node);
	recountCost(schedule);
}
