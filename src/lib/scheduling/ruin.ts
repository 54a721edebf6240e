import type { Pool } from './pool.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

/** What a ruin works on. */
export interface RuinInput {
	schedule: Schedule;
	pool: Pool;
	random: Random;
}

/** A way to take visits out of a plan; what it takes goes to the pool. */
export interface Ruin {
	readonly name: string;
	ruin(input: RuinInput): void;
}

/** Mean customers taken per ruin and the longest string, as Christiaens & Vanden Berghe (2020) set them. */
export const ruinSize = { meanCustomers: 10, longestString: 10 };

/** The stop index of a node on a route. */
export function stopOf(schedule: Schedule, visit: { node: number; route: number }): number {
	let at = visit.route * schedule.stride + 1;
	while (schedule.stops[at] !== visit.node) at++;
	return at;
}
