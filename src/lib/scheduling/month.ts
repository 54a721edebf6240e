import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import type { Day, HalfDay, Weekday } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { VisitOrder } from '#lib/domain/policy/policy-matrix.ts';
import type { CostWeights, TermName } from './terms.ts';

/** Everything the solver may know about one rep's planning period; plain data, safe to post to a worker. */
export interface MonthRequest {
	seed: number;
	/** Working days in order; a day off is simply not listed. */
	days: readonly MonthDay[];
	doctors: readonly MonthDoctor[];
	/** Where working days begin and end that say nothing of it; null when they begin at their first visit. */
	home: Coordinates | null;
	travel: TravelPolicy;
	/** Minutes between sites, one row for each, when a matrix was imported; null where it says nothing. */
	travelMatrix: {
		siteIds: readonly string[];
		minutes: readonly (readonly (number | null)[])[];
	} | null;
	/** The plan accepted earlier for the same days; what is locked never moves, the rest as little as worth. */
	accepted: readonly AcceptedVisit[];
	weights: CostWeights;
	/** Share of a missing visit's price that each step of the strategies' order takes off. */
	orderStep?: number;
	/** True where nobody was ever visited: then it matters that the work begins at once. */
	isNew?: boolean;
}

/** One working day and the working time of its halves. */
export interface MonthDay {
	day: Day;
	/** Where this day begins and ends; null at an end that does not count, absent where the request's home holds. */
	ends?: { start: RepSite | null; finish: RepSite | null };
	/** `maxVisits` limits the visits of a half beside its minutes; null where its time alone decides. */
	halves: readonly {
		half: HalfDay;
		startMinute: number;
		endMinute: number;
		maxVisits: number | null;
	}[];
}

/** A place of the rep's own, by its name in a travel matrix. */
export interface RepSite {
	id: string;
	/** Null where only a travel matrix knows the ways. */
	coordinates: Coordinates | null;
}

/** One doctor's demand for the period and when it can be met. */
export interface MonthDoctor {
	id: string;
	grade: Grade;
	/** How early the strategy of the doctor's class is served; absent where no strategy says. */
	order?: VisitOrder;
	/** Colleagues of one department are met in a row. */
	department?: string;
	/** Visits this period: below `min` is neglect, `norm` is wanted, above `max` never planned. */
	visits: { min: number; norm: number; max: number };
	visitMinutes: number;
	/** Doctors of one site are met without travelling between them. */
	siteId: string;
	coordinates: Coordinates | null;
	zoneId: string | null;
	/** Hard: when the hospital receives reps; empty means any working time. */
	reception: readonly WeeklyWindow[];
	/** Soft: the doctor's best times; empty means no preference. */
	bestTimes: readonly WeeklyWindow[];
	/** Hard: half days on which this doctor cannot be met, whatever the rules say otherwise. */
	closed: readonly { day: Day; half: HalfDay }[];
	/** The last visit made before the period, for even spacing. */
	lastVisit: Day | null;
}

/** A span of minutes after midnight on one weekday. */
export interface WeeklyWindow {
	weekday: Weekday;
	startMinute: number;
	endMinute: number;
}

/** How coordinates become minutes when no matrix is given. */
export interface TravelPolicy {
	kilometersPerHour: number;
	detourFactor: number;
	/** Added to every trip between two sites: parking, stairs, waiting for the lift. */
	stopMinutes: number;
}

/** A visit of an accepted plan. */
export interface AcceptedVisit {
	id: string;
	doctorId: string;
	day: Day;
	half: HalfDay;
	/** Position within the half, so that the day can stand as it was; absent when the plan never said. */
	order?: number;
	locked: boolean;
}

/** A plan as proposed: not a fact until a person accepts it. */
export interface MonthPlan {
	visits: readonly ProposedVisit[];
	unserved: readonly UnservedDoctor[];
	/** What the plan pays, by named term; `total` is their sum. */
	cost: { total: number; terms: Record<TermName, number> };
	/** Per grade: visits wanted (norm), possible at most beside those served to better grades, and served by this plan. */
	certificate: Record<Grade, { wanted: number; possible: number; served: number }>;
	days: readonly DayLoad[];
	/** Against `accepted`: how many visits stay, move, are new and are dropped. */
	changes: { kept: number; moved: number; added: number; dropped: number };
	iterations: number;
	seed: number;
}

/** One proposed visit and why it stands where it stands. */
export interface ProposedVisit {
	/** The accepted visit this one keeps or moves; null for a new one. */
	acceptedId: string | null;
	doctorId: string;
	day: Day;
	half: HalfDay;
	/** Position within the half, from 0. */
	order: number;
	arrivalMinute: number;
	/** Minutes of travel from the stop before. */
	travelMinutes: number;
	locked: boolean;
	why: VisitReasons;
}

/** The facts behind one proposed visit, for a sentence on the screen. */
export interface VisitReasons {
	/** This is visit `number` of `of` served this period. */
	number: number;
	of: number;
	daysSinceLast: number | null;
	bestTime: 'met' | 'missed' | 'none';
	/** True where the order or a person left the visit no time that the rules allow. */
	outsideRules: boolean;
	/** Other visits of the same day in the same zone. */
	sameZone: number;
	/** Terms this visit pays, largest first; empty when it costs nothing but its travel. */
	terms: readonly { name: TermName; cost: number }[];
}

/** Why a doctor gets fewer visits than the norm asks. */
export type UnservedReason =
	| 'noReception'
	| 'noCapacity'
	| 'visitLimit'
	| 'spacing'
	| 'outbid'
	| 'onTheWay'
	| 'noVisitsWanted'
	| 'unreachable';

/** A doctor who gets fewer visits than the norm, with the binding reason. */
export interface UnservedDoctor {
	doctorId: string;
	missing: number;
	reason: UnservedReason;
}

/** What one day of the plan carries. */
export interface DayLoad {
	day: Day;
	visits: number;
	serviceMinutes: number;
	travelMinutes: number;
	/** Service plus travel as a share of the working time, 0 … 1 and above when overloaded. */
	load: number;
	/** Minutes of the way back, which belong to no visit. */
	returnMinutes: number;
	/** Minutes by which the rep is back after the end of the day. */
	overloadMinutes: number;
	zoneIds: readonly string[];
}
