import { createInsertions, findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import { unlimitedVisits } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import type { UnservedDoctor, UnservedReason } from './month.ts';
import { seededRandom } from './random.ts';
import { beginTrial, insertVisit, rollBack, settleTrial, touchRoute } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** The doctors who get fewer visits than the norm, each with what binds. */
export function unservedDoctors(month: MonthProblem, schedule: Schedule): UnservedDoctor[] {
	const { problem, request } = month;
	const insertions = createInsertions(problem, { random: seededRandom(0), blinkEvery: Infinity });
	return request.doctors.flatMap((doctor, index) => {
		const missing = doctor.visits.norm - schedule.visits[index + 1]!;
		if (missing <= 0) return [];
		const reason = reasonFor(month, { schedule, insertions, node: index + 1 });
		return [{ doctorId: doctor.id, missing, reason }];
	});
}

function reasonFor(
	month: MonthProblem,
	input: { schedule: Schedule; insertions: Insertions; node: number }
): UnservedReason {
	const { schedule, insertions, node } = input;
	const { problem } = month;
	if (schedule.visits[node]! >= problem.wantedOf[node]!) return 'noVisitsWanted';
	const openDays = Array.from({ length: problem.days }, (_, day) => day).filter((day) => {
		const at = node * problem.days + day;
		return schedule.routeOn[at]! < 0 && problem.openingsAt[at]! < problem.openingsAt[at + 1]!;
	});
	if (openDays.length === 0) return 'noReception';
	if (!openDays.some((day) => isReachable(month, { node, day }))) return 'unreachable';
	let fits = false;
	let fitsWithoutSpacing = false;
	for (const day of openDays) {
		findInsertion(insertions, schedule, { node, route: day });
		const { found } = insertions;
		if (found.cost === Infinity) continue;
		fits = true;
		beginTrial(schedule);
		const before = schedule.customerCost[node]!;
		insertVisit(schedule, { node, route: day, ...found });
		settleTrial(schedule);
		const openingCost = problem.openingCost[found.opening]!;
		const saved = before - (schedule.customerCost[node]! - openingCost);
		if (missingSaved(schedule, node) > found.cost && saved < found.cost) fitsWithoutSpacing = true;
		rollBack(schedule);
	}
	if (fits && problem.onTheWay[node]) return 'onTheWay';
	if (!fits) return isLimited(month, input, openDays) ? 'visitLimit' : 'noCapacity';
	return fitsWithoutSpacing ? 'spacing' : 'outbid';
}

/** True where only the most visits of a half day, a rule of the policy, keeps the doctor out. */
function isLimited(
	{ problem }: MonthProblem,
	{ schedule, insertions, node }: { schedule: Schedule; insertions: Insertions; node: number },
	openDays: readonly number[]
): boolean {
	const { halfCapacity } = problem;
	const limits = halfCapacity.slice();
	halfCapacity.fill(unlimitedVisits);
	beginTrial(schedule);
	const fits = openDays.some((day) => {
		// A touched route is searched afresh, whatever is remembered of it.
		touchRoute(schedule, day);
		findInsertion(insertions, schedule, { node, route: day });
		return insertions.found.cost < Infinity;
	});
	rollBack(schedule);
	halfCapacity.set(limits);
	return fits;
}

/** What the visit just tried saves in missing visits alone. */
function missingSaved({ problem, visits }: Schedule, node: number): number {
	const from = node * (problem.mostWanted + 1) + visits[node]!;
	return problem.missingCost[from - 1]! - problem.missingCost[from]!;
}

/** True when the doctor can be met on an otherwise empty day. */
function isReachable({ problem }: MonthProblem, visit: { node: number; day: number }): boolean {
	const { node, day } = visit;
	const first = problem.openingsAt[node * problem.days + day]!;
	const last = problem.openingsAt[node * problem.days + day + 1]!;
	const wayThere = problem.travelFrom[problem.depotOf[day]! * problem.nodes + node]!;
	const arrival = problem.dayEarliest[day]! + wayThere;
	return problem.openingLatest.subarray(first, last).some((latest) => arrival <= latest);
}
