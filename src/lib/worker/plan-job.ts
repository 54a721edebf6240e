import { explainPlan as explainMonthPlan } from '#lib/scheduling/explain-plan.ts';
import { iterationsFor, startMonthPlan, type Effort } from '#lib/scheduling/plan-month.ts';
import type { MonthPlan } from '#lib/scheduling/month.ts';
import { slotCosts, type PlannedVisit, type SlotCost } from '#lib/scheduling/slot-costs.ts';
import { monthRequest, type PlanInput } from './month-request.ts';
import type { JobContext } from './protocol.ts';

/** A plan to be made: the input and how far the search goes. */
export interface PlanArgs extends PlanInput {
	effort: Effort;
}

/** The best plan so far and how far the search has come. */
export interface PlanProgress {
	plan: MonthPlan;
	/** 0 … 1 of the work there is. */
	share: number;
	milliseconds: number;
}

/** Between two looks at the clock the search may run this long: an abort is heard within it. */
const sliceMilliseconds = 40;
/** The best plan is shown this often; explaining one costs a few milliseconds. */
const reportMilliseconds = 250;

/**
 * Plans a month until the work is done or the caller stops it; resolves with the best plan found. How fast the machine
 * is decides only how long that takes: of one seed there is one plan.
 */
export async function planMonth(
	{ effort, ...input }: PlanArgs,
	context: JobContext<PlanProgress>
): Promise<MonthPlan> {
	const request = monthRequest(input);
	const search = startMonthPlan(request, { iterations: iterationsFor(request, effort) });
	let iterations = 1;
	let reportAt = 0;
	for (let now = context.elapsed(); !search.done;) {
		search.step(Math.min(iterations, search.horizon - search.iterations));
		const after = context.elapsed();
		// The slice follows the machine: twice as many iterations after a short slice, half after a long one.
		if (after - now < sliceMilliseconds / 2) iterations *= 2;
		else if (after - now > sliceMilliseconds && iterations > 1)
			iterations = Math.ceil(iterations / 2);
		now = after;
		if (now >= reportAt) {
			context.report({
				plan: search.plan(),
				share: search.iterations / search.horizon,
				milliseconds: now
			});
			reportAt = context.elapsed() + reportMilliseconds;
		}
		await context.breathe();
		if (context.aborted) break;
	}
	return search.plan();
}

/** A visit of a plan on screen that someone considers moving or adding. */
export interface SlotCostArgs {
	input: PlanInput;
	visits: readonly PlannedVisit[];
	doctorId: string;
	/** The slot it stands in now; null for one that is to be added. */
	moving: { day: PlannedVisit['day'] } | null;
}

/** What each slot of the month would cost for one visit. */
export const costSlots = ({ input, visits, doctorId, moving }: SlotCostArgs): SlotCost[] =>
	slotCosts(monthRequest(input), { visits, doctorId, moving });

/** The plan as it stands: what it pays and why each of its visits is there. */
export const explainPlan = ({
	input,
	visits
}: {
	input: PlanInput;
	visits: readonly PlannedVisit[];
}): MonthPlan => explainMonthPlan(monthRequest(input), visits);
