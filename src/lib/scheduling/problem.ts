/**
 * What the solver solves, in flat typed arrays built once: customers to be visited on days, by vehicles that
 * start and end each day at its depot, mostly node 0. A rep's month and the public periodic routing files both become one of these.
 */
export interface Problem {
	/** Customers are the nodes 1 … customers; node 0 is the depot (a rep's home), further depots stand after them. */
	readonly customers: number;
	readonly nodes: number;
	readonly days: number;
	/** Where each day begins and ends: node 0 but on days that begin or end elsewhere than most. */
	readonly depotOf: Int32Array;
	/** Vehicles (reps) on each day; route `day * vehicles + vehicle` is one vehicle's day. */
	readonly vehicles: number;
	readonly routes: number;
	/** Travel from row to column; `travelInto` is its transpose, so that both directions read along one row. */
	readonly travelFrom: Float64Array;
	readonly travelInto: Float64Array;
	readonly serviceOf: Float64Array;
	readonly demandOf: Float64Array;
	/** Visits wanted. */
	readonly wantedOf: Int32Array;
	/** What serving only `k` visits costs, at `node * (mostWanted + 1) + k`. */
	readonly missingCost: Float64Array;
	readonly mostWanted: number;
	/** What a visit ranks by: of two ranks, no visits of the lower make up for one of the higher. */
	readonly rankPriceOf: Float64Array;
	/** 1 for a customer who is only visited beside others. */
	readonly onTheWay: Uint8Array;
	/** -1 for a customer of no zone. */
	readonly zoneOf: Int32Array;
	readonly zones: number;
	readonly zoneCost: number;
	/** Openings of (node, day) lie at `openingsAt[node * days + day]` up to the next entry. */
	readonly openingsAt: Int32Array;
	readonly openingEarliest: Float64Array;
	readonly openingLatest: Float64Array;
	readonly openingHalf: Uint8Array;
	/** What a visit in the opening costs: outside the best time, away from the accepted slot, and their sum. */
	readonly openingBestTime: Float64Array;
	readonly openingStability: Float64Array;
	readonly openingCost: Float64Array;
	/** `anyTime + half` is an opening without limits, for what a person fixed against the rules. */
	readonly anyTime: number;
	/** Day patterns of a node are `patternsAt[node]` up to the next entry; none means free spacing. */
	readonly patternsAt: Int32Array;
	readonly patternDaysAt: Int32Array;
	readonly patternDays: Int32Array;
	/** Cost of two consecutive visits of a freely spaced customer, at `gapClass * days² + from * days + to`. */
	readonly gapClassOf: Int32Array;
	readonly gapCost: Float64Array;
	/** Cost of the first visit's day (it follows the last visit made earlier), at `node * days + day`. */
	readonly firstCost: Float64Array;
	readonly capacityOf: Float64Array;
	readonly durationLimitOf: Float64Array;
	/** Visits a half of a day may hold, at `day * 2 + half`. */
	readonly halfCapacity: Int32Array;
	/** When a vehicle may leave, must be back, and is expected back (later costs `overloadCost` a minute). */
	readonly dayEarliest: Float64Array;
	readonly dayLatest: Float64Array;
	readonly dayEnd: Float64Array;
	readonly overloadCost: number;
	/** True when openings are windows that have to be kept. */
	readonly timed: boolean;
	/** No route can hold more stops. */
	readonly mostStops: number;
	/** Each node's nearest customers, nearest first, `neighbours` of them at `node * neighbours`. */
	readonly neighbours: number;
	readonly nearest: Int32Array;
}

/** One day as a problem states it. */
export interface DaySpec {
	capacity: number;
	durationLimit: number;
	earliest: number;
	latest: number;
	end: number;
	halfCapacity: readonly [number, number];
}

/** When a customer can be met on a day: a span in which service may start, the half it lies in, what it costs. */
export interface OpeningSpec {
	day: number;
	half: 0 | 1;
	earliest: number;
	latest: number;
	bestTime: number;
	stability: number;
}

/** Which sets of days are allowed: a list of them, or any days at a cost of uneven spacing. */
export type DayRule =
	| { kind: 'patterns'; patterns: readonly (readonly number[])[] }
	| { kind: 'spaced'; gapCost: Float64Array; firstCost: readonly number[] };

/** One customer as a problem states it. */
export interface CustomerSpec {
	service: number;
	demand: number;
	wanted: number;
	/** Cost of serving 0, 1, … `wanted` visits only. */
	missingCost: readonly number[];
	/** What a visit ranks by; the price of the last one unless told. */
	rank?: number;
	onTheWay?: boolean;
	zone: number;
	openings: readonly OpeningSpec[];
	rule: DayRule;
}

/** A problem before it is flattened. */
export interface ProblemSpec {
	vehicles: number;
	days: readonly DaySpec[];
	customers: readonly CustomerSpec[];
	/** Row-major travel between nodes, node 0 the depot, further depots last; may be asymmetric. */
	travel: Float64Array;
	/** The depot of each day; node 0 on all of them where nothing is said. */
	depotOf?: readonly number[];
	zones: number;
	zoneCost: number;
	overloadCost: number;
	timed: boolean;
}
