import type { StandingVisit } from './accept-visits.ts';
import { halfIndex } from './month-openings.ts';
import type { MonthProblem } from './month-problem.ts';
import { beginTrial, insertVisit, keepTrial, recountCost, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';

interface Stop {
	node: number;
	half: 0 | 1;
	order: number;
}

/** A day served up to some stop: when the rep is free again, what the openings cost so far, and which they are. */
interface Label {
	clock: number;
	cost: number;
	last: number;
	openings: readonly number[];
}

/** More than any opening costs: standing outside the rules is the last resort. */
const outsideRules = 1e6;

/**
 * Puts the visits of a plan into an empty schedule exactly where and in the order in which they stand; each gets the
 * opening that makes its day cheapest, or one without limits where the order leaves it no other.
 */
export function standInOrder(
	month: MonthProblem,
	input: { schedule: Schedule; visits: readonly StandingVisit[] }
): void {
	const { schedule, visits } = input;
	const { problem, nodeOf, dayOf } = month;
	const stopsOf = new Map<number, Stop[]>();
	for (const { doctorId, day, half, order } of visits) {
		const node = nodeOf.get(doctorId);
		const route = dayOf.get(day);
		if (node === undefined || route === undefined) continue;
		const stops = stopsOf.get(route) ?? [];
		if (stops.some((stop) => stop.node === node)) continue;
		stops.push({ node, half: halfIndex(half), order: order ?? 0 });
		stopsOf.set(route, stops);
	}
	beginTrial(schedule);
	for (const [route, stops] of stopsOf) {
		stops.sort((one, other) => one.half - other.half || one.order - other.order);
		const openings = cheapestOpenings(month, { day: route, stops });
		stops.forEach(({ node }, index) => {
			insertVisit(schedule, { node, route, position: index + 1, opening: openings[index]! });
			schedule.locked[node * problem.days + route] = 1;
		});
	}
	settleTrial(schedule);
	keepTrial(schedule);
	recountCost(schedule);
}

/** The openings of stops in a fixed order that cost least together, being home late included. */
function cheapestOpenings(
	{ problem }: MonthProblem,
	{ day, stops }: { day: number; stops: readonly Stop[] }
): readonly number[] {
	const depot = problem.depotOf[day]!;
	let labels: Label[] = [{ clock: problem.dayEarliest[day]!, cost: 0, last: depot, openings: [] }];
	for (const { node, half } of stops)
		labels = undominated(
			labels.flatMap((label) => {
				const arrival = label.clock + problem.travelFrom[label.last * problem.nodes + node]!;
				const from = problem.openingsAt[node * problem.days + day]!;
				const to = problem.openingsAt[node * problem.days + day + 1]!;
				const next = (opening: number, cost: number): Label => ({
					clock: Math.max(arrival, problem.openingEarliest[opening]!) + problem.serviceOf[node]!,
					cost: label.cost + cost,
					last: node,
					openings: [...label.openings, opening]
				});
				const reachable: Label[] = [next(problem.anyTime + half, outsideRules)];
				for (let opening = from; opening < to; opening++)
					if (
						problem.openingHalf[opening] === half &&
						arrival <= problem.openingLatest[opening]! + 1e-6
					)
						reachable.push(next(opening, problem.openingCost[opening]!));
				return reachable;
			})
		);
	const price = ({ clock, cost, last }: Label) => {
		const back = clock + problem.travelFrom[last * problem.nodes + depot]!;
		return cost + Math.max(0, back - problem.dayEnd[day]!) * problem.overloadCost;
	};
	return labels.reduce((best, label) => (price(label) < price(best) ? label : best)).openings;
}

/** Labels that no other beats in both time and cost. */
function undominated(labels: Label[]): Label[] {
	const kept: Label[] = [];
	labels.sort((one, other) => one.clock - other.clock || one.cost - other.cost);
	for (const label of labels)
		if (kept.every(({ cost }) => cost > label.cost + 1e-9)) kept.push(label);
	return kept;
}
