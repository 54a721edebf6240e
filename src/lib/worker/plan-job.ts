import { placeMetAt } from '#lib/domain/archive/further-place.ts';
import { explainPlan as explainMonthPlan } from '#lib/scheduling/explain-plan.ts';
import { cheapest } from '#lib/scheduling/findings.ts';
import type { PlanCopy } from '#lib/scheduling/plan-copy.ts';
import { searchJointly, type Place } from '#lib/scheduling/joint-search.ts';
import type { MonthPlan } from '#lib/scheduling/month.ts';
import { slotCosts, type PlannedVisit, type SlotCost } from '#lib/scheduling/slot-costs.ts';
import { atPlaces, onlyAt, placesOf } from './month-places.ts';
import { monthRequest, type PlanInput } from './month-request.ts';
import { SearchesBeside } from './plan-beside-job.ts';
import { readyPlan, SearchesHere, type PlanArgs } from './plan-search-job.ts';
import type { JobContext } from './protocol.ts';

/** The best plan so far and how far the search has come. */
export interface PlanProgress {
	plan: MonthPlan;
	/** 0 … 1 of the work there is. */
	share: number;
	milliseconds: number;
}

/** The best plan is shown this often; explaining one costs a few milliseconds. */
const reportMilliseconds = 250;

/**
 * Plans a month until the work is done or the caller stops it; resolves with the best plan found. How fast the machine
 * is and how many cores it has decides only how long that takes: of one seed there is one plan.
 */
export async function planMonth(
	plan: PlanArgs,
	context: JobContext<PlanProgress>
): Promise<MonthPlan> {
	const ready = readyPlan(plan);
	const { of } = ready;
	const helpers = startHelpers(plan, { of, context });
	const endHelpers = () => helpers.forEach((helper) => helper.end());
	context.signal.addEventListener('abort', endHelpers);
	const helped = new Set(helpers.flatMap(({ numbers }) => numbers));
	const numbers = Array.from({ length: of }, (_, number) => number);
	let reportAt = 0;
	/** A place that is begun anew must not show a dearer plan than was shown before. */
	let shown: PlanCopy | null = null;
	const own = here(numbers.filter((number) => !helped.has(number)));
	try {
		const best = await searchJointly([hurrying(own, helpers), ...helpers], (failed) => {
			context.signal.throwIfAborted();
			const helper = helpers.find((one) => one === failed);
			return here(helper?.numbers ?? own.numbers);
		});
		return own.shown(best);
	} finally {
		endHelpers();
		context.signal.removeEventListener('abort', endHelpers);
	}

	function here(its: readonly number[]): SearchesHere {
		const searches: SearchesHere = new SearchesHere(ready, {
			...{ numbers: its, context },
			onSlice: () => {
				if (context.elapsed() >= reportAt) report(searches);
			}
		});
		return searches;
	}

	function report(searches: SearchesHere): void {
		shown = shown ? cheapest([shown, searches.best()]) : searches.best();
		context.report({
			plan: searches.shown(shown),
			share: searches.share,
			milliseconds: context.elapsed()
		});
		reportAt = context.elapsed() + reportMilliseconds;
	}
}

/** As many helpers as there are spare cores and searches for them; the first search stays here. */
function startHelpers(
	plan: PlanArgs,
	{ of, context }: { of: number; context: JobContext<PlanProgress> }
): SearchesBeside[] {
	const helpers: SearchesBeside[] = [];
	const threads = Math.min(of, 1 + context.spareCores);
	for (let thread = 1; thread < threads; thread++) {
		const helper = context.startHelper();
		if (!helper) return helpers;
		const numbers = Array.from({ length: of }, (_, number) => number);
		const its = numbers.filter((number) => number % threads === thread);
		helpers.push(new SearchesBeside(helper, { plan, numbers: its }));
	}
	return helpers;
}

/** What runs here, and then looks whether the helpers have begun. */
const hurrying = (own: SearchesHere, helpers: readonly SearchesBeside[]): Place => ({
	advance: async (all) => {
		const told = await own.advance(all);
		for (const helper of helpers) helper.hurry();
		return told;
	}
});

/** A visit of a plan on screen that someone considers moving or adding. */
export interface SlotCostArgs {
	input: PlanInput;
	visits: readonly PlannedVisit[];
	doctorId: string;
	/** The slot it stands in now; null for one that is to be added. */
	moving: { day: PlannedVisit['day'] } | null;
}

/** What each slot of the month would cost for one visit; each half day at the place where the customer is then. */
export function costSlots({ input, visits, doctorId, moving }: SlotCostArgs): SlotCost[] {
	const doctor = input.doctors.find(({ contact }) => contact.id === doctorId);
	const places = doctor ? placesOf(doctor) : [];
	if (!doctor || places.length < 2) return costsIn(input, { visits, doctorId, moving });
	const stands = visits.find((visit) => visit.doctorId === doctorId && visit.day === moving?.day);
	const at = (place: (typeof places)[number]): PlanInput => {
		const only = onlyAt(doctor, { places, place, halves: input.halves });
		return { ...input, doctors: input.doctors.map((one) => (one === doctor ? only : one)) };
	};
	const now = stands && totalIn(at(placeMetAt(places, stands)!), visits);
	// Each place is asked about the half days alone in which the customer is there.
	const costs = places.flatMap((place) => {
		const isAsked = (slot: Slot) => placeMetAt(places, slot) === place;
		if (!input.halves.some(isAsked)) return [];
		const there = at(place);
		const its = costsIn(there, { visits, doctorId, moving, isAsked });
		// It was priced against a plan in which the visit stood there already.
		const more = now === undefined ? 0 : totalIn(there, visits) - now;
		return its.map((cost) => ({ ...cost, extraCost: cost.extraCost + more }));
	});
	return costs.sort(
		(one, other) =>
			(one.day < other.day ? -1 : Number(one.day > other.day)) ||
			(one.half < other.half ? -1 : Number(one.half > other.half))
	);
}

type Slot = Pick<SlotCost, 'day' | 'half'>;

/** What slots would cost where everybody of the visit's customer works at one place. */
function costsIn(
	input: PlanInput,
	asked: Omit<SlotCostArgs, 'input'> & { isAsked?: (slot: Slot) => boolean }
): SlotCost[] {
	const placed = atPlaces(input);
	return slotCosts(monthRequest(placed.input), { ...asked, visits: placed.enter(asked.visits) });
}

/** What the plan costs as it stands. */
function totalIn(input: PlanInput, visits: readonly PlannedVisit[]): number {
	const placed = atPlaces(input);
	return explainMonthPlan(monthRequest(placed.input), placed.enter(visits)).cost.total;
}

/** The plan as it stands: what it pays and why each of its visits is there. */
export function explainPlan({
	input,
	visits
}: {
	input: PlanInput;
	visits: readonly PlannedVisit[];
}): MonthPlan {
	const placed = atPlaces(input);
	return placed.leave(explainMonthPlan(monthRequest(placed.input), placed.enter(visits)));
}
