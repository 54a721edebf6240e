import { chooseDays, priceDays } from './day-choice.ts';
import type { DayChoice } from './day-choice.ts';
import type { Insertions } from './insertion.ts';
import type { Pool } from './pool.ts';
import { clearPool } from './pool.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import { insertVisit } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** An order in which to insert: the customers with the smallest key come first. */
type Order = Float64Array;

/** Everything greedy insertion needs beside the schedule itself. */
export interface Recreate {
	readonly insertions: Insertions;
	readonly choice: DayChoice;
	readonly random: Random;
	/** Each order with the weight of being drawn; null is a random order. */
	readonly orders: readonly { weight: number; keys: Order | null }[];
	readonly keys: Float64Array;
}

/** The orders of Christiaens & Vanden Berghe, and one that lets the hardest customers choose first. */
export function insertionOrders(problem: Problem): Recreate['orders'] {
	const { nodes, travelFrom, travelInto, missingCost, mostWanted, wantedOf, demandOf } = problem;
	const keys = (pick: (node: number) => number) =>
		Float64Array.from({ length: nodes }, (_, node) => pick(node));
	const apart = (node: number) => travelFrom[node]! + travelInto[node]!;
	return [
		{ weight: 4, keys: null },
		{ weight: 4, keys: keys((node) => -demandOf[node]! * wantedOf[node]!) },
		{ weight: 2, keys: keys((node) => -apart(node)) },
		{ weight: 1, keys: keys(apart) },
		{ weight: 2, keys: keys((node) => -missingCost[node * (mostWanted + 1)]!) }
	];
}

/** Now and then customers are inserted at a loss: two far visits may pay together what neither pays alone. */
const eagerShare = 0.02;
const eagerness = 4;

/** Inserts the pool's customers one by one, each on its cheapest days; who does not fit stays out. */
export function recreate(input: Recreate, { schedule, pool }: { schedule: Schedule; pool: Pool }) {
	const { choice, insertions } = input;
	sortPool(input, pool);
	choice.eagerness = input.random.next() < eagerShare ? eagerness : 1;
	for (let index = 0; index < pool.count; index++) {
		const node = pool.customers[index]!;
		priceDays(choice, { insertions, schedule, node });
		chooseDays(choice, schedule, node);
		for (let chosen = 0; chosen < choice.count; chosen++) {
			const day = choice.days[chosen]!;
			insertVisit(schedule, {
				node,
				route: choice.route[day]!,
				position: choice.position[day]!,
				opening: choice.opening[day]!
			});
		}
	}
	clearPool(pool);
}

/** Pools are small: insertion sort, nothing allocated. */
function sortPool({ orders, random, keys }: Recreate, pool: Pool): void {
	let draw = random.next() * orders.reduce((sum, { weight }) => sum + weight, 0);
	let order: Order | null = null;
	for (const candidate of orders) {
		order = candidate.keys;
		draw -= candidate.weight;
		if (draw < 0) break;
	}
	const { customers } = pool;
	for (let index = 0; index < pool.count; index++) {
		const node = customers[index]!;
		const key = order === null ? random.next() : order[node]!;
		keys[node] = key;
		let to = index;
		while (to > 0 && keys[customers[to - 1]!]! > key) {
			customers[to] = customers[to - 1]!;
			to--;
		}
		customers[to] = node;
	}
}
