import { choice, decimal, deck, ours, unset, whole } from './policy-leaf.ts';

/** Which end of a class's frequency is the norm. */
export type NormReading = 'low' | 'middle' | 'high';

const normReadings: readonly NormReading[] = ['low', 'middle', 'high'];
const minuteOfDay = { min: 0, max: 1440 };
const visitLength = { min: 1, max: 240 };
const weight = { min: 0, max: 10_000 };

/**
 * From frequency to visits of a cycle. The low end is the norm because there the deck's two tables agree:
 * 4, 2 and 1 visits a month for A, B and C.
 */
export const demandPolicy = {
	norm: choice(normReadings[0]!, normReadings, ours()),
	/** The deck counts in months, the cycle in weeks. */
	weeksPerMonth: decimal(4, { min: 4, max: 4.5 }, ours()),
	/** Visits a cycle for a doctor of whom nothing is known yet: without a visit nothing will be. */
	ungradedVisits: whole(1, { min: 0, max: 8 }, ours())
};

/** Capacity, travel and what the planner pays for; weights in minutes of travel per unit of their term. */
export const planningPolicy = {
	cycleWeeks: whole(4, { min: 1, max: 12 }, ours()),
	/** Time decides when a half day is full; whoever wants fewer visits than fit sets a number here. */
	visitsPerHalfDay: unset({ min: 1, max: 30 }, ours()),
	visitMinutes: {
		A: whole(20, visitLength, ours()),
		B: whole(15, visitLength, ours()),
		C: whole(10, visitLength, ours())
	},
	halves: {
		am: {
			startMinute: whole(510, minuteOfDay, ours()),
			endMinute: whole(720, minuteOfDay, ours())
		},
		pm: {
			startMinute: whole(810, minuteOfDay, ours()),
			endMinute: whole(1050, minuteOfDay, ours())
		}
	},
	travel: {
		kilometersPerHour: decimal(25, { min: 1, max: 150 }, ours()),
		detourFactor: decimal(1.4, { min: 1, max: 3 }, ours()),
		stopMinutes: decimal(8, { min: 0, max: 60 }, ours())
	},
	/**
	 * Share of a missing visit's price that each step of the strategies' order takes off: of one grade, those with high
	 * potential come first and who is only seen on the way comes last.
	 */
	orderStep: decimal(0.05, { min: 0, max: 0.2 }, ours(21)),
	weights: {
		unservedA: decimal(3000, weight, ours()),
		unservedB: decimal(1000, weight, ours()),
		unservedC: decimal(300, weight, ours()),
		spacing: decimal(20, weight, ours()),
		zones: decimal(30, weight, ours(21)),
		bestTime: decimal(15, weight, ours(21)),
		overload: decimal(2, weight, ours()),
		stability: decimal(40, weight, ours())
	}
};

const share = { min: 0.01, max: 0.99 };

/** 80/20 (slide 9): the share of key customers and the share of effort they are to get. */
export const paretoPolicy = {
	customers: decimal(0.2, share, deck(9)),
	effort: decimal(0.8, share, deck(9))
};

/** When follow-up and upgrade call for attention. */
export const followUpPolicy = {
	/** Days before its due day from which a promise counts as due. */
	dueSoonDays: whole(3, { min: 0, max: 30 }, ours(22)),
	/** Steps of usage the next goal lies above the present. */
	targetSteps: whole(1, { min: 1, max: 4 }, ours(24)),
	/** Visits and days without a step up after which an upgrade has stalled; both must have passed. */
	stalledVisits: whole(6, { min: 1, max: 100 }, ours(24)),
	stalledDays: whole(90, { min: 7, max: 730 }, ours(24)),
	/** Days for which a step down counts as slipping. */
	slippingDays: whole(90, { min: 7, max: 730 }, ours(24)),
	/** Days after which to decide again whether to go on with somebody: visited on the way, or not visited at all. */
	evaluateDays: whole(180, { min: 30, max: 730 }, ours(14)),
	evaluateDormantDays: whole(365, { min: 30, max: 1095 }, ours(14))
};
