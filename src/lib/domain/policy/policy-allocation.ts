import { decimal, ours, whole } from './policy-leaf.ts';

const weight = { min: 0.1, max: 100 };
const lessThanAll = { min: 0, max: 0.95 };
const moreThanAll = { min: 1.05, max: 5 };

/** How many visits each customer gets of the time there is; results are shares of what the visits of the class bring. */
export const allocationPolicy = {
	/** What a grade counts: an order, never a number of prescriptions. */
	value: {
		A: decimal(4, weight, ours(9)),
		B: decimal(2, weight, ours(9)),
		C: decimal(1, weight, ours(9))
	},
	/** What one step of potential above or below the middle adds to that. */
	potentialStep: decimal(0.25, { min: 0, max: 0.45 }, ours(9)),
	/** The curve of a customer whose cell is not known. */
	neutral: {
		none: decimal(0.7, lessThanAll, ours()),
		most: decimal(1.4, moreThanAll, ours()),
		shape: decimal(1.5, { min: 0.5, max: 4 }, ours())
	},
	/** The curves of the classes. */
	classes: {
		noneAtNoUsage: decimal(0.8, lessThanAll, ours()),
		noneAtFullUsage: decimal(0.6, lessThanAll, ours()),
		mostWithoutHeadroom: decimal(1.1, moreThanAll, ours()),
		mostPerHeadroom: decimal(1.2, { min: 0, max: 5 }, ours())
	},
	/** How far a rep's answers move the curve of the class. */
	trust: decimal(0.5, { min: 0, max: 1 }, ours()),
	/** Visits by which a customer may be moved in one cycle. */
	maxMove: whole(1, { min: 1, max: 31 }, ours()),
	/** On the way in a day, until a plan tells. */
	wayMinutesADay: whole(60, { min: 0, max: 600 }, ours())
};
