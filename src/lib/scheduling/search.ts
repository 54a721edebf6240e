import { takePlan } from './best-plan.ts';
import type { BestPlan } from './best-plan.ts';
import { createDayChoice } from './day-choice.ts';
import { createInsertions } from './insertion.ts';
import { addToPool, closeHoles, createPool } from './pool.ts';
import { seededRandom } from './random.ts';
import { insertionOrders, recreate } from './recreate.ts';
import type { Recreate } from './recreate.ts';
import { removeStrings, removeVisitStrings } from './remove-strings.ts';
import { beginTrial, keepTrial, recountCost, rollBack, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** How the search behaves. */
export interface SearchOptions {
	seed: number;
	/** The iterations over which the temperature falls; the search may be stopped or go on at any time. */
	horizon: number;
	/** Share of the usual starting temperature; small when a good plan is already there. */
	warmth: number;
}

/** A search that can be stepped, stopped and read at any time. */
export interface Search {
	readonly iterations: number;
	/** The cost of the best plan found so far. */
	readonly bestCost: number;
	/** The iterations over which the temperature falls; may be corrected while running. */
	horizon: number;
	step(iterations: number): void;
	/** The best plan found so far. */
	best(): BestPlan;
}

export function startSearch(schedule: Schedule, options: SearchOptions): Search {
	const { problem } = schedule;
	const random = seededRandom(options.seed);
	const tools: Recreate = {
		insertions: createInsertions(problem, { random, blinkEvery: 100 }),
		choice: createDayChoice(problem),
		random,
		orders: insertionOrders(problem),
		keys: new Float64Array(problem.nodes)
	};
	const pool = createPool(schedule);
	const waiting = () => {
		for (let node = 1; node < problem.nodes; node++)
			if (schedule.visits[node]! < problem.wantedOf[node]!) addToPool(pool, node);
	};
	beginTrial(schedule);
	waiting();
	recreate(tools, { schedule, pool });
	settleTrial(schedule);
	keepTrial(schedule);
	recountCost(schedule);
	let best = takePlan(schedule);
	let visits = 0;
	for (let node = 1; node < problem.nodes; node++) visits += schedule.visits[node]!;
	let travel = 0;
	for (const t of schedule.travel) travel += t;
	const scale = Math.max(1e-6, travel / Math.max(1, visits));
	let iterations = 0;
	let horizon = options.horizon;
	const P = ((globalThis as { PARAMS?: Record<string, number> }).PARAMS ?? {}) as Record<
		string,
		number
	>;
	const hot = options.warmth * scale * (P.hot ?? 0.3),
		cold = scale * (P.cold ?? 0.003),
		whole = P.whole ?? 0.5;
	const input = { schedule, pool, random };
	const step = (count: number) => {
		for (let i = 0; i < count; i++) {
			iterations++;
			beginTrial(schedule);
			(random.next() < whole ? removeStrings : removeVisitStrings).ruin(input);
			closeHoles(pool, schedule);
			waiting();
			recreate(tools, input);
			settleTrial(schedule);
			const temperature = hot * (cold / hot) ** Math.min(1, iterations / horizon);
			if (schedule.cost < schedule.trial.cost - temperature * Math.log(random.next())) {
				keepTrial(schedule);
				if (schedule.cost < best.cost - 1e-6) {
					recountCost(schedule);
					best = takePlan(schedule);
				}
			} else rollBack(schedule);
			if (iterations % 10000 === 0) recountCost(schedule);
		}
	};
	return {
		get iterations() {
			return iterations;
		},
		get bestCost() {
			return best.cost;
		},
		get horizon() {
			return horizon;
		},
		set horizon(value) {
			horizon = value;
		},
		step,
		best: () => best
	};
}
