import type { Schedule } from '../schedule.ts';

/**
 * A plan's cost and what is wrong with it, computed from the stops alone, without segments, memories or sums kept:
 * the honest slow way that the solver is held against.
 */
export function recompute(schedule: Schedule): { cost: number; errors: string[] } {
	const { problem, stops, stride, count, openingOn } = schedule;
	const { nodes, days, vehicles } = problem;
	const errors: string[] = [];
	const visitDays = Array.from({ length: nodes }, () => [] as { day: number; opening: number }[]);
	let cost = 0;
	for (let route = 0; route < problem.routes; route++) {
		const day = Math.floor(route / vehicles);
		const sequence = [...stops.subarray(route * stride + 1, route * stride + 1 + count[route]!)];
		let clock = problem.dayEarliest[day]!;
		let travel = 0;
		let service = 0;
		let load = 0;
		const depot = problem.depotOf[day]!;
		let before = depot;
		const halves = [0, 0];
		const zones = new Set<number>();
		for (const node of sequence) {
			const opening = openingOn[node * days + day]!;
			visitDays[node]!.push({ day, opening });
			const leg = problem.travelFrom[before * nodes + node]!;
			travel += leg;
			clock = Math.max(clock + leg, problem.openingEarliest[opening]!);
			if (problem.timed && clock > problem.openingLatest[opening]! + 1e-4)
				errors.push(`day ${day}: node ${node} late`);
			clock += problem.serviceOf[node]!;
			service += problem.serviceOf[node]!;
			load += problem.demandOf[node]!;
			halves[problem.openingHalf[opening]!]!++;
			if (problem.zoneOf[node]! >= 0) zones.add(problem.zoneOf[node]!);
			before = node;
		}
		const home = problem.travelFrom[before * nodes + depot]!;
		travel += home;
		clock += home;
		cost += travel + Math.max(0, zones.size - 1) * problem.zoneCost;
		if (problem.timed) cost += Math.max(0, clock - problem.dayEnd[day]!) * problem.overloadCost;
		if (load > problem.capacityOf[day]! + 1e-6) errors.push(`day ${day}: overloaded`);
		if (travel + service > problem.durationLimitOf[day]! + 1e-6)
			errors.push(`day ${day}: too long`);
		if (problem.timed)
			for (const half of [0, 1])
				if (halves[half]! > problem.halfCapacity[day * 2 + half]!)
					errors.push(`day ${day}: half ${half} too full`);
	}
	for (let node = 1; node < nodes; node++) {
		const visits = visitDays[node]!.sort((one, other) => one.day - other.day);
		cost += problem.missingCost[node * (problem.mostWanted + 1) + visits.length]!;
		const gapClass = problem.gapClassOf[node]!;
		for (const [index, { day, opening }] of visits.entries()) {
			cost += problem.openingBestTime[opening]! + problem.openingStability[opening]!;
			if (gapClass < 0) continue;
			const previous = visits[index - 1]?.day;
			cost +=
				previous === undefined
					? problem.firstCost[node * days + day]!
					: problem.gapCost[(gapClass * days + previous) * days + day]!;
		}
		if (gapClass < 0 && visits.length > 0 && visits.length === problem.wantedOf[node]) {
			const chosen = visits.map(({ day }) => day).join();
			const from = problem.patternsAt[node]!;
			const allowed = Array.from({ length: problem.patternsAt[node + 1]! - from }, (_, index) =>
				problem.patternDays
					.subarray(problem.patternDaysAt[from + index]!, problem.patternDaysAt[from + index + 1]!)
					.join()
			);
			if (!allowed.includes(chosen)) errors.push(`node ${node}: days ${chosen} not allowed`);
		}
	}
	return { cost, errors };
}
