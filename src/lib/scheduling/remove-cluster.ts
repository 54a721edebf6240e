import { ruinAndRecreate } from './move.ts';
import { pullCustomer } from './pool.ts';

const mostCustomers = 10;

/**
 * A random customer and its nearest ones lose all their visits, whatever routes they are on: a neighbourhood may
 * change its days together, which strings, cut along routes, seldom let it do.
 */
export const removeCluster = ruinAndRecreate('removeCluster', ({ schedule, pool, random }) => {
	const { customers, neighbours, nearest } = schedule.problem;
	const seed = 1 + random.below(customers);
	// Whoever is the only customer has no neighbours.
	const size = Math.min(neighbours, 1 + random.below(Math.min(neighbours, mostCustomers)));
	pullCustomer(pool, schedule, seed);
	for (let rank = 0; rank < size; rank++)
		pullCustomer(pool, schedule, nearest[seed * neighbours + rank]!);
});
