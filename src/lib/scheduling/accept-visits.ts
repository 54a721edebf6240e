import type { HalfDay, Day } from '#lib/domain/day.ts';
import { createInsertions, findInsertion } from './insertion.ts';
import { halfIndex } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import { seededRandom } from './random.ts';
import { beginTrial, insertVisit, keepTrial, recountCost, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** A visit as a plan on screen states it. */
export interface StandingVisit {
	doctorId: string;
	day: Day;
	half: HalfDay;
	locked: boolean;
	/** Position within the half; null when the plan never said. */
	order: number | null;
}

/**
 * Puts standing visits into an empty schedule: locked ones first and always, even against the rules, because a
 * person decided them; the others where they stand if the rules still allow it.
 */
export function acceptVisits(
	month: MonthProblem,
	input: { schedule: Schedule; visits: readonly StandingVisit[] }
): void {
	const { schedule, visits } = input;
	const { problem, nodeOf, dayOf } = month;
	const insertions = createInsertions(problem, { random: seededRandom(0), blinkEvery: Infinity });
	const slotOrder = (visit: StandingVisit) =>
		dayOf.get(visit.day)! * 1e6 + halfIndex(visit.half) * 1e5 + (visit.order ?? 0);
	const known = visits
		.filter(({ doctorId, day }) => nodeOf.has(doctorId) && dayOf.has(day))
		.sort((one, other) => slotOrder(one) - slotOrder(other));
	const enter = (visit: StandingVisit) => {
		const node = nodeOf.get(visit.doctorId)!;
		const route = dayOf.get(visit.day)!;
		const at = node * problem.days + route;
		if (schedule.routeOn[at]! >= 0) return;
		if (!visit.locked && schedule.visits[node]! >= problem.wantedOf[node]!) return;
		beginTrial(schedule);
		insertions.onlyHalf = halfIndex(visit.half);
		findInsertion(insertions, schedule, { node, route });
		const { found } = insertions;
		if (found.cost < Infinity) insertVisit(schedule, { node, route, ...found });
		else if (visit.locked) insertAnyway(schedule, { node, route, half: insertions.onlyHalf });
		if (visit.locked) schedule.locked[at] = 1;
		settleTrial(schedule);
		keepTrial(schedule);
	};
	for (const visit of known) if (visit.locked) enter(visit);
	for (const visit of known) if (!visit.locked) enter(visit);
	recountCost(schedule);
}

/** At the end of its half, in an opening without limits. */
function insertAnyway(schedule: Schedule, visit: { node: number; route: number; half: 0 | 1 }) {
	const { problem, stride, stops, openingOn, count } = schedule;
	const { node, route, half } = visit;
	let position = count[route]! + 1;
	while (position > 1) {
		const before = stops[route * stride + position - 1]!;
		if (problem.openingHalf[openingOn[before * problem.days + route]!]! <= half) break;
		position--;
	}
	insertVisit(schedule, { node, route, position, opening: problem.anyTime + half });
}
