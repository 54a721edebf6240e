import { buildProblem } from '#lib/scheduling/build-problem.ts';
import type { Problem } from '#lib/scheduling/problem.ts';
import type { PlanCopy } from '#lib/scheduling/plan-copy.ts';

const rowsOf = (text: string): number[][] =>
	text
		.split(/\r?\n/)
		.filter((line) => line.trim())
		.map((line) => line.trim().split(/\s+/).map(Number));

/** Reads Cordeau's text format; an optional matrix replaces the Euclidean distances. */
export function readInstance(text: string, matrix?: readonly number[][]): Problem {
	const rows = rowsOf(text);
	const [, vehicles = 1, customers = 0, days = 1] = rows[0] ?? [];
	const limits = rows.slice(1, 1 + days);
	const lines = rows.slice(1 + days, 2 + days + customers).map((row) => {
		const [, x = 0, y = 0, service = 0, demand = 0, , patternCount = 0, ...rest] = row;
		const [earliest, latest] = rest.slice(patternCount);
		return { x, y, service, demand, patterns: rest.slice(0, patternCount), earliest, latest };
	});
	const timed = lines.every(({ latest }) => latest !== undefined);
	const size = lines.length;
	const travel = matrix ? Float64Array.from(matrix.flat()) : new Float64Array(size * size);
	if (!matrix)
		lines.forEach((from, row) =>
			lines.forEach((to, column) => {
				travel[row * size + column] = Math.hypot(from.x - to.x, from.y - to.y);
			})
		);
	const depot = lines[0]!;
	const daysOf = (pattern: number) =>
		Array.from({ length: days }, (_, day) => day).filter(
			(day) => Math.floor(pattern / 2 ** (days - 1 - day)) % 2 === 1
		);
	const furthest = travel.reduce((most, value) => Math.max(most, value), 0);
	return buildProblem({
		vehicles,
		days: limits.map(([duration = 0, load = 0]) => ({
			capacity: load > 0 ? load : Infinity,
			durationLimit: duration > 0 ? duration : Infinity,
			earliest: timed ? depot.earliest! : 0,
			latest: timed ? depot.latest! : Infinity,
			end: Infinity,
			halfCapacity: [size, size]
		})),
		customers: lines.slice(1).map((line) => {
			const patterns = line.patterns.map(daysOf);
			const wanted = patterns[0]?.length ?? 0;
			const allowed = [...new Set(patterns.flat())];
			return {
				service: line.service,
				demand: line.demand,
				wanted,
				missingCost: Array.from({ length: wanted + 1 }, (_, k) =>
					k === wanted ? 0 : 2 * furthest * wanted
				),
				zone: -1,
				openings: allowed.map((day) => ({
					day,
					half: 0 as const,
					earliest: line.earliest ?? 0,
					latest: line.latest ?? Infinity,
					bestTime: 0,
					stability: 0
				})),
				rule: { kind: 'patterns' as const, patterns }
			};
		}),
		travel,
		zones: 0,
		zoneCost: 0,
		overloadCost: 0,
		timed
	});
}

/** Writes a plan in the checker's format. */
export function writeSolution(problem: Problem, plan: PlanCopy): string {
	const { nodes, travelFrom, serviceOf, demandOf } = problem;
	const used = new Array<number>(problem.days).fill(0);
	let cost = 0;
	const lines: string[] = [];
	let first = 0;
	for (const [route, count] of plan.count.entries()) {
		const stops = plan.node.subarray(first, first + count);
		first += count;
		if (count === 0) continue;
		const day = Math.floor(route / problem.vehicles);
		const sequence = [0, ...stops, 0];
		let travel = 0;
		for (let at = 1; at < sequence.length; at++)
			travel += travelFrom[sequence[at - 1]! * nodes + sequence[at]!]!;
		const service = stops.reduce((sum, node) => sum + serviceOf[node]!, 0);
		const load = stops.reduce((sum, node) => sum + demandOf[node]!, 0);
		used[day] = used[day]! + 1;
		cost += travel;
		lines.push([day + 1, used[day], (travel + service).toFixed(2), load, ...sequence].join(' '));
	}
	return [cost.toFixed(2), ...lines].join('\n') + '\n';
}

/** Reads a square matrix of travel, the depot (or home) first. */
export const readMatrix = (text: string): number[][] => rowsOf(text);
