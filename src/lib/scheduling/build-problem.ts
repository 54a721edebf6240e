import type {
	CustomerSpec,
	DayRule,
	DaySpec,
	OpeningSpec,
	Problem,
	ProblemSpec
} from './problem.ts';

const mostNeighbours = 150;

/** Flattens a problem; customer `i` of the list becomes node `i + 1`. */
export function buildProblem(spec: ProblemSpec): Problem {
	const { days, vehicles } = spec;
	const depotOf = Int32Array.from(days, (_, day) => spec.depotOf?.[day] ?? 0);
	const customers = [...spec.customers, ...furtherDepots(spec)];
	const nodes = customers.length + 1;
	const dayNumbers = (pick: (index: number) => number) =>
		Float64Array.from(days, (_, index) => pick(index));
	const travelInto = transpose({ matrix: spec.travel, size: nodes });
	const mostWanted = customers.reduce((most, { wanted }) => Math.max(most, wanted), 0);
	return {
		customers: spec.customers.length,
		nodes,
		days: days.length,
		depotOf,
		vehicles,
		routes: days.length * vehicles,
		travelFrom: spec.travel,
		travelInto,
		serviceOf: perNode(customers, (customer) => customer.service),
		demandOf: perNode(customers, (customer) => customer.demand),
		wantedOf: Int32Array.from(perNode(customers, (customer) => customer.wanted)),
		missingCost: flattenMissing({ customers, mostWanted }),
		mostWanted,
		rankPriceOf: perNode(
			customers,
			({ rank, wanted, missingCost }) =>
				rank ?? (missingCost[wanted - 1] ?? 0) - missingCost[wanted]!
		),
		onTheWay: Uint8Array.from([0, ...customers.map(({ onTheWay }) => Number(onTheWay ?? false))]),
		zoneOf: Int32Array.from([-1, ...customers.map((customer) => customer.zone)]),
		zones: spec.zones,
		zoneCost: spec.zoneCost,
		...flattenOpenings({ customers, days: days.length }),
		...flattenRules({ customers, days: days.length }),
		capacityOf: dayNumbers((index) => days[index]!.capacity),
		durationLimitOf: dayNumbers((index) => days[index]!.durationLimit),
		halfCapacity: Int32Array.from(days.flatMap(({ halfCapacity }) => halfCapacity)),
		dayEarliest: dayNumbers((index) => days[index]!.earliest),
		dayLatest: dayNumbers((index) => days[index]!.latest),
		dayEnd: dayNumbers((index) => days[index]!.end),
		overloadCost: spec.overloadCost,
		timed: spec.timed,
		mostStops: mostStops(spec),
		...nearestCustomers({
			...{ travelFrom: spec.travel, travelInto, nodes },
			customers: spec.customers.length
		})
	};
}

/** Depots but the first are nodes that nobody wants to visit. */
const furtherDepots = ({ customers, depotOf = [] }: ProblemSpec): CustomerSpec[] => {
	const [first] = customers;
	const beside = Math.max(0, ...depotOf) - customers.length;
	if (!first || beside <= 0) return [];
	const depot = { ...first, service: 0, demand: 0, wanted: 0, missingCost: [0], zone: -1 };
	return Array.from({ length: beside }, () => ({ ...depot, openings: [] }));
};

const perNode = (customers: readonly CustomerSpec[], pick: (customer: CustomerSpec) => number) =>
	Float64Array.from([0, ...customers.map(pick)]);

/** A symmetric matrix is its own transpose: one array stays in the processor's cache better than two. */
function transpose({ matrix, size }: { matrix: Float64Array; size: number }): Float64Array {
	const turned = new Float64Array(matrix.length);
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++)
			turned[column * size + row] = matrix[row * size + column]!;
	return turned.every((travel, at) => travel === matrix[at]) ? matrix : turned;
}

function flattenMissing(input: { customers: readonly CustomerSpec[]; mostWanted: number }) {
	const width = input.mostWanted + 1;
	const flat = new Float64Array((input.customers.length + 1) * width);
	input.customers.forEach(({ missingCost }, index) => flat.set(missingCost, (index + 1) * width));
	return flat;
}

function flattenOpenings({
	customers,
	days
}: {
	customers: readonly CustomerSpec[];
	days: number;
}) {
	const openingsAt = new Int32Array((customers.length + 1) * days + 1);
	const all: OpeningSpec[] = [];
	customers.forEach(({ openings }, index) => {
		for (let day = 0; day < days; day++) {
			openingsAt[(index + 1) * days + day] = all.length;
			for (const opening of openings) if (opening.day === day) all.push(opening);
		}
	});
	const anyTime = all.length;
	openingsAt[(customers.length + 1) * days] = anyTime;
	for (const half of [0, 1] as const)
		all.push({ day: -1, half, earliest: 0, latest: 1e7, bestTime: 0, stability: 0 });
	return {
		anyTime,
		openingsAt,
		openingEarliest: Float64Array.from(all, ({ earliest }) => earliest),
		openingLatest: Float64Array.from(all, ({ latest }) => latest),
		openingHalf: Uint8Array.from(all, ({ half }) => half),
		openingBestTime: Float64Array.from(all, ({ bestTime }) => bestTime),
		openingStability: Float64Array.from(all, ({ stability }) => stability),
		openingCost: Float64Array.from(all, ({ bestTime, stability }) => bestTime + stability)
	};
}

function flattenRules({ customers, days }: { customers: readonly CustomerSpec[]; days: number }) {
	const patternsAt = [0, 0];
	const patternDaysAt = [0];
	const patternDays: number[] = [];
	const gapClassOf = new Int32Array(customers.length + 1).fill(-1);
	const gapTables: Float64Array[] = [];
	const firstCost = new Float64Array((customers.length + 1) * days);
	customers.forEach(({ rule }, index) => {
		for (const pattern of patternsOf(rule)) {
			patternDays.push(...pattern);
			patternDaysAt.push(patternDays.length);
		}
		patternsAt.push(patternDaysAt.length - 1);
		if (rule.kind === 'patterns') return;
		if (!gapTables.includes(rule.gapCost)) gapTables.push(rule.gapCost);
		gapClassOf[index + 1] = gapTables.indexOf(rule.gapCost);
		firstCost.set(rule.firstCost, (index + 1) * days);
	});
	const gapCost = new Float64Array(gapTables.length * days * days);
	gapTables.forEach((table, index) => gapCost.set(table, index * days * days));
	return {
		patternsAt: Int32Array.from(patternsAt),
		patternDaysAt: Int32Array.from(patternDaysAt),
		patternDays: Int32Array.from(patternDays),
		gapClassOf,
		gapCost,
		firstCost
	};
}

const patternsOf = (rule: DayRule) => (rule.kind === 'patterns' ? rule.patterns : []);

/** The smallest demands and services tell how many stops any route can hold. */
function mostStops({ customers, days }: ProblemSpec): number {
	const fitting = (sizes: number[], room: number) => {
		let left = room + 1e-6;
		const first = sizes.sort((one, other) => one - other).findIndex((size) => (left -= size) < 0);
		return first < 0 ? sizes.length : first;
	};
	const room = (pick: (day: DaySpec) => number) => Math.max(...days.map(pick));
	return Math.min(
		fitting(
			customers.map(({ demand }) => demand),
			room(({ capacity }) => capacity)
		),
		fitting(
			customers.map(({ service }) => service),
			room(({ durationLimit }) => durationLimit)
		)
	);
}

/** Sorts numbers, not pairs: distance in whole steps times the node count, plus the node. */
function nearestCustomers(input: {
	travelFrom: Float64Array;
	travelInto: Float64Array;
	nodes: number;
	customers: number;
}) {
	const { travelFrom, travelInto, nodes, customers } = input;
	const neighbours = Math.max(0, Math.min(customers - 1, mostNeighbours));
	const nearest = new Int32Array(nodes * neighbours);
	const keys = new Float64Array(nodes);
	let longest = 1e-9;
	for (const travel of travelFrom)
		if (Number.isFinite(travel) && travel > longest) longest = travel;
	for (let node = 1; node < nodes; node++) {
		for (let other = 0; other < nodes; other++) {
			const apart = travelFrom[node * nodes + other]! + travelInto[node * nodes + other]!;
			const steps = Math.round((Math.min(apart, 3 * longest) / longest) * 1e9);
			const isNone = other === 0 || other === node || other > customers;
			keys[other] = isNone ? Infinity : steps * nodes + other;
		}
		keys.sort();
		for (let rank = 0; rank < neighbours; rank++)
			nearest[node * neighbours + rank] = keys[rank]! % nodes;
	}
	return { neighbours, nearest };
}
