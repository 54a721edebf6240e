import { weekdayOf, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { StandingVisit } from './accept-visits.ts';
import { termsOf, totalOf } from './cost.ts';
import { explainDay } from './explain-visit.ts';
import { createInsertions, findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import { halfIndex } from './month-openings.ts';
import { halfNames, monthProblem } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import type { MonthRequest } from './month.ts';
import { closeHoles, createPool, clearPool, pullVisit } from './pool.ts';
import { seededRandom } from './random.ts';
import { beginTrial, insertVisit, keepTrial, rollBack, settleTrial } from './schedule.ts';
import { emptySchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { standInOrder } from './stand-in-order.ts';
import { termNames } from './terms.ts';
import type { TermName } from './terms.ts';

/**
 * Why a visit cannot stand in a slot: the hospital's reception hours leave it out, the doctor or the hospital is
 * closed that half day, the doctor has a visit that day, the half has as many visits as it takes, or the way there
 * leaves no time.
 */
export type SlotBlock = 'noReception' | 'closed' | 'alreadyThatDay' | 'noCapacity' | 'noTime';

/** What a visit would cost in one slot, against the plan as it stands. */
export interface SlotCost {
	day: Day;
	half: HalfDay;
	/**
	 * Minutes by which the plan's cost grows, negative when it falls; in a half that is full as though it took one
	 * more, Infinity when blocked otherwise.
	 */
	extraCost: number;
	/** The terms that change, largest growth first. */
	terms: readonly { name: TermName; extraCost: number }[];
	blocked: SlotBlock | null;
	/** Where in the half's order the visit costs so much: between its neighbours' orders. */
	order: number;
	/** Minutes after midnight at which the rep would be there; null where nobody could be. */
	arrivalMinute: number | null;
}

/** A visit of a plan on screen, with the accepted visit it belongs to. */
export type PlannedVisit = StandingVisit & { acceptedId: string | null };

/**
 * What every slot of the month would cost for moving one visit or adding one: give `moving` for a visit that
 * stands in the plan, null to add one. The slot it stands in costs 0.
 */
export function slotCosts(
	request: MonthRequest,
	input: {
		visits: readonly PlannedVisit[];
		doctorId: string;
		moving: { day: Day } | null;
		/** The slots that are asked about; all of them when left out. */
		isAsked?: (slot: { day: Day; half: HalfDay }) => boolean;
	}
): SlotCost[] {
	const month = monthProblem(unfixed(request, input));
	const schedule = emptySchedule(month.problem);
	standInOrder(month, { schedule, visits: input.visits });
	const node = month.nodeOf.get(input.doctorId);
	if (node === undefined) return [];
	const base = termsOf(month, schedule);
	const standing = input.moving ? (month.dayOf.get(input.moving.day) ?? null) : null;
	if (standing !== null) takeOut(schedule, { node, day: standing });
	const orders = ordersOf(month, input.visits);
	const insertions = createInsertions(month.problem, {
		random: seededRandom(0),
		blinkEvery: Infinity
	});
	return request.days.flatMap(({ day, halves }, dayIndex) =>
		halves
			.filter(({ half }) => input.isAsked?.({ day, half }) ?? true)
			.map(({ half }): SlotCost => {
				const slot = { node, day: dayIndex, half: halfIndex(half) };
				const blocked = tryInsert(month, { schedule, insertions, slot });
				if (blocked !== null && blocked !== 'noCapacity')
					return { day, half, ...impossible, blocked };
				const terms = termsOf(month, schedule);
				const order = orderBetween(month, { schedule, slot, orders: orders.get(day) });
				const arrivalMinute =
					explainDay(month, { schedule, day: dayIndex }).find(
						({ doctorId }) => doctorId === input.doctorId
					)?.arrivalMinute ?? null;
				rollBack(schedule);
				return {
					day,
					half,
					extraCost: totalOf(terms) - totalOf(base),
					terms: termNames
						.map((name) => ({ name, extraCost: terms[name] - base[name] }))
						.filter(({ extraCost }) => Math.abs(extraCost) > 1e-6)
						.sort((one, other) => other.extraCost - one.extraCost),
					blocked,
					order,
					arrivalMinute
				};
			})
	);
}

const impossible = { extraCost: Infinity, terms: [], order: 0, arrivalMinute: null };

/** A fixed visit has no other opening on its day; whoever moves it asks about the doctor's own hours. */
const unfixed = (
	request: MonthRequest,
	{ doctorId, moving }: { doctorId: string; moving: { day: Day } | null }
): MonthRequest => ({
	...request,
	accepted: request.accepted.map((visit) =>
		visit.doctorId === doctorId && visit.day === moving?.day ? { ...visit, locked: false } : visit
	)
});

/** The person who drags a visit may drag a locked one too. */
function takeOut(schedule: Schedule, visit: { node: number; day: number }): void {
	const pool = createPool(schedule);
	schedule.locked[visit.node * schedule.problem.days + visit.day] = 0;
	beginTrial(schedule);
	pullVisit(pool, schedule, visit);
	closeHoles(pool, schedule);
	clearPool(pool);
	settleTrial(schedule);
	keepTrial(schedule);
}

/** Leaves the visit in the slot, to be rolled back, unless something but a full half blocks it. */
function tryInsert(
	month: MonthProblem,
	input: {
		schedule: Schedule;
		insertions: Insertions;
		slot: { node: number; day: number; half: 0 | 1 };
	}
): SlotBlock | null {
	const { problem } = month;
	const { schedule, insertions, slot } = input;
	const at = slot.node * problem.days + slot.day;
	if (schedule.routeOn[at]! >= 0) return 'alreadyThatDay';
	const openings = problem.openingHalf.subarray(
		problem.openingsAt[at]!,
		problem.openingsAt[at + 1]!
	);
	if (!openings.includes(slot.half)) return whyShut(month, slot);
	const half = slot.day * 2 + slot.half;
	const isFull = schedule.halfCount[half]! >= problem.halfCapacity[half]!;
	const capacity = problem.halfCapacity[half]!;
	beginTrial(schedule);
	insertions.onlyHalf = slot.half;
	// Whoever asks may let someone else go: the problem is this call's own.
	if (isFull) problem.halfCapacity[half] = schedule.halfCount[half]! + 1;
	findInsertion(insertions, schedule, { node: slot.node, route: slot.day });
	problem.halfCapacity[half] = capacity;
	const { found } = insertions;
	if (found.cost === Infinity) return 'noTime';
	insertVisit(schedule, { node: slot.node, route: slot.day, ...found });
	settleTrial(schedule);
	return isFull ? 'noCapacity' : null;
}

/** What leaves a half day without an opening; a visit longer than what is open has no time. */
function whyShut(
	{ request }: MonthProblem,
	{ node, day, half }: { node: number; day: number; half: 0 | 1 }
): SlotBlock {
	const doctor = request.doctors[node - 1]!;
	const date = request.days[day]!;
	const span = date.halves.find((its) => its.half === halfNames[half]);
	if (doctor.closed.some((its) => its.day === date.day && its.half === halfNames[half]))
		return 'closed';
	const isReceived = doctor.reception.some(
		({ weekday, startMinute, endMinute }) =>
			weekday === weekdayOf(date.day) &&
			span !== undefined &&
			startMinute < span.endMinute &&
			endMinute > span.startMinute
	);
	return doctor.reception.length > 0 && !isReceived ? 'noReception' : 'noTime';
}

/** The order of each visit within its half, by day and node. */
function ordersOf(
	month: MonthProblem,
	visits: readonly PlannedVisit[]
): Map<Day, Map<number, number>> {
	const orders = new Map<Day, Map<number, number>>();
	for (const { doctorId, day, order } of visits) {
		const node = month.nodeOf.get(doctorId);
		if (node === undefined) continue;
		const ofDay = orders.get(day) ?? new Map<number, number>();
		orders.set(day, ofDay.set(node, order ?? 0));
	}
	return orders;
}

/** An order that puts the visit just tried between the stops beside it in the same half. */
function orderBetween(
	{ problem }: MonthProblem,
	input: {
		schedule: Schedule;
		slot: { node: number; day: number; half: 0 | 1 };
		orders: ReadonlyMap<number, number> | undefined;
	}
): number {
	const { schedule, slot, orders } = input;
	const first = slot.day * schedule.stride + 1;
	const stops = schedule.stops.subarray(first, first + schedule.count[slot.day]!);
	const at = stops.indexOf(slot.node);
	const orderOf = (node: number | undefined) => {
		if (node === undefined) return null;
		const opening = schedule.openingOn[node * problem.days + slot.day]!;
		return problem.openingHalf[opening] === slot.half ? (orders?.get(node) ?? null) : null;
	};
	const before = orderOf(at > 0 ? stops[at - 1] : undefined);
	const after = orderOf(stops[at + 1]);
	if (before !== null && after !== null) return (before + after) / 2;
	return before !== null ? before + 1 : after !== null ? after - 1 : 0;
}
