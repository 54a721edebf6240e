import { poolMissing, ruinAndRecreate } from './move.ts';
import type { Move } from './move.ts';
import { pullCustomer } from './pool.ts';
import type { Work } from './work.ts';

/** What opening a route is taken to cost: a power of two between these times its true cost. */
const openingPower = { least: -2, most: 4 };

const rebuild = ruinAndRecreate('rebuildRoutes', (work) => {
	const { customers } = work.schedule.problem;
	pullRoutesOf(work, 1 + work.random.below(customers));
	poolMissing(work, customers);
});

/**
 * All routes that one customer is on, on all its days, are taken apart and rebuilt with opening a route at another
 * price: so a plan comes to close a weekday or to open one, which no small ruin can do. It seldom improves a plan
 * at once: it is a start for cooling.
 */
export const rebuildRoutes: Move = {
	...rebuild,
	evaluate: (work) => {
		const { least, most } = openingPower;
		work.openingShare = 2 ** (least + (most - least) * work.random.next());
		const delta = rebuild.evaluate(work);
		work.openingShare = 1;
		return delta;
	}
};

function pullRoutesOf({ schedule, pool }: Work, node: number): void {
	const { problem, routeOn, stops, stride, count } = schedule;
	const { days } = problem;
	const routes = [...routeOn.subarray(node * days, (node + 1) * days)].filter(
		(route) => route >= 0
	);
	for (const route of routes) {
		const first = route * stride + 1;
		for (let at = first; at < first + count[route]!; at++) pullCustomer(pool, schedule, stops[at]!);
	}
}
