import { placeMetAt } from '#lib/domain/archive/further-place.ts';
import { explainPlan as explainMonthPlan } from '#lib/scheduling/explain-plan.ts';
import { iterationsFor, startMonthPlan, type Effort } from '#lib/scheduling/plan-month.ts';
import type { MonthPlan } from '#lib/scheduling/month.ts';
import { slotCosts, type PlannedVisit, type SlotCost } from '#lib/scheduling/slot-costs.ts';
import { atPlaces, onlyAt, placesOf } from './month-places.ts';
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
	const placed = atPlaces(input);
	const request = monthRequest(placed.input);
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
				plan: placed.leave(search.plan()),
				share: search.iterations / search.horizon,
				milliseconds: now
			});
			reportAt = context.elapsed() + reportMilliseconds;
		}
		await context.breathe();
		if (context.aborted) break;
	}
	return placed.leave(search.plan());
}

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
