import type { Problem } from '../problem.ts';
import { emptySchedule, insertVisit } from '../schedule.ts';
import type { Schedule } from '../schedule.ts';
import { recompute } from './recompute.ts';

/** The least cost any plan of a tiny problem has: every set of days, opening, route and order is tried. */
export function cheapestPlan(problem: Problem): number {
	const schedule = emptySchedule(problem);
	let best = Infinity;
	const visitsOf = Array.from({ length: problem.nodes }, (_, node) =>
		node === 0 ? [] : daySets(problem, node)
	);
	const place = (node: number, waiting: { node: number; day: number }[]) => {
		if (node === problem.nodes) {
			best = Math.min(best, cheapestRoutes(schedule, waiting, 0));
			return;
		}
		for (const days of visitsOf[node]!)
			place(node + 1, [...waiting, ...days.map((day) => ({ node, day }))]);
	};
	place(1, []);
	return best;
}

/** The sets of days on which a customer may be visited: allowed patterns or nothing, or any days up to the wish. */
function daySets(problem: Problem, node: number): number[][] {
	const open = Array.from({ length: problem.days }, (_, day) => day).filter((day) => {
		const at = node * problem.days + day;
		return problem.openingsAt[at]! < problem.openingsAt[at + 1]!;
	});
	if (problem.gapClassOf[node]! >= 0) {
		const subsets = open.reduce<number[][]>(
			(sets, day) => [...sets, ...sets.map((set) => [...set, day])],
			[[]]
		);
		return subsets.filter(({ length }) => length <= problem.wantedOf[node]!);
	}
	const sets: number[][] = [[]];
	for (let pattern = problem.patternsAt[node]!; pattern < problem.patternsAt[node + 1]!; pattern++)
		sets.push([
			...problem.patternDays.subarray(
				problem.patternDaysAt[pattern]!,
				problem.patternDaysAt[pattern + 1]!
			)
		]);
	return sets;
}

function cheapestRoutes(
	schedule: Schedule,
	waiting: readonly { node: number; day: number }[],
	index: number
): number {
	const { problem } = schedule;
	const visit = waiting[index];
	if (!visit) {
		const { cost, errors } = recompute(schedule);
		return errors.length > 0 ? Infinity : cost;
	}
	const { node, day } = visit;
	const at = node * problem.days + day;
	let best = Infinity;
	for (let opening = problem.openingsAt[at]!; opening < problem.openingsAt[at + 1]!; opening++)
		for (let vehicle = 0; vehicle < problem.vehicles; vehicle++) {
			const route = day * problem.vehicles + vehicle;
			if (schedule.count[route]! >= problem.mostStops) continue;
			for (let position = 1; position <= schedule.count[route]! + 1; position++) {
				insertVisit(schedule, { node, route, position, opening });
				best = Math.min(best, cheapestRoutes(schedule, waiting, index + 1));
				takeOut(schedule, { node, route, position });
			}
		}
	return best;
}

function takeOut(
	schedule: Schedule,
	visit: { node: number; route: number; position: number }
): void {
	const { stops, stride, count, problem, routeOn, openingOn, visits } = schedule;
	const { node, route, position } = visit;
	const base = route * stride;
	for (let at = base + position; at <= base + count[route]!; at++) stops[at] = stops[at + 1]!;
	count[route] = count[route]! - 1;
	const at = node * problem.days + Math.floor(route / problem.vehicles);
	routeOn[at] = -1;
	openingOn[at] = -1;
	visits[node] = visits[node]! - 1;
}
