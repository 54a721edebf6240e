import type { Schedule } from './schedule.ts';
import { compactRoute, markRemoved } from './schedule.ts';

/** Customers waiting to be inserted, each once, and the routes with holes to close. */
export interface Pool {
	readonly customers: Int32Array;
	count: number;
	readonly holds: Uint8Array;
	readonly holed: Int32Array;
	holedCount: number;
	readonly isHoled: Uint8Array;
}

/** An empty pool for one schedule. */
export const createPool = ({ problem }: Schedule): Pool => ({
	customers: new Int32Array(problem.nodes),
	count: 0,
	holds: new Uint8Array(problem.nodes),
	holed: new Int32Array(problem.routes),
	holedCount: 0,
	isHoled: new Uint8Array(problem.routes)
});

/** Adds a customer to the pool unless it waits there already. */
export function addToPool(pool: Pool, node: number): void {
	if (pool.holds[node]) return;
	pool.holds[node] = 1;
	pool.customers[pool.count++] = node;
}

/** Takes one visit out of its route and its customer into the pool; a locked visit stays. */
export function pullVisit(pool: Pool, schedule: Schedule, visit: { node: number; day: number }) {
	const { node, day } = visit;
	const at = node * schedule.problem.days + day;
	const route = schedule.routeOn[at]!;
	if (route < 0 || schedule.locked[at]) return;
	markRemoved(schedule, node, day);
	addToPool(pool, node);
	if (pool.isHoled[route]) return;
	pool.isHoled[route] = 1;
	pool.holed[pool.holedCount++] = route;
}

/** Takes all visits of a customer out, but for locked ones. */
export function pullCustomer(pool: Pool, schedule: Schedule, node: number): void {
	for (let day = 0; day < schedule.problem.days; day++) pullVisit(pool, schedule, { node, day });
}

/** Closes the holes in all routes from which visits were pulled. */
export function closeHoles(pool: Pool, schedule: Schedule): void {
	for (let index = 0; index < pool.holedCount; index++) {
		const route = pool.holed[index]!;
		pool.isHoled[route] = 0;
		compactRoute(schedule, route);
	}
	pool.holedCount = 0;
}

/** Empties the pool after its customers were inserted or given up for now. */
export function clearPool(pool: Pool): void {
	for (let index = 0; index < pool.count; index++) pool.holds[pool.customers[index]!] = 0;
	pool.count = 0;
}
