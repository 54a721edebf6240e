import { acceptVisits } from './accept-visits.ts';
import { certify } from './certificate.ts';
import type { Certificate } from './certificate.ts';
import { explainMonth } from './explain-month.ts';
import { alone } from './findings.ts';
import type { Companion, Findings } from './findings.ts';
import { monthProblem } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import type { MonthPlan, MonthRequest } from './month.ts';
import { orderAtSites } from './order-at-sites.ts';
import { restoreCopy } from './plan-copy.ts';
import type { PlanCopy } from './plan-copy.ts';
import { suitsRhythm } from './rhythm-legs.ts';
import { emptySchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { startSearch } from './search.ts';
import { standBesideOthers } from './stand-beside-others.ts';

/** A month being planned: step it in slices, read the best plan between them, stop whenever you like. */
export interface MonthSearch {
	/** True once the planned iterations are spent, or nothing is left that a plan could pay for. */
	readonly done: boolean;
	readonly iterations: number;
	/** The iterations planned for; may be corrected while it runs, when the pace becomes known. */
	horizon: number;
	step(iterations: number): void;
	/** Where it meets its companions, what it has to tell them. */
	readonly findings: Findings | null;
	meet(all: readonly Findings[]): void;
	best(): PlanCopy;
	/** A plan of this month, the best so far unless another is given, explained. */
	plan(its?: PlanCopy): MonthPlan;
}

/** How long a search goes on: until more hardly pays, or as long as a person waits for a plan to be mended. */
export type Effort = 'whole' | 'mend';

/** Iterations for each visit wanted, and the least and most of all: work, not time, so that every device makes one plan. */
const effortIterations = {
	whole: { perVisit: 110, least: 1_500, most: 60_000 },
	mend: { perVisit: 12, least: 500, most: 6_000 }
};

/** The iterations that a request is worth. */
export function iterationsFor({ doctors }: MonthRequest, effort: Effort): number {
	const { perVisit, least, most } = effortIterations[effort];
	const wanted = doctors.reduce((sum, { visits }) => sum + visits.norm, 0);
	return Math.max(least, Math.min(most, perVisit * wanted));
}

/** A month ready to be planned: what all searches for its plan share. */
export interface ReadyMonth {
	readonly request: MonthRequest;
	readonly month: MonthProblem;
	readonly certificate: Certificate;
}

/** Reads a request and counts what any plan of it could serve. */
export function readyMonth(request: MonthRequest): ReadyMonth {
	const month = monthProblem(request);
	return { request, month, certificate: certify(month, standing(request, month)) };
}

/** Searches that look for one plan together, where whole places move: each gets so much work at least. */
const companions = { most: 4, iterations: 5_000 };

/** How many searches look for the plan of a month together: a rule of the search, whatever the device has. */
export function companionsFor({ request, month }: ReadyMonth, effort: Effort): number {
	const isFresh = request.accepted.length === 0 && effort === 'whole';
	if (!isFresh || !suitsRhythm(month.problem)) return 1;
	const affordable = Math.floor(iterationsFor(request, effort) / companions.iterations);
	return Math.max(1, Math.min(companions.most, affordable));
}

/** A month cools from lower than a routing file: its price of missing visits is steep. */
const freshWarmth = 0.3;
/** An accepted plan is only warmed enough for its neighbours to make room. */
const replanWarmth = 0.03;

/** Starts planning from the accepted visits, or from nothing; the first plan stands before the first step. */
export function startMonthPlan(
	request: MonthRequest,
	options: { iterations: number; companion?: Companion; ready?: ReadyMonth } = {
		iterations: iterationsFor(request, 'whole')
	}
): MonthSearch {
	const { month, certificate } = options.ready ?? readyMonth(request);
	const { of } = options.companion ?? alone;
	const schedule = standing(request, month);
	const { locked } = schedule;
	const search = startSearch(schedule, {
		seed: request.seed,
		...(options.companion ? { companion: options.companion } : {}),
		horizon: options.iterations,
		warmth: request.accepted.length > 0 ? replanWarmth : freshWarmth
	});
	return {
		get done() {
			return search.iterations >= search.horizon || search.best().cost < 1e-9;
		},
		get horizon() {
			return search.horizon;
		},
		set horizon(iterations) {
			search.horizon = iterations;
		},
		get iterations() {
			return search.iterations;
		},
		step: (iterations) => search.step(iterations),
		get findings() {
			return search.findings;
		},
		meet: (all) => search.meet(all),
		best: () => search.best(),
		plan: (its = search.best()) => {
			const best = emptySchedule(month.problem);
			best.locked.set(locked);
			restoreCopy(best, its);
			standBesideOthers(best);
			orderAtSites(month, best);
			return explainMonth(month, {
				schedule: best,
				certificate,
				iterations: search.iterations * of
			});
		}
	};
}

/** A schedule in which the accepted visits stand. */
function standing(request: MonthRequest, month: MonthProblem): Schedule {
	const schedule = emptySchedule(month.problem);
	const visits = request.accepted.map((visit) => ({ ...visit, order: visit.order ?? null }));
	acceptVisits(month, { schedule, visits });
	return schedule;
}
