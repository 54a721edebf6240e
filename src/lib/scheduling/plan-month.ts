import { acceptVisits } from './accept-visits.ts';
import { certify } from './certificate.ts';
import { explainMonth } from './explain-month.ts';
import { monthProblem } from './month-problem.ts';
import type { MonthPlan, MonthRequest } from './month.ts';
import { orderAtSites } from './order-at-sites.ts';
import { restoreCopy } from './plan-copy.ts';
import { emptySchedule } from './schedule.ts';
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
	/** The best plan so far, explained. */
	plan(): MonthPlan;
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

/** A month cools from lower than a routing file: its price of missing visits is steep. */
const freshWarmth = 0.3;
/** An accepted plan is only warmed enough for its neighbours to make room. */
const replanWarmth = 0.03;

/** Starts planning from the accepted visits, or from nothing; the first plan stands before the first step. */
export function startMonthPlan(
	request: MonthRequest,
	options: { iterations: number } = { iterations: iterationsFor(request, 'whole') }
): MonthSearch {
	const month = monthProblem(request);
	const schedule = emptySchedule(month.problem);
	const visits = request.accepted.map((visit) => ({ ...visit, order: visit.order ?? null }));
	acceptVisits(month, { schedule, visits });
	const { locked } = schedule;
	const certificate = certify(month, schedule);
	const search = startSearch(schedule, {
		seed: request.seed,
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
		plan: () => {
			const best = emptySchedule(month.problem);
			best.locked.set(locked);
			restoreCopy(best, search.best());
			standBesideOthers(best);
			orderAtSites(month, best);
			return explainMonth(month, { schedule: best, certificate, iterations: search.iterations });
		}
	};
}
