import { pullCustomer, pullVisit } from './pool.ts';
import { ruinSize, stopOf } from './ruin.ts';
import type { Ruin, RuinInput } from './ruin.ts';

const splitChance = 0.5;

/**
 * Adjacent string removal (Christiaens & Vanden Berghe 2020): around a random customer, contiguous strings of
 * stops leave the routes of any day; the customers on them lose all their visits and may change their days.
 */
export const removeStrings: Ruin = {
	name: 'removeStrings',
	ruin: (input) => removeAround(input, { wholeCustomers: true })
};

/** The same strings, but only the visits on them leave: the customers' other days stay. */
export const removeVisitStrings: Ruin = {
	name: 'removeVisitStrings',
	ruin: (input) => removeAround(input, { wholeCustomers: false })
};

function removeAround(input: RuinInput, options: { wholeCustomers: boolean }): void {
	const { schedule, pool, random } = input;
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
	const longest = Math.min(ruinSize.longestString, stopCount / used);
	const mostStrings = (4 * ruinSize.meanCustomers) / (1 + longest) - 1;
	const strings = Math.floor(random.next() * mostStrings + 1);
	const seed = 1 + random.below(problem.customers);
	let taken = 0;
	for (let rank = -1; rank < neighbours && taken < strings; rank++) {
		const node = rank < 0 ? seed : nearest[seed * neighbours + rank]!;
		const day = anyDayOf(input, node);
		if (day < 0) continue;
		const route = routeOn[node * days + day]!;
		if (pool.isHoled[route]) continue;
		const most = Math.min(count[route]!, longest);
		const length = Math.floor(random.next() * most + 1);
		removeString(input, { node, day, length, wholeCustomers: options.wholeCustomers });
		taken++;
	}
}

/** A random day on which the node is visited, -1 when there is none. */
function anyDayOf({ schedule, random }: RuinInput, node: number): number {
	const { days } = schedule.problem;
	const visits = schedule.visits[node]!;
	if (visits === 0) return -1;
	let skip = random.below(visits);
	for (let day = 0; day < days; day++)
		if (schedule.routeOn[node * days + day]! >= 0 && skip-- === 0) return day;
	return -1;
}

function removeString(
	input: RuinInput,
	string: { node: number; day: number; length: number; wholeCustomers: boolean }
): void {
	const { schedule, pool, random } = input;
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
