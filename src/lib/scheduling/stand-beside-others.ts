import { createInsertions, findInsertion } from './insertion.ts';
import type { Insertions } from './insertion.ts';
import { clearPool, closeHoles, createPool, pullVisit } from './pool.ts';
import { seededRandom } from './random.ts';
import { beginTrial, insertVisit, keepTrial, rollBack, settleTrial } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { groupSites } from './sites.ts';

/**
 * Who is only visited on the way stands beside others: a visit on a day that goes to nobody else of the place or of its
 * zone moves to a day that does, where that pays, or is given up. What a person fixed stays.
 */
export function standBesideOthers(schedule: Schedule): void {
	const { problem, routeOn, locked } = schedule;
	const { customers, days, onTheWay } = problem;
	if (!onTheWay.includes(1)) return;
	const isAccompanied = companyOf(schedule);
	const insertions = createInsertions(problem, { random: seededRandom(0), blinkEvery: Infinity });
	for (let node = 1; node <= customers; node++) {
		if (!onTheWay[node]) continue;
		for (let day = 0; day < days; day++) {
			const at = node * days + day;
			if (routeOn[at]! < 0 || locked[at] || isAccompanied(node, day)) continue;
			takeOut(schedule, { node, day });
			bringElsewhere(schedule, { insertions, node, isAccompanied });
		}
	}
}

/** Says whether a day goes to somebody of a customer's place or zone who is worth the way. */
function companyOf({ problem, routeOn }: Schedule) {
	const { siteOf, membersOf } = groupSites(problem);
	const { days, zoneOf, onTheWay } = problem;
	const zoneMembers = new Map<number, number[]>();
	for (const members of membersOf)
		for (const node of members) {
			const others = zoneMembers.get(zoneOf[node]!);
			if (others) others.push(node);
			else zoneMembers.set(zoneOf[node]!, [node]);
		}
	return (node: number, day: number): boolean => {
		const zone = zoneOf[node]!;
		const near = [...membersOf[siteOf[node]!]!, ...(zone < 0 ? [] : zoneMembers.get(zone)!)];
		return near.some((other) => !onTheWay[other] && routeOn[other * days + day]! >= 0);
	};
}

function takeOut(schedule: Schedule, visit: { node: number; day: number }): void {
	const pool = createPool(schedule);
	beginTrial(schedule);
	pullVisit(pool, schedule, visit);
	closeHoles(pool, schedule);
	clearPool(pool);
	settleTrial(schedule);
	keepTrial(schedule);
}

/** The cheapest day on which somebody near is visited anyway; none where missing the visit costs less. */
function bringElsewhere(
	schedule: Schedule,
	of: {
		insertions: Insertions;
		node: number;
		isAccompanied: (node: number, day: number) => boolean;
	}
): void {
	const { problem, routeOn } = schedule;
	const { insertions, node, isAccompanied } = of;
	const without = schedule.cost;
	let least = without;
	let cheapest: { route: number; position: number; opening: number } | null = null;
	for (let day = 0; day < problem.days; day++) {
		if (routeOn[node * problem.days + day]! >= 0 || !isAccompanied(node, day)) continue;
		for (let vehicle = 0; vehicle < problem.vehicles; vehicle++) {
			const route = day * problem.vehicles + vehicle;
			findInsertion(insertions, schedule, { node, route });
			if (insertions.found.cost === Infinity) continue;
			const place = { route, ...insertions.found };
			beginTrial(schedule);
			insertVisit(schedule, { node, ...place });
			settleTrial(schedule);
			if (schedule.cost < least - 1e-9) {
				least = schedule.cost;
				cheapest = place;
			}
			rollBack(schedule);
		}
	}
	if (!cheapest) return;
	beginTrial(schedule);
	insertVisit(schedule, { node, ...cheapest });
	settleTrial(schedule);
	keepTrial(schedule);
}
