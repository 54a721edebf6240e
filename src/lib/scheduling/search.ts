import { crossRegion } from './crossover.ts';
import { createDayChoice } from './day-choice.ts';
import { createInsertions } from './insertion.ts';
import { copyCopy, createCopy, restoreCopy, takeCopy } from './plan-copy.ts';
import type { PlanCopy } from './plan-copy.ts';
import { addToPool, closeHoles, createPool } from './pool.ts';
import { createPopulation } from './population.ts';
import { seededRandom } from './random.ts';
import { insertionOrders, recreate } from './recreate.ts';
import type { Recreate } from './recreate.ts';
import { removeRoute } from './remove-route.ts';
import { removeStrings, removeVisitStrings } from './remove-strings.ts';
import type { Ruin } from './ruin.ts';
import { beginTrial, keepTrial, recountCost, rollBack, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** `horizon` is the iterations a search may expect, `warmth` a share of the usual starting temperature. */
export interface SearchOptions {
	seed: number;
	horizon: number;
	warmth: number;
}

/** A search that can be stepped, stopped and read at any time; `horizon` may be corrected while it runs. */
export interface Search {
	readonly iterations: number;
	horizon: number;
	step(iterations: number): void;
	/** The best plan found so far; the next step may overwrite it. */
	best(): PlanCopy;
}

/** Temperatures in mean trips, so that a map in other units is searched alike. */
const cooling = { whole: 3, founder: 1, child: 0.1, cold: 0.003 };
/** How long one cooling takes: so many iterations per visit, or a share of a long horizon. */
const fewestLegs = 2.5;
const legs = { perVisit: 300, horizonShare: 1 / 20, childLength: 0.5, founders: 5 };
/** How often each ruin is drawn; whole customers get the rest. */
const ruinShares = { route: 0.02, visits: 0.5 };
/** Customers tried again in every iteration, of those who did not fit before. */
const retriesPerIteration = 10;
const constructions = 5;
const blinkEvery = 100;
const recountEvery = 10_000;

/**
 * Ruin and recreate under simulated annealing, in legs. The first legs cool from hot and found a population; each
 * later one crosses two of its plans and cools the child gently. A short horizon is one leg.
 */
export function startSearch(schedule: Schedule, options: SearchOptions): Search {
	const { problem } = schedule;
	const random = seededRandom(options.seed);
	const tools: Recreate = {
		insertions: createInsertions(problem, { random, blinkEvery }),
		choice: createDayChoice(problem),
		random,
		orders: insertionOrders(problem),
		keys: new Float64Array(problem.nodes)
	};
	const pool = createPool(schedule);
	const population = createPopulation(problem, legs.founders);
	const start = createCopy(problem);
	const legBest = createCopy(problem);
	const best = createCopy(problem);
	const leg = { number: 0, done: 0 };
	const perLeg = legs.perVisit * sum(problem.wantedOf);
	const search = { iterations: 0, horizon: options.horizon, step, best: () => best };
	takeCopy(start, schedule);
	construct();
	const meanTrip = Math.max(1e-6, sum(schedule.travel) / Math.max(1, sum(schedule.visits)));
	rememberBest();
	return search;

	function step(iterations: number): void {
		for (const until = search.iterations + iterations; search.iterations < until;) {
			if (leg.done >= legLength()) nextLeg();
			iterate(temperature());
			leg.done++;
			search.iterations++;
			if (search.iterations % recountEvery === 0) recountCost(schedule);
		}
	}

	function iterate(warmth: number): void {
		beginTrial(schedule);
		pickRuin().ruin({ schedule, pool, random });
		closeHoles(pool, schedule);
		recreateMissing(retriesPerIteration);
		if (schedule.cost < schedule.trial.cost - warmth * Math.log(random.next())) {
			keepTrial(schedule);
			if (schedule.cost < legBest.cost - 1e-6) rememberBest();
		} else rollBack(schedule);
	}

	function pickRuin(): Ruin {
		const draw = random.next();
		if (draw < ruinShares.route) return removeRoute;
		return draw < ruinShares.route + ruinShares.visits ? removeVisitStrings : removeStrings;
	}

	function nextLeg(): void {
		if (leg.number > 0) population.add(legBest);
		const isFounder = leg.number < legs.founders;
		if (isFounder && leg.number > 0) construct();
		if (!isFounder) {
			const [own, other] = population.pick(random);
			restoreCopy(schedule, own);
			crossRegion({ schedule, other, tools, pool });
			fillUp();
		}
		leg.done = 0;
		leg.number++;
		legBest.cost = Infinity;
		rememberBest();
	}

	/** Read anew in every iteration, because the horizon may be corrected. */
	function legLength(): number {
		if (leg.number === 0) return 0;
		if (isOneLeg()) return search.horizon;
		const usual = Math.max(perLeg, search.horizon * legs.horizonShare);
		return leg.number <= legs.founders ? usual : usual * legs.childLength;
	}

	/** A horizon of few legs is better spent on one. */
	function isOneLeg(): boolean {
		return leg.number === 1 && search.horizon < fewestLegs * perLeg;
	}

	/** Falls geometrically over the leg. */
	function temperature(): number {
		const hot = isOneLeg()
			? cooling.whole * options.warmth
			: leg.number <= legs.founders
				? cooling.founder * options.warmth
				: cooling.child;
		return meanTrip * hot * (cooling.cold / hot) ** (leg.done / legLength());
	}

	/** The best of several constructions: cooling mends routes, but seldom how many of them there are. */
	function construct(): void {
		const built = createCopy(problem);
		for (let attempt = 0; attempt < constructions; attempt++) {
			restoreCopy(schedule, start);
			fillUp();
			if (schedule.cost < built.cost) takeCopy(built, schedule);
		}
		restoreCopy(schedule, built);
	}

	function fillUp(): void {
		beginTrial(schedule);
		recreateMissing(problem.customers);
		keepTrial(schedule);
	}

	function recreateMissing(retries: number): void {
		const most = pool.count + retries;
		const offset = random.below(problem.customers);
		for (let step = 0; step < problem.customers && pool.count < most; step++) {
			const node = 1 + ((offset + step) % problem.customers);
			if (schedule.visits[node]! < problem.wantedOf[node]!) addToPool(pool, node);
		}
		recreate(tools, { schedule, pool });
		settleTrial(schedule);
	}

	function rememberBest(): void {
		recountCost(schedule);
		takeCopy(legBest, schedule);
		if (legBest.cost < best.cost - 1e-6) copyCopy(best, legBest);
	}
}

function sum(numbers: Iterable<number>): number {
	let total = 0;
	for (const number of numbers) total += number;
	return total;
}
