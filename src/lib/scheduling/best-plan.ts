import { beginTrial, insertVisit, keepTrial, recountCost, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** The routes of a plan: stops and openings, route by route. */
export interface BestPlan {
	cost: number;
	routes: readonly { day: number; stops: readonly { node: number; opening: number }[] }[];
}

/** Copies a schedule's routes out. */
export function takePlan(schedule: Schedule): BestPlan {
	const { problem, stops, stride, openingOn, count } = schedule;
	const routes = Array.from(count, (length, route) => {
		const day = Math.floor(route / problem.vehicles);
		const first = route * stride + 1;
		const nodes = Array.from(stops.subarray(first, first + length));
		return {
			day,
			stops: nodes.map((node) => ({ node, opening: openingOn[node * problem.days + day]! }))
		};
	});
	return { cost: schedule.cost, routes };
}

/** Puts a plan's routes into a schedule in which nobody is visited. */
export function loadPlan(schedule: Schedule, plan: BestPlan): void {
	beginTrial(schedule);
	plan.routes.forEach(({ stops }, route) =>
		stops.forEach(({ node, opening }, index) =>
			insertVisit(schedule, { node, route, position: index + 1, opening })
		)
	);
	settleTrial(schedule);
	keepTrial(schedule);
	recountCost(schedule);
}
