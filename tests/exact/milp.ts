import loadHighs from 'highs';
import type { Problem } from '#lib/scheduling/problem.ts';

/** Reads a mixed-integer programme in CPLEX LP text and proves its least value. */
export type ExactSolver = (problem: Problem) => number;

/** An exact solver for tiny problems: the problem is stated anew, as linear constraints, and HiGHS proves the optimum. */
export async function exactSolver(): Promise<ExactSolver> {
	const highs = await loadHighs();
	return (problem) => {
		const { Status, ObjectiveValue } = highs.solve(programmeOf(problem), {
			mip_rel_gap: 0,
			mip_abs_gap: 1e-7,
			output_flag: false
		});
		if (Status !== 'Optimal') throw new Error(`the programme is ${Status}`);
		return ObjectiveValue;
	};
}

/** A programme under construction: costs, rows, binaries. */
class Programme {
	readonly #costs: string[] = [];
	readonly #rows: string[] = [];
	readonly #binaries = new Set<string>();

	binary(name: string, cost = 0): string {
		this.#binaries.add(name);
		return this.number(name, cost);
	}

	/** A number of at least zero. */
	number(name: string, cost = 0): string {
		if (cost !== 0) this.#costs.push(`${signed(cost)} ${name}`);
		return name;
	}

	/** Σ coefficient · variable (≤, ≥, =) bound. */
	row(
		terms: readonly (readonly [number, string])[],
		relation: '<=' | '>=' | '=',
		bound: number
	): void {
		if (terms.length === 0) return;
		const sum = terms.map(([factor, name]) => `${signed(factor)} ${name}`).join(' ');
		this.#rows.push(`r${this.#rows.length}: ${sum} ${relation} ${bound}`);
	}

	text(): string {
		return [
			'Minimize',
			` obj: ${this.#costs.join(' ') || '0 nothing'}`,
			'Subject To',
			...this.#rows.map((row) => ` ${row}`),
			'Binary',
			` ${[...this.#binaries].join(' ')}`,
			'End'
		].join('\n');
	}
}

const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The problem as a programme whose least value is the least cost any plan has. */
function programmeOf(problem: Problem): string {
	const programme = new Programme();
	for (const route of range(problem.routes)) stateRoute(programme, { problem, route });
	for (const node of range(problem.customers))
		stateCustomer(programme, { problem, node: node + 1 });
	return programme.text();
}

const visit = (node: number, route: number) => `y${node}_${route}`;
const arc = (from: number, to: number, route: number) => `x${from}_${to}_${route}`;
const time = (node: number, route: number) => `t${node}_${route}`;

function stateRoute(programme: Programme, { problem, route }: { problem: Problem; route: number }) {
	const { nodes, travelFrom, serviceOf, demandOf, zoneOf, zones } = problem;
	const day = Math.floor(route / problem.vehicles);
	const customers = range(problem.customers).map((index) => index + 1);
	const travel = (from: number, to: number) => travelFrom[from * nodes + to]!;
	const arcs = range(nodes).flatMap((from) =>
		range(nodes).flatMap((to) => (from === to ? [] : [[from, to] as const]))
	);
	for (const [from, to] of arcs) programme.binary(arc(from, to, route), travel(from, to));
	programme.row(
		customers.map((to) => [1, arc(0, to, route)]),
		'<=',
		1
	);
	for (const node of range(nodes)) {
		const others = range(nodes).filter((other) => other !== node);
		const into = others.map((from) => [1, arc(from, node, route)] as const);
		const out = others.map((to) => [-1, arc(node, to, route)] as const);
		programme.row([...into, ...out], '=', 0);
		if (node > 0) programme.row([...into, [-1, programme.binary(visit(node, route))]], '=', 0);
	}
	// Each stop stands after the one before it: no circle without the depot.
	for (const [from, to] of arcs.filter(([from, to]) => from > 0 && to > 0))
		programme.row(
			[
				[1, `u${to}_${route}`],
				[-1, `u${from}_${route}`],
				[-nodes, arc(from, to, route)]
			],
			'>=',
			1 - nodes
		);
	for (const node of customers) programme.row([[1, `u${node}_${route}`]], '<=', nodes);
	programme.row(
		customers.map((node) => [demandOf[node]!, visit(node, route)]),
		'<=',
		problem.capacityOf[day]!
	);
	if (problem.durationLimitOf[day]! < Infinity)
		programme.row(
			[
				...arcs.map(([from, to]) => [travel(from, to), arc(from, to, route)] as const),
				...customers.map((node) => [serviceOf[node]!, visit(node, route)] as const)
			],
			'<=',
			problem.durationLimitOf[day]!
		);
	const inZone = range(zones).map((zone) => programme.binary(`z${zone}_${route}`));
	for (const node of customers)
		if (zoneOf[node]! >= 0)
			programme.row(
				[
					[1, inZone[zoneOf[node]!]!],
					[-1, visit(node, route)]
				],
				'>=',
				0
			);
	const further = programme.number(`e${route}`, problem.zoneCost);
	programme.row([[1, further], ...inZone.map((name) => [-1, name] as const)], '>=', -1);
	stateOpenings(programme, { problem, route });
	if (problem.timed) stateTimes(programme, { problem, route });
}

function stateOpenings(
	programme: Programme,
	{ problem, route }: { problem: Problem; route: number }
) {
	const day = Math.floor(route / problem.vehicles);
	const byHalf: (readonly [number, string])[][] = [[], []];
	for (let node = 1; node < problem.nodes; node++) {
		const first = problem.openingsAt[node * problem.days + day]!;
		const last = problem.openingsAt[node * problem.days + day + 1]!;
		const used = range(last - first).map((index) => {
			const opening = first + index;
			const name = programme.binary(`w${node}_${opening}_${route}`, problem.openingCost[opening]!);
			byHalf[problem.openingHalf[opening]!]!.push([1, name]);
			if (problem.timed) {
				// Free while the opening is not used.
				const slack = horizonOf(problem, day);
				programme.row(
					[
						[1, time(node, route)],
						[-problem.openingEarliest[opening]!, name]
					],
					'>=',
					0
				);
				programme.row(
					[
						[1, time(node, route)],
						[slack, name]
					],
					'<=',
					problem.openingLatest[opening]! + slack
				);
			}
			return [1, name] as const;
		});
		programme.row([...used, [-1, visit(node, route)]], '=', 0);
	}
	if (problem.timed)
		byHalf.forEach((terms, half) =>
			programme.row(terms, '<=', problem.halfCapacity[day * 2 + half]!)
		);
}

/** No visit of a tiny day begins later: the last window, then everything else in a row. */
function horizonOf(problem: Problem, day: number): number {
	const latest = Math.max(
		...problem.openingLatest.subarray(0, problem.anyTime),
		problem.dayEnd[day]!
	);
	const services = problem.serviceOf.reduce((sum, service) => sum + service, 0);
	return latest + services + Math.max(...problem.travelFrom) * problem.nodes;
}

function stateTimes(programme: Programme, { problem, route }: { problem: Problem; route: number }) {
	const { nodes, travelFrom, serviceOf } = problem;
	const day = Math.floor(route / problem.vehicles);
	const slack = horizonOf(problem, day) + Math.max(...travelFrom) + Math.max(...serviceOf);
	const late = programme.number(`l${route}`, problem.overloadCost);
	for (let node = 1; node < nodes; node++) {
		programme.row(
			[
				[1, time(node, route)],
				[-slack, arc(0, node, route)]
			],
			'>=',
			problem.dayEarliest[day]! + travelFrom[node]! - slack
		);
		programme.row(
			[
				[1, late],
				[-1, time(node, route)],
				[-slack, arc(node, 0, route)]
			],
			'>=',
			serviceOf[node]! + travelFrom[node * nodes]! - problem.dayEnd[day]! - slack
		);
		for (let next = 1; next < nodes; next++)
			if (next !== node)
				programme.row(
					[
						[1, time(next, route)],
						[-1, time(node, route)],
						[-slack, arc(node, next, route)]
					],
					'>=',
					serviceOf[node]! + travelFrom[node * nodes + next]! - slack
				);
	}
}

function stateCustomer(
	programme: Programme,
	{ problem, node }: { problem: Problem; node: number }
) {
	const { days, vehicles, missingCost, mostWanted, wantedOf, gapClassOf } = problem;
	const missing = (served: number) => missingCost[node * (mostWanted + 1) + served]!;
	const served = range(days).map((day) => {
		const name = programme.binary(`s${node}_${day}`);
		const visits = range(vehicles).map((v) => [1, visit(node, day * vehicles + v)] as const);
		programme.row([...visits, [-1, name]], '=', 0);
		return name;
	});
	const gapClass = gapClassOf[node]!;
	if (gapClass < 0) return statePatterns(programme, { problem, node, served });
	const counts = range(wantedOf[node]! + 1).map((count) =>
		programme.binary(`k${node}_${count}`, missing(count))
	);
	programme.row(
		counts.map((name) => [1, name]),
		'=',
		1
	);
	programme.row(
		[
			...served.map((name) => [1, name] as const),
			...counts.map((name, count) => [-count, name] as const)
		],
		'=',
		0
	);
	served.forEach((name, day) => {
		const first = programme.number(`f${node}_${day}`, problem.firstCost[node * days + day]!);
		const before = served.slice(0, day).map((other) => [1, other] as const);
		programme.row([[1, first], [-1, name], ...before], '>=', 0);
		for (let next = day + 1; next < days; next++) {
			const cost = problem.gapCost[(gapClass * days + day) * days + next]!;
			const gap = programme.number(`g${node}_${day}_${next}`, cost);
			const between = served.slice(day + 1, next).map((other) => [1, other] as const);
			programme.row([[1, gap], [-1, name], [-1, served[next]!], ...between], '>=', -1);
		}
	});
}

function statePatterns(
	programme: Programme,
	{ problem, node, served }: { problem: Problem; node: number; served: readonly string[] }
) {
	const { patternsAt, patternDaysAt, patternDays, missingCost, mostWanted, wantedOf } = problem;
	const missing = (visits: number) => missingCost[node * (mostWanted + 1) + visits]!;
	const first = patternsAt[node]!;
	const patterns = range(patternsAt[node + 1]! - first).map((index) => {
		const [from, to] = [patternDaysAt[first + index]!, patternDaysAt[first + index + 1]!];
		return {
			name: programme.binary(`p${node}_${index}`, missing(wantedOf[node]!)),
			days: new Set(patternDays.subarray(from, to))
		};
	});
	const none = programme.binary(`p${node}_none`, missing(0));
	programme.row([[1, none], ...patterns.map(({ name }) => [1, name] as const)], '=', 1);
	served.forEach((name, day) => {
		const covering = patterns.filter(({ days }) => days.has(day));
		programme.row([[1, name], ...covering.map((one) => [-1, one.name] as const)], '=', 0);
	});
}
