import type { Problem } from './problem.ts';
import { blinks, findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import type { Schedule } from './schedule.ts';

/**
 * The days on which to visit one customer, given what each day would cost: the cheapest allowed pattern, or for
 * free spacing the cheapest set of days by dynamic programming. Days already kept in a route cost nothing and stay.
 */
export interface DayChoice {
	readonly cost: Float64Array;
	readonly route: Int32Array;
	readonly position: Int32Array;
	readonly opening: Int32Array;
	/** The chosen days to add, `count` of them. */
	readonly days: Int32Array;
	count: number;
	/** How many times its cost a missing visit weighs: above 1, a first visit far out may be tried at a loss. */
	eagerness: number;
	/** What share of its cost opening an empty route is taken to weigh: below 1, a new route is tried at a loss. */
	openingShare: number;
	/** 1 on the days that some pattern allows beside the kept ones. */
	readonly isAllowed: Uint8Array;
	readonly best: Float64Array;
	readonly came: Int32Array;
}

/** Room for the choice of one customer's days. */
export const createDayChoice = ({ days, mostWanted }: Problem): DayChoice => ({
	cost: new Float64Array(days),
	route: new Int32Array(days),
	position: new Int32Array(days),
	opening: new Int32Array(days),
	days: new Int32Array(days),
	count: 0,
	eagerness: 1,
	openingShare: 1,
	isAllowed: new Uint8Array(days),
	best: new Float64Array((mostWanted + 1) * days),
	came: new Int32Array((mostWanted + 1) * days)
});

/** Finds the cheapest insertion on each day the customer can be met and is not yet visited. */
export function priceDays(
	choice: DayChoice,
	input: { insertions: Insertions; schedule: Schedule; node: number }
): void {
	const { insertions, schedule, node } = input;
	const { days, vehicles, routes, openingsAt } = schedule.problem;
	const { routeOn, count, stamp } = schedule;
	const { isRouteTouched } = schedule.trial;
	const { cost, found, stamp: known } = insertions;
	const visit = { node, route: 0 };
	const own = node * routes;
	allowDays(choice, schedule, node);
	for (let day = 0; day < days; day++) {
		const at = node * days + day;
		if (routeOn[at]! >= 0) {
			choice.cost[day] = 0;
			continue;
		}
		choice.cost[day] = Infinity;
		if (!choice.isAllowed[day] || openingsAt[at] === openingsAt[at + 1]) continue;
		let best = Infinity;
		let bestRoute = -1;
		let position = 0;
		let opening = 0;
		let sawEmpty = false;
		for (let route = day * vehicles; route < (day + 1) * vehicles; route++) {
			let share = 1;
			if (count[route] === 0) {
				if (sawEmpty) continue;
				sawEmpty = true;
				share = choice.openingShare;
			}
			if (isRouteTouched[route] === 0 && known[own + route] === stamp[route]) {
				const total = cost[own + route]! * share;
				if (total >= best || blinks(insertions)) continue;
				best = total;
				bestRoute = route;
				position = -1;
			} else {
				visit.route = route;
				findInsertion(insertions, schedule, visit);
				const total = found.cost * share;
				if (total >= best) continue;
				best = total;
				bestRoute = route;
				({ position, opening } = found);
			}
		}
		choice.cost[day] = best;
		choice.route[day] = bestRoute;
		const isKnown = position < 0;
		choice.position[day] = isKnown ? insertions.position[own + bestRoute]! : position;
		choice.opening[day] = isKnown ? insertions.opening[own + bestRoute]! : opening;
	}
}

/** Marks the days worth pricing: those of patterns that hold all kept days; all days for free spacing. */
function allowDays(choice: DayChoice, schedule: Schedule, node: number): void {
	const { isAllowed } = choice;
	const { days, gapClassOf, patternsAt, patternDaysAt, patternDays } = schedule.problem;
	const kept = schedule.visits[node]!;
	if (kept === 0 || gapClassOf[node]! >= 0) {
		isAllowed.fill(1);
		return;
	}
	isAllowed.fill(0);
	for (let pattern = patternsAt[node]!; pattern < patternsAt[node + 1]!; pattern++) {
		let keeps = 0;
		for (let at = patternDaysAt[pattern]!; at < patternDaysAt[pattern + 1]!; at++)
			if (schedule.routeOn[node * days + patternDays[at]!]! >= 0) keeps++;
		if (keeps < kept) continue;
		for (let at = patternDaysAt[pattern]!; at < patternDaysAt[pattern + 1]!; at++)
			isAllowed[patternDays[at]!] = 1;
	}
}

/** Chooses the days to add to a customer's kept ones; none when staying away is cheaper or nothing fits. */
export function chooseDays(choice: DayChoice, schedule: Schedule, node: number): void {
	choice.count = 0;
	if (schedule.problem.gapClassOf[node]! >= 0) chooseSpaced(choice, schedule, node);
	else choosePattern(choice, schedule, node);
}

function choosePattern(choice: DayChoice, schedule: Schedule, node: number): void {
	const { problem, routeOn } = schedule;
	const { patternsAt, patternDaysAt, patternDays, days } = problem;
	const kept = schedule.visits[node]!;
	let best = Infinity;
	let chosen = -1;
	for (let pattern = patternsAt[node]!; pattern < patternsAt[node + 1]!; pattern++) {
		let cost = 0;
		let keeps = 0;
		for (let at = patternDaysAt[pattern]!; at < patternDaysAt[pattern + 1]!; at++) {
			const day = patternDays[at]!;
			cost += choice.cost[day]!;
			if (kept > 0 && routeOn[node * days + day]! >= 0) keeps++;
		}
		if (cost < best && keeps === kept) {
			best = cost;
			chosen = pattern;
		}
	}
	if (chosen < 0 || best >= savedBy(problem, node, kept) * choice.eagerness) return;
	for (let at = patternDaysAt[chosen]!; at < patternDaysAt[chosen + 1]!; at++) {
		const day = patternDays[at]!;
		if (routeOn[node * days + day]! < 0) choice.days[choice.count++] = day;
	}
}

/** What serving all wanted visits saves against serving only the kept ones. */
function savedBy({ missingCost, mostWanted, wantedOf }: Problem, node: number, kept: number) {
	const from = node * (mostWanted + 1);
	return missingCost[from + kept]! - missingCost[from + wantedOf[node]!]!;
}

/** best[k, day] is the least cost of k visits, the last on `day`; a kept day is never stepped over. */
function chooseSpaced(choice: DayChoice, schedule: Schedule, node: number): void {
	const { problem, routeOn } = schedule;
	const { days, mostWanted, gapCost, firstCost, missingCost } = problem;
	const { cost, best, came, eagerness } = choice;
	const own = node * days;
	const gaps = problem.gapClassOf[node]! * days * days;
	const kept = schedule.visits[node]!;
	const wanted = Math.max(problem.wantedOf[node]!, kept);
	const missing = node * (mostWanted + 1);
	let lastKept = -1;
	let firstKept = days;
	for (let day = 0; day < days; day++) {
		if (routeOn[own + day]! < 0) continue;
		lastKept = day;
		if (firstKept === days) firstKept = day;
	}
	let bestTotal = kept === 0 ? missingCost[missing]! * eagerness : Infinity;
	let bestVisits = 0;
	let bestLast = -1;
	for (let visits = 1; visits <= wanted; visits++) {
		for (let day = visits - 1; day < days; day++) {
			const here = visits * days + day;
			best[here] = Infinity;
			if (cost[day] === Infinity) continue;
			if (visits === 1) {
				if (day <= firstKept) best[here] = firstCost[own + day]! + cost[day]!;
				came[here] = -1;
			} else {
				let least = Infinity;
				for (let before = day - 1; before >= visits - 2; before--) {
					const total = best[here - days - day + before]! + gapCost[gaps + before * days + day]!;
					if (total < least) {
						least = total;
						came[here] = before;
					}
					if (routeOn[own + before]! >= 0) break;
				}
				best[here] = least + cost[day]!;
			}
			if (visits < kept || day < lastKept) continue;
			const without = missingCost[missing + Math.min(visits, problem.wantedOf[node]!)]!;
			const total = best[here]! + without * eagerness;
			if (total < bestTotal) {
				bestTotal = total;
				bestVisits = visits;
				bestLast = day;
			}
		}
	}
	for (let visits = bestVisits, day = bestLast; visits > 0; visits--) {
		if (routeOn[own + day]! < 0) choice.days[choice.count++] = day;
		day = came[visits * days + day]!;
	}
}
