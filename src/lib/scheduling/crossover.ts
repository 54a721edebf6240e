import { priceDays } from './day-choice.ts';
import type { PlanCopy } from './plan-copy.ts';
import { clearPool, closeHoles, pullCustomer } from './pool.ts';
import { beginTrial, insertVisit, keepTrial, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Work } from './work.ts';

const leastShare = 0.1;
const mostShare = 0.5;

/**
 * Regional crossover: the schedule keeps its own days everywhere but around one customer, where the customers take
 * over the days they have in the other plan. Neighbours agree on days, so a whole region carries what is worth
 * keeping. Whoever does not fit on those days is left to the search.
 */
export function crossRegion(work: Work, other: PlanCopy): void {
	const { schedule, pool, random } = work;
	const { customers, nearest, neighbours } = schedule.problem;
	const theirs = daysIn(other, schedule);
	const share = leastShare + (mostShare - leastShare) * random.next();
	const region = Math.min(neighbours, Math.floor(customers * share));
	const seed = 1 + random.below(customers);
	beginTrial(schedule);
	for (let rank = -1; rank < region; rank++) {
		const node = rank < 0 ? seed : nearest[seed * neighbours + rank]!;
		if (differs(schedule, { node, theirs })) pullCustomer(pool, schedule, node);
	}
	closeHoles(pool, schedule);
	for (let index = 0; index < pool.count; index++)
		insertOn(work, { node: pool.customers[index]!, theirs });
	clearPool(pool);
	settleTrial(schedule);
	keepTrial(schedule);
}

/** 1 at `node * days + day` where a plan visits the node. */
function daysIn(plan: PlanCopy, { problem }: Schedule): Uint8Array {
	const { nodes, days, vehicles } = problem;
	const visited = new Uint8Array(nodes * days);
	let from = 0;
	plan.count.forEach((count, route) => {
		const day = Math.floor(route / vehicles);
		for (const node of plan.node.subarray(from, from + count)) visited[node * days + day] = 1;
		from += count;
	});
	return visited;
}

function differs(schedule: Schedule, own: { node: number; theirs: Uint8Array }): boolean {
	const { days } = schedule.problem;
	for (let at = own.node * days; at < (own.node + 1) * days; at++)
		if (schedule.routeOn[at]! >= 0 !== (own.theirs[at] === 1)) return true;
	return false;
}

function insertOn(
	{ schedule, choice, insertions }: Work,
	visit: { node: number; theirs: Uint8Array }
): void {
	const { node, theirs } = visit;
	const { days } = schedule.problem;
	priceDays(choice, { insertions, schedule, node });
	for (let day = 0; day < days; day++)
		if (theirs[node * days + day] && choice.cost[day] === Infinity) return;
	for (let day = 0; day < days; day++) {
		if (!theirs[node * days + day] || schedule.routeOn[node * days + day]! >= 0) continue;
		insertVisit(schedule, {
			node,
			route: choice.route[day]!,
			position: choice.position[day]!,
			opening: choice.opening[day]!
		});
	}
}
