import { addToPool, closeHoles } from './pool.ts';
import { recreate } from './recreate.ts';
import { beginTrial, keepTrial, settleTrial } from './schedule.ts';
import type { Work } from './work.ts';

/**
 * A change of a plan. `evaluate` makes it inside a trial and says by how much the cost would grow; then either
 * `apply` keeps it or `rollBack` puts everything back.
 */
export interface Move {
	readonly name: string;
	evaluate(work: Work): number;
	apply(work: Work): void;
}

/** Customers tried again in every iteration, of those who did not fit before. */
const retries = 4;

/** The move that takes visits out with `ruin` and puts their customers back greedily. */
export const ruinAndRecreate = (name: string, ruin: (work: Work) => void): Move => ({
	name,
	evaluate: (work) => {
		const { schedule } = work;
		const isIncomplete = schedule.planned < work.wanted;
		beginTrial(schedule);
		ruin(work);
		closeHoles(work.pool, schedule);
		if (isIncomplete) poolMissing(work, retries);
		recreate(work);
		settleTrial(schedule);
		return schedule.cost - schedule.trial.cost;
	},
	apply: ({ schedule }) => keepTrial(schedule)
});

/** Adds up to `most` customers with missing visits to the pool, beginning at a random one. */
export function poolMissing(work: Work, most: number): void {
	const { schedule, pool, random } = work;
	const { customers, wantedOf } = schedule.problem;
	const full = pool.count + most;
	const offset = random.below(customers);
	for (let step = 0; step < customers && pool.count < full; step++) {
		const node = 1 + ((offset + step) % customers);
		if (schedule.visits[node]! < wantedOf[node]!) addToPool(pool, node);
	}
}

/** Serves whom the plan misses, as far as they fit. */
export const fillUp = ruinAndRecreate('fillUp', (work) =>
	poolMissing(work, work.schedule.problem.customers)
);
