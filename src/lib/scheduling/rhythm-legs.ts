import { enterRhythm } from './enter-rhythm.ts';
import type { Course, Leg, Legs } from './legs.ts';
import { fillUp } from './move.ts';
import { createCopy, restoreCopy, takeCopy } from './plan-copy.ts';
import type { Population } from './population.ts';
import type { Problem } from './problem.ts';
import { createRhythm } from './rhythm.ts';
import { createRhythmSearch } from './rhythm-search.ts';
import type { RhythmSearch } from './rhythm-search.ts';
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

/** Temperatures in minutes of travel, as the prices of a month are. */
const hot = 8;
const cold = 1;
/** Searches in the large, one after the other, and how warm the last is that goes on from the best of them. */
const rounds = { count: 3, lastHot: 5 };
/** What companions do instead: shares of the horizon after which they go on from the best, and how warm each begins. */
const epochs = [
	{ share: 0.35, from: 8 },
	{ share: 0.2, from: 5 },
	{ share: 0.2, from: 4 }
];
/** What is made of a plan in the large is cooled from here, in mean trips. */
const polishHot = 0.5;
/** Companions meet on the way, so that all end on the best of theirs. */
const polishes = {
	alone: [{ share: 0.22, from: polishHot }],
	together: [
		{ share: 0.14, from: polishHot },
		{ share: 0.08, from: 0.2 }
	]
};
/** Evaluations in the large that take as long as one iteration. */
const evaluationsAtOnce = 12;
/** Lengths as shares of the horizon. */
const shares = { first: 0.01, large: 0.75 };

/**
 * The legs of a search that moves whole places: the plain plan first, so that there is one at once; then a plan in the
 * large, and what visits make of it. Each plan of visits joins the population.
 */
export function* rhythmLegs(work: Work, course: Course, population: Population): Legs<void> {
	const { schedule, insertions, random } = work;
	const { legBest, companion } = course;
	const start = createCopy(schedule.problem);
	takeCopy(start, schedule);
	serveRest(work);
	yield { hot: polishHot, share: () => shares.first };
	population.add(legBest);
	restoreCopy(schedule, start);
	const rhythm = createRhythm(schedule);
	const search = createRhythmSearch(rhythm, random);
	if (companion.of === 1) yield largeLeg(search);
	else {
		let paid = 0;
		for (const [index, epoch] of epochs.entries()) {
			if (index > 0) {
				const all = yield { plans: [], large: search.tell() };
				search.learn(all.flatMap(({ large }) => large ?? []));
				paid = search.evaluations;
			}
			yield largeRound(search, { ...epoch, paid });
		}
	}
	search.toBest();
	enterRhythm(rhythm, insertions);
	serveRest(work);
	const polishing = companion.of > 1 ? polishes.together : polishes.alone;
	for (const [index, { from, share }] of polishing.entries()) {
		if (index > 0) {
			for (const { plans } of yield { plans: population.all(), large: null })
				for (const plan of plans) population.add(plan);
			restoreCopy(schedule, population.all()[0]!);
		}
		yield { hot: from, share: () => share };
		population.add(legBest);
	}
}

/** A round of shakes from where the search stands, over a share of the horizon. */
function largeRound(
	search: RhythmSearch,
	round: { from: number; share: number; paid: number }
): Leg {
	const { from, share } = round;
	let { paid } = round;
	const step = (done: number) => {
		paid += evaluationsAtOnce;
		if (search.evaluations <= paid) search.shake(from * (cold / from) ** done);
	};
	return { hot: polishHot, share: () => share, step };
}

function serveRest(work: Work): void {
	fillUp.evaluate(work);
	fillUp.apply(work);
}

/**
 * Shakes take as long as their evaluations: an iteration pays for some, and those that are owed pass idly. A plan that
 * cooled on one week of zones seldom leaves it, so each round begins on another, and the last goes on from the best.
 */
function largeLeg(search: RhythmSearch): Leg {
	let paid = 0;
	let round = 0;
	const step = (done: number) => {
		paid += evaluationsAtOnce;
		if (search.evaluations > paid) return;
		const due = Math.min(rounds.count - 1, Math.floor(done * rounds.count));
		const isLast = due === rounds.count - 1;
		if (due > round && isLast) search.toBest();
		else if (due > round) search.restart();
		round = due;
		const from = isLast ? rounds.lastHot : hot;
		search.shake(from * (cold / from) ** (done * rounds.count - due));
	};
	return { hot: polishHot, share: () => shares.large, step };
}
