import { pullCustomer, pullVisit } from './pool.ts';
import type { Schedule } from './schedule.ts';
import type { Work } from './work.ts';

/** Mean visits taken per ruin, and the longest string: Christiaens & Vanden Berghe (2020) take ten, in long searches. */
const size = { meanVisits: 8, longestString: 10 };
const splitChance = 0.5;

/**
 * Takes out strings around a random customer: contiguous stops of neighbouring routes on any day. The customers on
 * them lose all their visits and may change their days, or only the visits on the string.
 */
export function pullStrings(work: Work, options: { wholeCustomers: boolean }): void {
	const { schedule, pool, random } = work;
	const { problem, count, routeOn } = schedule;
	const { days, neighbours, nearest } = problem;
	let stopCount = 0;
	let used = 0;
	for (let route = 0; route < problem.routes; route++) {
		if (count[route] === 0) continue;
		stopCount += count[route]!;
		used++;
	}
	if (used === 0) return;
	const longest = Math.min(size.longestString, stopCount / used);
	const mostStrings = Math.max(1, (4 * size.meanVisits) / (1 + longest) - 1);
	const strings = Math.floor(random.next() * mostStrings + 1);
	const seed = 1 + random.below(problem.customers);
	let taken = 0;
	for (let rank = -1; rank < neighbours && taken < strings; rank++) {
		const node = rank < 0 ? seed : nearest[seed * neighbours + rank]!;
		const day = anyDayOf(work, node);
		if (day < 0) continue;
		const route = routeOn[node * days + day]!;
		if (pool.isHoled[route]) continue;
		const most = Math.min(count[route]!, longest);
		const length = Math.floor(random.next() * most + 1);
		pullString(work, { node, day, length, wholeCustomers: options.wholeCustomers });
		taken++;
	}
}

/** A random day on which the node is visited, -1 when there is none. */
function anyDayOf({ schedule, random }: Work, node: number): number {
	const { days } = schedule.problem;
	const visits = schedule.visits[node]!;
	if (visits === 0) return -1;
	let skip = random.below(visits);
	for (let day = 0; day < days; day++)
		if (schedule.routeOn[node * days + day]! >= 0 && skip-- === 0) return day;
	return -1;
}

function pullString(
	work: Work,
	string: { node: number; day: number; length: number; wholeCustomers: boolean }
): void {
	const { schedule, pool, random } = work;
	const { node, day, length } = string;
	const route = schedule.routeOn[node * schedule.problem.days + day]!;
	const onRoute = schedule.count[route]!;
	let kept = 0;
	if (length > 1 && length < onRoute && random.next() < splitChance) {
		kept = 1;
		while (length + kept < onRoute && random.next() < splitChance) kept++;
	}
	const span = length + kept;
	const first = route * schedule.stride + 1;
	const at = stopOf(schedule, { node, route });
	const earliest = Math.max(first, at - span + 1);
	const latest = Math.min(at, first + onRoute - span);
	const start = earliest + random.below(latest - earliest + 1);
	const keepFrom = start + 1 + random.below(length - 1);
	for (let stop = start; stop < start + span; stop++) {
		if (kept > 0 && stop >= keepFrom && stop < keepFrom + kept) continue;
		const taken = schedule.stops[stop]!;
		if (string.wholeCustomers) pullCustomer(pool, schedule, taken);
		else pullVisit(pool, schedule, { node: taken, day });
	}
}

/** The stop index of a node on a route. */
function stopOf(schedule: Schedule, visit: { node: number; route: number }): number {
	let at = visit.route * schedule.stride + 1;
	while (schedule.stops[at] !== visit.node) at++;
	return at;
}
