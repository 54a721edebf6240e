import { visitOrders } from '#lib/domain/policy/policy-matrix.ts';
import { usualOrder, type MonthProblem } from './month-problem.ts';
import type { MonthDoctor } from './month.ts';
import { refreshRoute } from './pricing.ts';
import { recountCost } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** Stops of a route that lie at one place in one half day, `from` up to but without `to`. */
interface Row {
	route: number;
	from: number;
	to: number;
}

/**
 * Puts visits in a row at one place in the order in which one walks through it: department by department, the one with
 * the most important colleague first, in each by grade and the strategies' order. Nobody loses a best time for it, no
 * day becomes longer, and what a person fixed keeps its place.
 */
export function orderAtSites(month: MonthProblem, schedule: Schedule): void {
	const { stride, count, problem } = schedule;
	for (let route = 0; route < problem.routes; route++) {
		const end = route * stride + 1 + count[route]!;
		for (let from = route * stride + 1; from < end;) {
			let to = from + 1;
			while (to < end && isAlike(month, schedule, { route, one: from, other: to })) to++;
			if (to - from > 1) orderRow(month, schedule, { route, from, to });
			from = to;
		}
	}
	recountCost(schedule);
}

const doctorAt = ({ request }: MonthProblem, { stops }: Schedule, at: number): MonthDoctor =>
	request.doctors[stops[at]! - 1]!;

/** True for two stops of a route at one place in one half day. */
function isAlike(
	month: MonthProblem,
	schedule: Schedule,
	{ route, one, other }: { route: number; one: number; other: number }
): boolean {
	const { problem, stops, openingOn } = schedule;
	const day = (route / problem.vehicles) | 0;
	const halfAt = (at: number) => problem.openingHalf[openingOn[stops[at]! * problem.days + day]!]!;
	return (
		doctorAt(month, schedule, one).siteId === doctorAt(month, schedule, other).siteId &&
		halfAt(one) === halfAt(other)
	);
}

function orderRow(month: MonthProblem, schedule: Schedule, row: Row): void {
	const isAfter = comparing(
		Array.from({ length: row.to - row.from }, (_, at) => doctorAt(month, schedule, row.from + at))
	);
	for (let end = row.from + 1; end < row.to; end++)
		for (let at = end; at > row.from; at--) {
			const [before, after] = [at - 1, at].map((stop) => doctorAt(month, schedule, stop));
			if (!isAfter(before!, after!)) break;
			if (!swap(schedule, { route: row.route, at: at - 1 })) break;
		}
}

/** Says whether the first of two colleagues of a row is to be met after the second. */
function comparing(doctors: readonly MonthDoctor[]) {
	const rankOf = ({ grade, order = usualOrder }: MonthDoctor) =>
		`${grade}${visitOrders.indexOf(order)}`;
	const best = new Map<string, string>();
	for (const doctor of doctors) {
		const { department = '' } = doctor;
		const rank = rankOf(doctor);
		if (rank < (best.get(department) ?? '~')) best.set(department, rank);
	}
	const keyOf = (doctor: MonthDoctor) => {
		const { department = '' } = doctor;
		return `${best.get(department)} ${department} ${rankOf(doctor)}`;
	};
	return (one: MonthDoctor, other: MonthDoctor): boolean => keyOf(one) > keyOf(other);
}

/** Lets two neighbours change places where the day allows it and becomes no dearer. */
function swap(schedule: Schedule, { route, at }: { route: number; at: number }): boolean {
	const { problem, stops, locked, routeCost } = schedule;
	const day = (route / problem.vehicles) | 0;
	const [one, other] = [stops[at]!, stops[at + 1]!];
	if (locked[one * problem.days + day] || locked[other * problem.days + day]) return false;
	const before = routeCost[route]!;
	stops[at] = other;
	stops[at + 1] = one;
	refreshRoute(schedule, route);
	if (isInTime(schedule, route) && routeCost[route]! <= before + 1e-9) return true;
	stops[at] = one;
	stops[at + 1] = other;
	refreshRoute(schedule, route);
	return false;
}

/** True while everybody of a route is reached before it is too late. */
function isInTime({ problem, stops, legs, stride, count, openingOn }: Schedule, route: number) {
	const day = (route / problem.vehicles) | 0;
	const base = route * stride;
	let clock = problem.dayEarliest[day]!;
	for (let at = base + 1; at <= base + count[route]!; at++) {
		const node = stops[at]!;
		const opening = openingOn[node * problem.days + day]!;
		clock = Math.max(clock + legs[at - 1]!, problem.openingEarliest[opening]!);
		if (clock > problem.openingLatest[opening]! + 1e-6) return false;
		clock += problem.serviceOf[node]!;
	}
	return true;
}
