import type { Grade } from '#lib/domain/grade.ts';
import type { Demand } from '#lib/domain/grading/demand.ts';
import { paretoOf } from '#lib/domain/grading/pareto.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { steepestAllocation } from './envelope.ts';
import { bestAllocation } from './exact.ts';
import type { AllocationCustomer, AllocationProblem } from './problem.ts';
import {
	calibrated,
	priorResponse,
	resultAt,
	shrunkResponse,
	type Answers,
	type Response
} from './response.ts';

/** One customer as allocation sees one; plain data, safe to post to a worker. */
export interface CustomerToAllocate {
	readonly id: string;
	readonly grade: Grade | null;
	/** Of the whole period. */
	readonly demand: Demand;
	/** Visits made in the period so far. */
	readonly made: number;
	/** Days of the period to come on which the customer can be met. */
	readonly daysToMeet: number;
	/** What a person decided for the period; null where the class decides. */
	readonly hand: number | null;
	/** What stood before this cycle, from which moves are counted; null where the class decided. */
	readonly before: number | null;
	readonly answers: Answers | null;
}

/** All that is divided, and among whom. */
export interface AllocationInput {
	readonly customers: readonly CustomerToAllocate[];
	/** Minutes for visits that the period still has. */
	readonly visitMinutes: number;
	readonly policy: Policy;
}

/** Why a customer gets fewer visits than the class asks for. */
export type CutReason = 'hand' | 'reception' | 'share' | 'time';

/** Visits of one customer: what the class asks, what is planned, what would be best. */
export interface AllocationRow {
	readonly id: string;
	readonly grade: Grade | null;
	/** Minutes of one visit. */
	readonly minutes: number;
	readonly norm: number;
	readonly mine: number;
	readonly best: number;
	/** The best without the limit on moves. */
	readonly farthest: number;
	/** What one visit more would add, as a share of the highest anyone's would; with an answer it lies between both ends. */
	readonly next: { readonly worth: number; readonly from: number; readonly to: number };
	readonly cut: CutReason | null;
	readonly isKey: boolean;
	readonly response: Response;
}

/** Everybody's visits beside the time there is. */
export interface Allocation {
	readonly rows: readonly AllocationRow[];
	/** Minutes for visits in the whole period, those made included. */
	readonly capacity: number;
	/** Minutes that key customers may take. */
	readonly keyCapacity: number;
}

const gradeOf = ({ grade }: CustomerToAllocate): Grade => grade ?? 'C';

/** Who wants a visit, or is to get one because a person said so. */
const isWanted = ({ demand, hand, made }: CustomerToAllocate): boolean =>
	demand.norm > 0 || (hand ?? 0) > 0 || made > 0;

/** Potential and grade in an order, never a number of prescriptions. */
function valueOf(customer: CustomerToAllocate, policy: Policy): number {
	const { value, potentialStep } = policy.allocation;
	const { reason } = customer.demand;
	const steps = reason.table === 'matrix' ? reason.cell.potential - 2 : 0;
	return value[gradeOf(customer)].value * (1 + potentialStep.value * steps);
}

const cellOf = ({ demand }: CustomerToAllocate): MatrixCell | null =>
	demand.reason.table === 'matrix' ? demand.reason.cell : null;

function responsesOf(customer: CustomerToAllocate, policy: Policy) {
	const prior = priorResponse(cellOf(customer), policy);
	const judged = customer.answers && calibrated(customer.answers);
	const trust = policy.allocation.trust.value;
	return { prior, judged, used: judged ? shrunkResponse({ prior, judged }, trust) : prior };
}

/** What visits are worth to a customer by one of the curves. */
function worthBy(response: Response, customer: CustomerToAllocate, policy: Policy) {
	const value = valueOf(customer, policy);
	const usual = Math.max(1, customer.demand.norm);
	return (visits: number): number => value * resultAt(response, visits / usual);
}

/** Visits that can take place at all: those made and one on each day that is left. */
const possible = ({ made, daysToMeet }: CustomerToAllocate): number => made + daysToMeet;

interface Range {
	least: number;
	most: number;
}

/** The class's range, in which nobody who wants a visit stays without one. */
function classRange(customer: CustomerToAllocate): Range {
	const { min, norm, max } = customer.demand;
	const most = Math.max(customer.made, Math.min(Math.max(max, norm), possible(customer)));
	const least = Math.max(customer.made, min, norm > 0 ? 1 : 0);
	return { least: Math.min(least, most), most };
}

/** As the class asks and never more, but for what a person decided. */
function ownRange(customer: CustomerToAllocate): Range {
	const { hand, made, demand } = customer;
	if (hand !== null) return { least: Math.max(hand, made), most: Math.max(hand, made) };
	const range = classRange(customer);
	const most = Math.max(made, Math.min(demand.norm, range.most));
	return { least: Math.min(range.least, most), most };
}

/** The class's range within so many visits of what stood before. */
function movedRange(customer: CustomerToAllocate, moves: number): Range {
	const range = classRange(customer);
	const from = customer.before ?? customer.demand.norm;
	const within = (visits: number) => Math.min(from + moves, Math.max(from - moves, visits));
	const most = Math.max(customer.made, Math.min(within(range.most), possible(customer)));
	return { least: Math.min(Math.max(within(range.least), customer.made), most), most };
}

/** Minutes of the whole period: those that are left and those of the visits made. */
const capacityOf = ({ customers, visitMinutes, policy }: AllocationInput): number =>
	customers.reduce(
		(sum, customer) => sum + customer.made * policy.planning.visitMinutes[gradeOf(customer)].value,
		visitMinutes
	);

function problemOf(
	input: AllocationInput,
	rangeOf: (customer: CustomerToAllocate) => Range
): AllocationProblem {
	const { policy } = input;
	const { unservedA, unservedB, unservedC } = policy.planning.weights;
	const weights = { A: unservedA.value, B: unservedB.value, C: unservedC.value };
	const heaviest = Math.max(1, ...Object.values(weights));
	const key = keyIdsOf(input);
	const customers = input.customers.filter(isWanted).map((customer): AllocationCustomer => ({
		id: customer.id,
		minutes: policy.planning.visitMinutes[gradeOf(customer)].value,
		...rangeOf(customer),
		worth: worthBy(responsesOf(customer, policy).used, customer, policy),
		// What a person decided comes before what a class asks.
		neglect: (customer.hand === null ? 1 : 100) + (10 * weights[gradeOf(customer)]) / heaviest,
		isKey: key.has(customer.id)
	}));
	const capacity = capacityOf(input);
	const usable = customers.reduce(
		(sum, { isKey, minutes, most }) => sum + (isKey ? 0 : minutes * most),
		0
	);
	// The share is there so that the others keep theirs: time they cannot use is nobody's.
	const keyCapacity = Math.max(capacity * policy.pareto.effort.value, capacity - usable);
	return { customers, capacity, keyCapacity };
}

const keyIdsOf = ({ customers, policy }: AllocationInput): ReadonlySet<string> =>
	new Set(
		paretoOf(
			customers
				.filter(isWanted)
				.map(({ id, grade, demand: { norm } }) => ({ id, grade, norm, effort: 0 })),
			policy
		).keyIds
	);

/**
 * The visits that are planned: what a person decided, else what the class asks for, cut where the time or the days the
 * hospital receives do not suffice.
 */
export function plannedVisits(input: AllocationInput): ReadonlyMap<string, number> {
	const problem = problemOf(input, ownRange);
	const minutesOf = (customers: readonly AllocationCustomer[]) =>
		customers.reduce((sum, { minutes, most }) => sum + minutes * most, 0);
	const fits =
		minutesOf(problem.customers) <= problem.capacity &&
		minutesOf(problem.customers.filter(({ isKey }) => isKey)) <= problem.keyCapacity;
	const visits = fits
		? new Map(problem.customers.map(({ id, most }) => [id, most]))
		: steepestAllocation(problem);
	// A person's word wins even where there is no time for it; the plan says what stays out.
	for (const { id, hand } of input.customers) if (hand !== null) visits.set(id, hand);
	return visits;
}

/** Everybody's visits as the class asks, as they are planned and as they would be best, with what one visit more adds. */
export function allocate(input: AllocationInput): Allocation {
	const { policy } = input;
	const moves = policy.allocation.maxMove.value;
	const mine = plannedVisits(input);
	const best = bestAllocation(problemOf(input, (customer) => movedRange(customer, moves)));
	const farthest = bestAllocation(problemOf(input, classRange));
	const { customers: listed, capacity, keyCapacity } = problemOf(input, ownRange);
	const byId = new Map(listed.map((customer) => [customer.id, customer]));
	const keyMinutes = listed.reduce(
		(sum, { id, isKey, minutes }) => sum + (isKey ? minutes * (mine.get(id) ?? 0) : 0),
		0
	);
	const rows = input.customers.filter(isWanted).map((customer) => {
		const { id, demand, grade } = customer;
		const { minutes, isKey } = byId.get(id)!;
		const visits = mine.get(id) ?? 0;
		const { prior, judged, used } = responsesOf(customer, policy);
		const gain = (response: Response) => {
			const worth = worthBy(response, customer, policy);
			return worth(visits + 1) - worth(visits);
		};
		const ends = [gain(prior), gain(judged ?? prior)];
		const cut = cutOf(customer, visits, isKey && keyMinutes + minutes > keyCapacity);
		return {
			...{ id, grade, minutes, isKey, cut, response: used },
			...{ norm: demand.norm, mine: visits, best: best.get(id) ?? 0 },
			farthest: farthest.get(id) ?? 0,
			next: { worth: gain(used), from: Math.min(...ends), to: Math.max(...ends) }
		};
	});
	const highest = Math.max(Number.MIN_VALUE, ...rows.map(({ next }) => next.worth));
	return {
		rows: rows.map((row) => ({
			...row,
			next: {
				worth: row.next.worth / highest,
				from: row.next.from / highest,
				to: row.next.to / highest
			}
		})),
		capacity,
		keyCapacity
	};
}

function cutOf(
	customer: CustomerToAllocate,
	visits: number,
	isOverShare: boolean
): CutReason | null {
	if (visits >= customer.demand.norm) return null;
	if (customer.hand !== null) return 'hand';
	if (visits >= possible(customer)) return 'reception';
	return isOverShare ? 'share' : 'time';
}
