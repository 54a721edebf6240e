import { chooseDays, priceDays } from './day-choice.ts';
import { clearPool } from './pool.ts';
import type { Pool } from './pool.ts';
import { insertVisit } from './schedule.ts';
import type { Order, Work } from './work.ts';

/** Now and then customers are inserted at a loss: two far visits may pay together what neither pays alone. */
const eagerShare = 0.02;
const eagerness = 4;
/** And now and then an empty route looks cheaper, or dearer, than it is: whole routes come and go this way. */
const openingShares = { drawn: 0.1, most: 1.5 };

/** Inserts the pool's customers one by one, each on its cheapest days; who does not fit stays out. */
export function recreate(work: Work): void {
	const { choice, insertions, schedule, pool, random } = work;
	sortPool(work, pool);
	choice.eagerness = random.next() < eagerShare ? eagerness : 1;
	choice.openingShare = work.openingShare;
	if (random.next() < openingShares.drawn)
		choice.openingShare *= random.next() * openingShares.most;
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
function sortPool({ orders, random, keys }: Work, pool: Pool): void {
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
