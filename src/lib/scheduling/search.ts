import { alone, seedOf } from './findings.ts';
import type { Companion, Findings } from './findings.ts';
import { legs } from './legs.ts';
import type { Leg } from './legs.ts';
import type { Move } from './move.ts';
import { copyCopy, createCopy, takeCopy } from './plan-copy.ts';
import type { PlanCopy } from './plan-copy.ts';
import { lostRank } from './ranks.ts';
import { removeCluster } from './remove-cluster.ts';
import { removeRoute } from './remove-route.ts';
import { removeStrings } from './remove-strings.ts';
import { removeVisitStrings } from './remove-visit-strings.ts';
import { removeZone } from './remove-zone.ts';
import { recountCost, rollBack } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { beginWork } from './work.ts';

/**
 * `horizon` is the iterations a search may expect, `warmth` a share of the usual starting temperature; a search that has
 * companions meets them.
 */
export interface SearchOptions {
	seed: number;
	horizon: number;
	warmth: number;
	companion?: Companion;
}

/** A search that can be stepped, stopped and read at any time; `horizon` may be corrected while it runs. */
export interface Search {
	readonly iterations: number;
	horizon: number;
	step(iterations: number): void;
	/** Where it meets its companions, what it has to tell them: it goes no step further before it met them. */
	readonly findings: Findings | null;
	/** Goes on with what all of them told, in the order of their numbers. */
	meet(all: readonly Findings[]): void;
	/** The best plan found so far; the next step may overwrite it. */
	best(): PlanCopy;
}

/** The moves and how often each is drawn; where there are no zones, theirs are drawn as strings. */
const moves: readonly { move: Move; share: number }[] = [
	{ move: removeRoute, share: 0.02 },
	{ move: removeCluster, share: 0.1 },
	{ move: removeVisitStrings, share: 0.4 },
	{ move: removeZone, share: 0.2 },
	{ move: removeStrings, share: 0.28 }
];
/** Every leg ends this cold, in mean trips. */
const cold = 0.003;
const recountEvery = 10_000;

/** Ruin and recreate under simulated annealing, in legs; `legs.ts` says where each begins and how warm. */
export function startSearch(schedule: Schedule, options: SearchOptions): Search {
	const { problem } = schedule;
	const companion = options.companion ?? alone;
	const work = beginWork(schedule, seedOf(options.seed, companion));
	const { random } = work;
	const best = createCopy(problem);
	const legBest = createCopy(problem);
	const search = {
		iterations: 0,
		horizon: options.horizon,
		step,
		findings: null as Findings | null,
		meet,
		best: () => best
	};
	const { warmth } = options;
	const course = legs(work, { progress: search, legBest, warmth, companion });
	// Every course begins with a leg: there is nothing to tell yet.
	let leg = course.next([]).value as Leg;
	/** The share of the horizon that was behind when the leg began. */
	let began = 0;
	// Temperatures are counted in mean trips, so that a map in other units is searched alike.
	const meanTrip = Math.max(1e-6, sum(schedule.travel) / Math.max(1, schedule.planned));
	rememberBest();
	return search;

	function step(iterations: number): void {
		for (const until = search.iterations + iterations; search.iterations < until;) {
			let done = search.findings ? 1 : legDone();
			if (done >= 1) {
				if (search.findings || !goOn([])) return;
				done = 0;
			}
			if (leg.step) leg.step(done);
			else iterate(meanTrip * leg.hot * (cold / leg.hot) ** done);
			search.iterations++;
			if (search.iterations % recountEvery === 0) recountCost(schedule);
		}
	}

	/**
	 * The share of the running leg that is behind. Counted in shares of the horizon and not in iterations: under a
	 * clock the horizon is corrected all the time, since a cold search is far quicker than a hot one.
	 */
	function legDone(): number {
		return Math.max(0, search.iterations / search.horizon - began) / leg.share();
	}

	/** A move is kept when it costs no more than chance allows at this temperature, and loses nothing by rank. */
	function iterate(temperature: number): void {
		const move = pickMove();
		const delta = move.evaluate(work);
		if (delta >= -temperature * Math.log(random.next())) return rollBack(schedule);
		if (work.ranks && lostRank(schedule, work.ranks) > 0) return rollBack(schedule);
		move.apply(work);
		if (schedule.cost < legBest.cost - 1e-6) rememberBest();
	}

	function pickMove(): Move {
		let draw = random.next();
		for (const { move, share } of moves) {
			draw -= share;
			if (draw < 0) return move === removeZone && problem.zones === 0 ? removeStrings : move;
		}
		return removeStrings;
	}

	function meet(all: readonly Findings[]): void {
		search.findings = null;
		goOn(all);
	}

	/** To the next leg; false where the companions are to be met before it. */
	function goOn(told: readonly Findings[]): boolean {
		const next = course.next(told).value;
		if (!('share' in next)) {
			search.findings = next;
			return false;
		}
		leg = next;
		began = search.iterations / search.horizon;
		legBest.cost = Infinity;
		rememberBest();
		return true;
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
