import { createDayChoice } from './day-choice.ts';
import type { DayChoice } from './day-choice.ts';
import { createInsertions } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import { createPool } from './pool.ts';
import type { Pool } from './pool.ts';
import type { Problem } from './problem.ts';
import { ranksOf } from './ranks.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

/** Places overlooked in greedy insertion, one in so many, as Christiaens & Vanden Berghe set it. */
const blinkEvery = 100;

/** An order in which to insert: the customers with the smallest key come first. */
export type Order = Float64Array;

/** A plan being worked on, with everything that ruins and greedy insertion need; one search owns it. */
export interface Work {
	readonly schedule: Schedule;
	readonly pool: Pool;
	/** Visits wanted by all customers together. */
	readonly wanted: number;
	/** Where a plan stands already, what its visits rank: none is given up for lower ones. Null where it is made afresh. */
	readonly ranks: Float64Array | null;
	readonly insertions: Insertions;
	readonly choice: DayChoice;
	readonly random: Random;
	/** Each order with the weight of being drawn; null is a random order. */
	readonly orders: readonly { weight: number; keys: Order | null }[];
	readonly keys: Float64Array;
	/** What share of its cost opening an empty route is taken to weigh. */
	openingShare: number;
}

/** Begins work on a schedule. */
export function beginWork(schedule: Schedule, seed: number): Work {
	const { problem } = schedule;
	const random = seededRandom(seed);
	const wanted = problem.wantedOf.reduce((sum, visits) => sum + visits, 0);
	return {
		schedule,
		pool: createPool(schedule),
		wanted,
		ranks: schedule.planned < wanted / 2 ? null : ranksOf(problem),
		insertions: createInsertions(problem, { random, blinkEvery }),
		choice: createDayChoice(problem),
		random,
		orders: insertionOrders(problem),
		keys: new Float64Array(problem.nodes),
		openingShare: 1
	};
}

/** The orders of Christiaens & Vanden Berghe, and one that lets the hardest customers choose first. */
function insertionOrders(problem: Problem): Work['orders'] {
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
