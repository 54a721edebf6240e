import type { HalfDay, Day } from '#lib/domain/day.ts';
import { createInsertions, findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import { halfIndex } from './month-openings.ts';
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
 * Puts standing visits into an empty schedule: each day in the order its plan states, as far as the rules still
 * allow it; then whoever is left where there is room in the same half. Locked visits stand even against the rules,
 * because a person decided them.
 */
export function acceptVisits(
	month: MonthProblem,
	input: { schedule: Schedule; visits: readonly StandingVisit[] }
): void {
	const { schedule, visits } = input;
	const { problem, nodeOf, dayOf } = month;
	const slotOrder = (visit: StandingVisit) =>
		dayOf.get(visit.day)! * 1e6 + halfIndex(visit.half) * 1e5 + (visit.order ?? 5e4);
	const known = visits
		.filter(({ doctorId, day }) => nodeOf.has(doctorId) && dayOf.has(day))
		.sort((one, other) => slotOrder(one) - slotOrder(other))
		.map((visit): Entry => ({
			node: nodeOf.get(visit.doctorId)!,
			route: dayOf.get(visit.day)!,
			half: halfIndex(visit.half),
			locked: visit.locked,
			hasOrder: visit.order !== null
		}));
	for (const { node, route, locked } of known)
		if (locked) schedule.locked[node * problem.days + route] = 1;
	const ordered = known.filter(({ hasOrder }) => hasOrder);
	for (const entry of ordered) append(schedule, entry);
	const insertions = createInsertions(problem, { random: seededRandom(0), blinkEvery: Infinity });
	const left = known.filter(({ node, route }) => !stands(schedule, { node, route }));
	for (const entry of left) if (entry.locked) enter({ schedule, insertions, entry });
	for (const entry of left) if (!entry.locked) enter({ schedule, insertions, entry });
	recountCost(schedule);
}

/** A standing visit in the solver's numbers. */
interface Entry {
	node: number;
	route: number;
	half: 0 | 1;
	locked: boolean;
	hasOrder: boolean;
}

const stands = ({ problem, routeOn }: Schedule, visit: { node: number; route: number }) =>
	routeOn[visit.node * problem.days + visit.route]! >= 0;

const mayEnter = (schedule: Schedule, { node, route, locked }: Entry): boolean =>
	!stands(schedule, { node, route }) &&
	(locked || schedule.visits[node]! < schedule.problem.wantedOf[node]!);

/** After the last stop so far, in the cheapest opening of its half that can still be reached. */
function append(schedule: Schedule, entry: Entry): void {
	const { problem, stops, stride, count, times, halfCount } = schedule;
	const { node, route, half } = entry;
	if (!mayEnter(schedule, entry)) return;
	if (halfCount[route * 2 + half]! >= problem.halfCapacity[route * 2 + half]!) return;
	const last = route * stride + count[route]!;
	const ready = times.headEarliest[last]! + times.headDuration[last]!;
	const arrival = ready + problem.travelFrom[stops[last]! * problem.nodes + node]!;
	const slot = node * problem.days + route;
	let chosen = -1;
	for (let at = problem.openingsAt[slot]!; at < problem.openingsAt[slot + 1]!; at++) {
		if (problem.openingHalf[at] !== half || arrival > problem.openingLatest[at]! + 1e-6) continue;
		const cost = problem.openingCost[at]!;
		const isBetter =
			chosen < 0 ||
			cost < problem.openingCost[chosen]! ||
			(cost === problem.openingCost[chosen]! &&
				problem.openingEarliest[at]! < problem.openingEarliest[chosen]!);
		if (isBetter) chosen = at;
	}
	if (chosen < 0) return;
	beginTrial(schedule);
	insertVisit(schedule, { node, route, position: count[route]! + 1, opening: chosen });
	settleTrial(schedule);
	keepTrial(schedule);
}

/** Wherever it costs least in its half; a locked visit that fits nowhere stands all the same. */
function enter(input: { schedule: Schedule; insertions: Insertions; entry: Entry }): void {
	const { schedule, insertions, entry } = input;
	const { node, route, half, locked } = entry;
	if (!mayEnter(schedule, entry)) return;
	beginTrial(schedule);
	insertions.onlyHalf = half;
	findInsertion(insertions, schedule, { node, route });
	const { found } = insertions;
	if (found.cost < Infinity) insertVisit(schedule, { node, route, ...found });
	else if (locked) insertAnyway(schedule, { node, route, half });
	settleTrial(schedule);
	keepTrial(schedule);
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
