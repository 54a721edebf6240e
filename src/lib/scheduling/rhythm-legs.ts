import { findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import type { Course, Leg } from './legs.ts';
import { fillUp } from './move.ts';
import { createCopy, restoreCopy, takeCopy } from './plan-copy.ts';
import type { Population } from './population.ts';
import type { Problem } from './problem.ts';
import { createRhythm } from './rhythm.ts';
import type { Rhythm } from './rhythm.ts';
import { openAsPlanned, openByZone, stepRhythm } from './rhythm-search.ts';
import { beginTrial, insertVisit, keepTrial, settleTrial } from './schedule.ts';
import { groupSites } from './sites.ts';
import type { Work } from './work.ts';

/** Below so many customers a place, places are as many as customers and a plan in the large is none. */
const fewestPerSite = 1.5;

/** True where several customers share their places and may come on any days: then whole places move at once. */
export function suitsRhythm(problem: Problem): boolean {
	const { customers, vehicles, timed, gapClassOf } = problem;
	if (vehicles > 1 || !timed || gapClassOf.subarray(1).some((gaps) => gaps < 0)) return false;
	return groupSites(problem).count * fewestPerSite <= customers;
}

/**
 * Temperatures in minutes of travel, as the prices of a month are: of a founder and of a child, and where both end. A
 * founder with few moves begins colder, by `movesPerMinute`: it could not cool down from there.
 */
const hot = { founder: 25, child: 6 };
const cold = 1;
const movesPerMinute = 2_500;
/** What is made of a plan in the large is cooled from here, in mean trips. */
const polishHot = 0.5;
/** Moves in the large that take as long as one iteration. */
const movesAtOnce = 6;
/** Lengths as shares of the horizon. */
const shares = { first: 0.01, founders: 0.7, polish: 0.14, child: 0.02 };
/** Iterations that make another founder worth while, and how many are at most. */
const founder = { iterations: 13_000, most: 6 };

/** The legs of a search that moves whole places; each ends as a plan of visits in the population. */
export function createRhythms(work: Work, { progress, legBest }: Course) {
	const { schedule, insertions, random } = work;
	const start = createCopy(schedule.problem);
	takeCopy(start, schedule);
	return { founders, child };

	/** The plain plan first, so that there is one at once; then several from other beginnings. */
	function* founders(population: Population): Generator<Leg, void> {
		serveRest();
		yield { hot: polishHot, share: () => shares.first };
		population.add(legBest);
		const wanted = Math.round(progress.horizon / founder.iterations);
		const runs = Math.max(1, Math.min(founder.most, wanted));
		for (let run = 0; run < runs; run++) {
			restoreCopy(schedule, start);
			const rhythm = createRhythm(schedule);
			openByZone(rhythm, random);
			const moves = (movesAtOnce * progress.horizon * shares.founders) / runs;
			const from = Math.max(2 * cold, Math.min(hot.founder, moves / movesPerMinute));
			yield rhythmLeg(rhythm, from, shares.founders / runs);
			yield* asVisits(rhythm, population, shares.polish / runs);
		}
	}

	/** The plan of the schedule, searched on in the large. */
	function* child(population: Population): Generator<Leg, void> {
		const rhythm = createRhythm(schedule);
		openAsPlanned(rhythm, schedule);
		yield rhythmLeg(rhythm, hot.child, shares.child);
		yield* asVisits(rhythm, population, shares.child);
	}

	function* asVisits(rhythm: Rhythm, population: Population, share: number): Generator<Leg, void> {
		restoreCopy(schedule, start);
		enterRhythm(rhythm, insertions);
		serveRest();
		yield { hot: polishHot, share: () => share };
		population.add(legBest);
	}

	function serveRest(): void {
		fillUp.evaluate(work);
		fillUp.apply(work);
	}

	function rhythmLeg(rhythm: Rhythm, from: number, share: number): Leg {
		const step = (done: number) => {
			for (let move = 0; move < movesAtOnce; move++)
				stepRhythm(rhythm, random, from * (cold / from) ** done);
		};
		return { hot: polishHot, share: () => share, step };
	}
}

/** Puts the visits of a plan in the large into the schedule, half by half, as far as they fit; who does not is left out. */
function enterRhythm(rhythm: Rhythm, insertions: Insertions): void {
	const { schedule, sites, paths, halfOn } = rhythm;
	const { days } = schedule.problem;
	beginTrial(schedule);
	for (const [day, { order }] of paths.entries())
		for (const half of [0, 1] as const) {
			insertions.onlyHalf = half;
			for (const site of new Set(order))
				for (const node of sites.membersOf[site]!) {
					const at = node * days + day;
					if (halfOn[at] !== half || schedule.routeOn[at]! >= 0) continue;
					findInsertion(insertions, schedule, { node, route: day });
					const { found } = insertions;
					if (found.cost < Infinity) insertVisit(schedule, { node, route: day, ...found });
				}
		}
	insertions.onlyHalf = null;
	settleTrial(schedule);
	keepTrial(schedule);
}
