import { crossRegion } from './crossover.ts';
import type { Companion, Findings } from './findings.ts';
import { repair } from './make-room.ts';
import { fillUp } from './move.ts';
import type { Move } from './move.ts';
import { copyCopy, createCopy, restoreCopy, takeCopy } from './plan-copy.ts';
import type { PlanCopy } from './plan-copy.ts';
import { createPopulation } from './population.ts';
import { rebuildRoutes } from './rebuild-routes.ts';
import { rhythmLegs, suitsRhythm } from './rhythm-legs.ts';
import type { Work } from './work.ts';

/** A span of the search: from the plan as it stands, the temperature falls from `hot` over a share of the horizon. */
export interface Leg {
	/** In mean trips. */
	hot: number;
	/** Its length as a share of the horizon; read anew in every iteration, because the horizon may be corrected. */
	share(): number;
	/** What an iteration does instead of moving visits; `done` is the share of the leg that is behind. */
	step?: (done: number) => void;
}

/** What the legs need to know of the search they belong to. */
export interface Course {
	progress: { readonly iterations: number; readonly horizon: number };
	/** The best plan of the running leg, kept by the search. */
	legBest: PlanCopy;
	/** A share of the usual starting temperature. */
	warmth: number;
	companion: Companion;
}

/** The course of a search: its legs, and between them what is told where companions are met, who answer with theirs. */
export type Legs<End> = Generator<Leg | Findings, End, readonly Findings[]>;

/** How warm the legs begin, in mean trips, and how long they are, as shares of the horizon. */
interface Heat {
	race: { hot: number; share: number };
	/** All rebuilds after the race together, as warm as it. */
	rebuilds: number;
	/** All founders together begin at different temperatures: how high the passes of a map are, nobody knows. */
	founders: { hot: readonly number[]; share: number };
	child: { hot: number; share: number };
}

/** Of one vehicle the race finds out on how many days it drives, which more heat would undo. */
const single: Heat = {
	race: { hot: 0.1, share: 0.1 },
	rebuilds: 0.08,
	founders: { hot: [0.3, 1, 0.5, 0.7], share: 0.6 },
	child: { hot: 0.15, share: 1 / 60 }
};
/** Of several the race says little, and on which days whom: that has to be found in the heat. */
const together: Heat = {
	race: { hot: 0.1, share: 0.04 },
	rebuilds: 0.03,
	founders: { hot: [0.6, 1, 0.4, 0.8], share: 0.6 },
	child: { hot: 0.25, share: 1 / 60 }
};
const heatOf = ({ schedule }: Work): Heat => (schedule.problem.vehicles > 1 ? together : single);
/** Iterations per wanted visit between which a leg's length stays. */
const limits = { founder: { least: 20, most: 600 }, child: { least: 20, most: 150 } };
const counts = {
	/** Powers of two. */
	runners: { least: 4, most: 32 },
	rebuilds: 16,
	founders: 4,
	population: 6
};
/** Shares of the horizon after which companions meet: as soon as there are founders, and once between their children. */
const meetAt = [0, 0.85];
/** Iterations per wanted visit that each runner has to get in its first round: a large problem has fewer runners. */
const runnerPace = 1 / 8;
/** Iterations per wanted visit that each further founder has to get. */
const founderPace = 400;
/** Children that are one plan rebuilt, not two crossed. */
const rebuiltChildren = 0.2;
/** Each better plan with as many routes makes a plan seem so much dearer: founders should differ. */
const samenessPrice = 0.005;
/** What opening a route is taken to cost in a construction: a power of two between these times its true cost. */
const openingPower = { least: -1, most: 4 };

/**
 * The course of a search: a race of quick legs picks plans worth cooling, some of them are cooled and found a
 * population, and ever more children are made of it. On a short horizon one plan is cooled alone.
 */
export function* legs(work: Work, course: Course): Legs<never> {
	const { schedule, random } = work;
	const { progress, legBest, warmth, companion } = course;
	const { number, of } = companion;
	const heat = heatOf(work);
	const population = createPopulation(schedule.problem, counts.population);
	const isFresh = work.ranks === null;
	const inTheLarge = isFresh && suitsRhythm(schedule.problem);
	if (inTheLarge) yield* rhythmLegs(work, course, population);
	const runners = inTheLarge ? [] : isFresh ? yield* raceRunners(work, course) : [repaired(work)];
	const affordable = (progress.horizon * heat.founders.share) / (founderPace * work.wanted);
	const most = Math.min(Math.ceil(counts.founders / of), runners.length);
	const founders = Math.max(1, Math.min(most, Math.floor(affordable)));
	const began = progress.iterations / progress.horizon;
	for (const [index, runner] of runners.slice(0, founders).entries()) {
		restoreCopy(schedule, runner);
		// A plan that is cooled alone gets all there is; one with companions is soon held against theirs.
		const isAlone = founders === 1 && of === 1;
		const share = isAlone
			? () => 1 - began
			: bounded('founder', Math.min(heat.founders.share, 1 - began) / founders);
		// Companions divide the temperatures among them.
		const { hot } = heat.founders;
		yield { hot: hot[(number + index * of) % hot.length]! * warmth, share };
		population.add(legBest);
	}
	let meetings = 0;
	while (true) {
		if (of > 1 && progress.iterations >= (meetAt[meetings] ?? Infinity) * progress.horizon) {
			meetings++;
			for (const { plans } of yield { plans: population.all(), large: null })
				for (const plan of plans) population.add(plan);
		}
		const [own, other] = population.pick(random);
		restoreCopy(schedule, own);
		if (random.next() < rebuiltChildren) make(rebuildRoutes, work);
		else {
			crossRegion(work, other);
			make(fillUp, work);
		}
		yield { hot: heat.child.hot * warmth, share: bounded('child', heat.child.share * of) };
		population.add(legBest);
	}

	function bounded(kind: keyof typeof limits, share: number): () => number {
		const { least, most } = limits[kind];
		return () =>
			Math.min(
				(most * work.wanted) / progress.horizon,
				Math.max((least * work.wanted) / progress.horizon, share)
			);
	}
}

/**
 * Successive halving: all runners go a little way, the better half twice as far, and so on; then the winner's routes
 * are rebuilt now and again. The best come first, as far as they differ in their number of routes.
 */
function* raceRunners(work: Work, course: Course): Legs<PlanCopy[]> {
	const { schedule } = work;
	const { legBest, companion } = course;
	const { race, rebuilds } = heatOf(work);
	const start = copyOf(work);
	const runners: PlanCopy[] = [];
	const byCost = (one: PlanCopy, other: PlanCopy) => one.cost - other.cost;
	const entered = runnersFor(work, course);
	const rounds = Math.log2(entered);
	for (let round = 0; round < rounds; round++) {
		const running = entered >> round;
		for (let index = 0; index < running; index++) {
			// Built when its turn comes, so that the first plan stands at once however large the problem is.
			const runner = (runners[index] ??= constructFrom(start, work, index));
			restoreCopy(schedule, runner);
			yield { hot: race.hot, share: () => race.share / rounds / running };
			copyCopy(runner, legBest);
		}
		runners.sort(byCost);
	}
	const rebuiltCount = Math.ceil(counts.rebuilds / companion.of);
	for (let rebuilt = 0; rebuilt < rebuiltCount; rebuilt++) {
		restoreCopy(schedule, runners[0]!);
		make(rebuildRoutes, work);
		yield { hot: race.hot, share: () => rebuilds / rebuiltCount };
		const isKnown = runners.some(({ cost }) => Math.abs(cost - legBest.cost) < 1e-6);
		if (isKnown || legBest.cost > runners.at(-1)!.cost) continue;
		copyCopy(runners.at(-1)!, legBest);
		runners.sort(byCost);
	}
	return diverse(runners);
}

/** As many runners as get far enough in their first round for their differences to show. */
function runnersFor(work: Work, { progress, companion }: Course): number {
	const { wanted } = work;
	const { share } = heatOf(work).race;
	let entered = Math.max(counts.runners.least, counts.runners.most / companion.of);
	const firstLeg = () => (progress.horizon * share) / Math.log2(entered) / entered;
	while (entered > counts.runners.least && firstLeg() < runnerPace * wanted) entered /= 2;
	return entered;
}

/** Cheapest first, but a plan with as many routes as a better one steps back. */
function diverse(plans: readonly PlanCopy[]): PlanCopy[] {
	const routesOf = ({ count }: PlanCopy) => count.filter((stops) => stops > 0).length;
	const seen = new Map<number, number>();
	return plans
		.map((plan) => {
			const better = seen.get(routesOf(plan)) ?? 0;
			seen.set(routesOf(plan), better + 1);
			return { plan, key: plan.cost * (1 + samenessPrice * better) };
		})
		.sort((one, other) => one.key - other.key)
		.map(({ plan }) => plan);
}

/** Cooling mends routes, but seldom how many of them there are: all but the first open them at another price. */
function constructFrom(start: PlanCopy, work: Work, index: number): PlanCopy {
	const { least, most } = openingPower;
	restoreCopy(work.schedule, start);
	if (index > 0) work.openingShare = 2 ** (least + (most - least) * work.random.next());
	const plan = built(work);
	work.openingShare = 1;
	return plan;
}

function built(work: Work): PlanCopy {
	make(fillUp, work);
	return copyOf(work);
}

function repaired(work: Work): PlanCopy {
	make(fillUp, work);
	repair(work);
	return copyOf(work);
}

function make(move: Move, work: Work): void {
	move.evaluate(work);
	move.apply(work);
}

function copyOf({ schedule }: Work): PlanCopy {
	const copy = createCopy(schedule.problem);
	takeCopy(copy, schedule);
	return copy;
}
