import { explainPlan as explainMonthPlan } from '#lib/scheduling/explain-plan.ts';
import { startMonthPlan, usualIterations } from '#lib/scheduling/plan-month.ts';
import type { MonthPlan } from '#lib/scheduling/month.ts';
import { slotCosts, type PlannedVisit, type SlotCost } from '#lib/scheduling/slot-costs.ts';
import { monthRequest, type PlanInput } from './month-request.ts';
import type { JobContext } from './protocol.ts';

/** A plan to be made: the input and how long the search may take. */
export interface PlanArgs extends PlanInput {
	milliseconds: number;
}

/** The best plan so far and how far the search has come. */
export interface PlanProgress {
	plan: MonthPlan;
	/** 0 … 1 of the time that was given. */
	share: number;
	milliseconds: number;
}

/** The usual iterations are meant for so long a search. */
const usualMilliseconds = 10_000;
/** Between two looks at the clock the search may run this long: an abort is heard within it. */
const sliceMilliseconds = 40;
/** Until then the engine still compiles the search. */
const warmUpMilliseconds = 200;
/** The best plan is shown this often; explaining one costs a few milliseconds. */
const reportMilliseconds = 250;

/** Plans a month until the time is up or the caller stops it; resolves with the best plan found. */
export async function planMonth(
	{ milliseconds, ...input }: PlanArgs,
	context: JobContext<PlanProgress>
): Promise<MonthPlan> {
	const search = startMonthPlan(monthRequest(input), {
		// A short search must cool in the time it has.
		iterations: Math.round(usualIterations * Math.min(1, milliseconds / usualMilliseconds))
	});
	let iterations = 1;
	let reportAt = 0;
	for (let now = context.elapsed(); now < milliseconds && !search.done;) {
		search.step(iterations);
		const after = context.elapsed();
		// The slice follows the machine: twice as many iterations after a short slice, half after a long one.
		if (after - now < sliceMilliseconds / 2) iterations *= 2;
		else if (after - now > sliceMilliseconds && iterations > 1)
			iterations = Math.ceil(iterations / 2);
		now = after;
		// The search cools as fast as the time asks on this machine, once its pace tells.
		if (now > warmUpMilliseconds)
			search.horizon = Math.round((search.iterations / now) * milliseconds);
		if (now >= reportAt) {
			context.report({
				plan: search.plan(),
				share: Math.min(1, now / milliseconds),
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
