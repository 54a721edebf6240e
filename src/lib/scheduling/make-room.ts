import { chooseDays, priceDays } from './day-choice.ts';
import { ruinAndRecreate } from './move.ts';
import { closeHoles, pullVisit } from './pool.ts';
import { insertVisit, rollBack } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Work } from './work.ts';

/** Visits that may leave a day at once so that somebody dearer finds room. */
const mostEjected = 6;

/** What one more visit of a customer saves; 0 where none is missing. */
function missedBy({ problem, visits }: Schedule, node: number): number {
	const served = visits[node]!;
	if (served >= problem.wantedOf[node]!) return 0;
	const at = node * (problem.mostWanted + 1) + served;
	return problem.missingCost[at]! - problem.missingCost[at + 1]!;
}

/** What losing one of its visits would cost a customer. */
function lostBy({ problem, visits }: Schedule, node: number): number {
	const served = Math.min(visits[node]!, problem.wantedOf[node]!);
	const at = node * (problem.mostWanted + 1) + served;
	return served === 0 ? 0 : problem.missingCost[at - 1]! - problem.missingCost[at]!;
}

/** Takes visits that weigh less than `node` off a day, puts `node` there and the others where they still fit. */
function makeRoom(work: Work, { node, day }: { node: number; day: number }): void {
	const { schedule, pool, choice, insertions, random } = work;
	const { stops, stride, count, problem } = schedule;
	const route = day * problem.vehicles + random.below(problem.vehicles);
	const saves = missedBy(schedule, node);
	const first = route * stride + 1;
	const stopsHere = count[route]!;
	const from = random.below(Math.max(1, stopsHere));
	const most = 1 + random.below(mostEjected);
	for (let step = 0, ejected = 0; step < stopsHere && ejected < most; step++) {
		const other = stops[first + ((from + step) % stopsHere)]!;
		// Those who weigh as much may change places: they may fit where the other does not.
		if (lostBy(schedule, other) > saves) continue;
		pullVisit(pool, schedule, { node: other, day });
		ejected++;
	}
	closeHoles(pool, schedule);
	choice.openingShare = 1;
	choice.eagerness = 1;
	priceDays(choice, { insertions, schedule, node });
	chooseDays(choice, schedule, node);
	for (let chosen = 0; chosen < choice.count; chosen++) place(work, node, choice.days[chosen]!);
}

function place({ schedule, choice }: Work, node: number, day: number): void {
	insertVisit(schedule, {
		node,
		route: choice.route[day]!,
		position: choice.position[day]!,
		opening: choice.opening[day]!
	});
}

/** Rounds of repair while it still finds something, and tries on each day. */
const repairRounds = 6;
const triesPerDay = 8;

/**
 * Gives the dearest of those whom a plan misses a place, whatever cheaper has to leave for it: what a re-plan does before
 * it improves anything, so that however short it is, nobody of importance is given up whom a swap would serve.
 */
export function repair(work: Work): void {
	const { schedule } = work;
	const { problem } = schedule;
	for (let round = 0; round < repairRounds; round++) {
		const missed = Array.from({ length: problem.customers }, (_, index) => index + 1)
			.filter((node) => missedBy(schedule, node) > 0)
			.sort((one, other) => missedBy(schedule, other) - missedBy(schedule, one));
		let found = false;
		for (const node of missed)
			for (let day = 0; day < problem.days && missedBy(schedule, node) > 0; day++) {
				const at = node * problem.days + day;
				if (schedule.routeOn[at]! >= 0 || problem.openingsAt[at] === problem.openingsAt[at + 1])
					continue;
				for (let tried = 0; tried < triesPerDay && missedBy(schedule, node) > 0; tried++) {
					const move = ruinAndRecreate('repair', (its) => makeRoom(its, { node, day }));
					if (move.evaluate(work) < -1e-6) {
						move.apply(work);
						found = true;
					} else rollBack(schedule);
				}
			}
		if (!found) return;
	}
}
