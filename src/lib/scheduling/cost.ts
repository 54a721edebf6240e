import { unservedTerm } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import type { Schedule } from './schedule.ts';
import type { TermName } from './terms.ts';

/** What a plan pays, term by term, in weighted minutes; the sum is the schedule's cost. */
export function termsOf(month: MonthProblem, schedule: Schedule): Record<TermName, number> {
	return {
		travel: sum(schedule.travel),
		unservedA: 0,
		unservedB: 0,
		unservedC: 0,
		...unservedTerms(month, schedule),
		spacing: spacingTerm(schedule),
		zones: zonesTerm(schedule),
		bestTime: openingTerm(schedule, schedule.problem.openingBestTime),
		overload: overloadTerm(schedule),
		stability: openingTerm(schedule, schedule.problem.openingStability)
	};
}

/** The sum of all terms. */
export const totalOf = (terms: Record<TermName, number>): number => sum(Object.values(terms));

const sum = (numbers: Iterable<number>): number => {
	let total = 0;
	for (const number of numbers) total += number;
	return total;
};

function unservedTerms(month: MonthProblem, schedule: Schedule) {
	const { missingCost, mostWanted, wantedOf } = schedule.problem;
	const terms: Partial<Record<TermName, number>> = {};
	month.request.doctors.forEach(({ grade }, index) => {
		const node = index + 1;
		const served = Math.min(schedule.visits[node]!, wantedOf[node]!);
		const term = unservedTerm[grade];
		terms[term] = (terms[term] ?? 0) + missingCost[node * (mostWanted + 1) + served]!;
	});
	return terms;
}

/** What one customer's days cost by their spacing; `before` is the day index of the visit before, or null. */
export function spacingCost(
	schedule: Schedule,
	visit: { node: number; day: number; before: number | null }
): number {
	const { days, firstCost, gapCost, gapClassOf } = schedule.problem;
	const { node, day, before } = visit;
	if (before === null) return firstCost[node * days + day]!;
	return gapCost[(gapClassOf[node]! * days + before) * days + day]!;
}

function spacingTerm(schedule: Schedule): number {
	const { days, nodes } = schedule.problem;
	let total = 0;
	for (let node = 1; node < nodes; node++) {
		let before: number | null = null;
		for (let day = 0; day < days; day++) {
			if (schedule.routeOn[node * days + day]! < 0) continue;
			total += spacingCost(schedule, { node, day, before });
			before = day;
		}
	}
	return total;
}

const zonesTerm = ({ problem, zonesOn }: Schedule): number =>
	problem.zones === 0 ? 0 : sum(zonesOn.map((zones) => Math.max(0, zones - 1))) * problem.zoneCost;

function openingTerm(schedule: Schedule, price: Float64Array): number {
	let total = 0;
	for (const opening of schedule.openingOn) if (opening >= 0) total += price[opening]!;
	return total;
}

/** Minutes a route is back after the end of its day. */
export function overloadMinutes(schedule: Schedule, route: number): number {
	const { problem, times, stride, count } = schedule;
	const end = route * stride + count[route]! + 1;
	const back = times.headEarliest[end]! + times.headDuration[end]!;
	return Math.max(0, back - problem.dayEnd[Math.floor(route / problem.vehicles)]!);
}

function overloadTerm(schedule: Schedule): number {
	let total = 0;
	for (let route = 0; route < schedule.problem.routes; route++)
		total += overloadMinutes(schedule, route);
	return total * schedule.problem.overloadCost;
}
