import type { Problem } from './problem.ts';
import type { Schedule } from './schedule.ts';

/** Visits of the lower ranks that one of the next outranks: more than any plan has. */
const perRank = 1e4;

/**
 * How much a visit of each customer ranks, by the price of its rank: nothing in the cheapest rank, and in each other more
 * than all visits of the ranks below it.
 */
export function ranksOf({ nodes, rankPriceOf, wantedOf }: Problem): Float64Array {
	const prices = Array.from({ length: nodes }, (_, node) =>
		wantedOf[node] === 0 ? 0 : rankPriceOf[node]!
	);
	const ranks = [...new Set(prices.filter((price) => price > 0))].sort((one, other) => one - other);
	return Float64Array.from(prices, (price) => {
		const rank = ranks.indexOf(price);
		return rank > 0 ? perRank ** (rank - 1) : 0;
	});
}

/** What the running trial loses by rank: above 0, visits that outrank all it gains. */
export function lostRank({ trial, visits, problem }: Schedule, ranks: Float64Array): number {
	let lost = 0;
	for (let index = 0; index < trial.customersTouched; index++) {
		const node = trial.customers[index]!;
		if (ranks[node] === 0) continue;
		const wanted = problem.wantedOf[node]!;
		lost +=
			ranks[node]! * (Math.min(trial.visits[node]!, wanted) - Math.min(visits[node]!, wanted));
	}
	return lost;
}
