import { chooseDays, priceDays } from './day-choice.ts';
import { closeHoles, pullVisit } from './pool.ts';
import { lostRank } from './ranks.ts';
import { recreate } from './recreate.ts';
import { removeCluster } from './remove-cluster.ts';
import { removeStrings } from './remove-strings.ts';
import { beginTrial, insertVisit, keepTrial, rollBack, settleTrial } from './schedule.ts';
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

/** Takes visits that weigh no more than `node` off a day and puts `node` where it then fits; who left is in the pool. */
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

/**
 * An ejection chain: `node` takes a place, who lost it takes another's, and so on; it stays as soon as the plan gains by
 * it, and is undone when nobody is left who could go on.
 */
function ejectionChain(work: Work, start: { node: number; day: number }): boolean {
	const { schedule, pool, random } = work;
	beginTrial(schedule);
	let { node, day } = start;
	for (let link = 0; link < longestChain; link++) {
		makeRoom(work, { node, day });
		const ejected = [...pool.customers.subarray(0, pool.count)];
		recreate(work);
		settleTrial(schedule);
		if (isGain(work)) {
			keepTrial(schedule);
			return true;
		}
		const homeless = ejected.filter((other) => other !== node && missedBy(schedule, other) > 0);
		if (homeless.length === 0) break;
		node = homeless.reduce((dearest, other) =>
			missedBy(schedule, other) > missedBy(schedule, dearest) ? other : dearest
		);
		const days = daysFor(schedule, node).filter((other) => other !== day);
		if (days.length === 0) break;
		day = days[random.below(days.length)]!;
	}
	rollBack(schedule);
	return false;
}

/** A visit of a higher rank is worth all of the lower ones that leave for it. */
function isGain({ schedule, ranks }: Work): boolean {
	const lost = ranks ? lostRank(schedule, ranks) : 0;
	return lost < 0 || (lost === 0 && schedule.cost < schedule.trial.cost - leastGain);
}

/** Days on which a customer can be met and is not. */
function daysFor({ problem, routeOn }: Schedule, node: number): number[] {
	return Array.from({ length: problem.days }, (_, day) => day).filter((day) => {
		const at = node * problem.days + day;
		return routeOn[at]! < 0 && problem.openingsAt[at]! < problem.openingsAt[at + 1]!;
	});
}

const leastGain = 1e-6;
const longestChain = 8;
/** Chains begun for one customer on each day, and chains begun in all. */
const triesPerDay = 20;
const mostTries = 12_000;
/** Times that neighbours are taken out and put back, between chains, while somebody is missed. */
const stirs = { times: 4, moves: 400 };

/**
 * Gives the dearest of those whom a plan misses a place, whatever cheaper has to leave for it: what a re-plan does before
 * it improves anything, so that however short it is, nobody of importance is given up whom a swap would serve.
 */
export function repair(work: Work): void {
	const tries = { left: mostTries };
	for (let time = 0; time <= stirs.times; time++) {
		while (chainOnce(work, tries));
		if (work.schedule.planned >= work.wanted || time === stirs.times) return;
		stir(work);
	}
}

/** Begins chains for everybody who is missed, the dearest first; true when one of them found a place. */
function chainOnce(work: Work, tries: { left: number }): boolean {
	const { schedule } = work;
	const missed = Array.from({ length: schedule.problem.customers }, (_, index) => index + 1)
		.filter((node) => missedBy(schedule, node) > 0)
		.sort((one, other) => missedBy(schedule, other) - missedBy(schedule, one));
	let found = false;
	for (const node of missed)
		for (const day of daysFor(schedule, node))
			for (let tried = 0; tried < triesPerDay && missedBy(schedule, node) > 0; tried++) {
				if (tries.left-- <= 0) return false;
				if (ejectionChain(work, { node, day })) found = true;
			}
	return found;
}

/** Takes neighbours out and puts them back where the plan is then no dearer: other chains become possible. */
function stir(work: Work): void {
	for (let move = 0; move < stirs.moves; move++) {
		const its = move % 2 === 0 ? removeCluster : removeStrings;
		const isCheap = its.evaluate(work) <= leastGain;
		if (isCheap && !(work.ranks && lostRank(work.schedule, work.ranks) > 0)) its.apply(work);
		else rollBack(work.schedule);
	}
}
