/** A customer who may get visits. */
export interface AllocationCustomer {
	readonly id: string;
	/** Of one visit; positive. */
	readonly minutes: number;
	/** Below it is neglect, which costs more than any gain elsewhere; `least` ≤ `most`. */
	readonly least: number;
	/** Never more than this. */
	readonly most: number;
	/** What `visits` visits are worth, in any unit; grows with them. */
	readonly worth: (visits: number) => number;
	/** How much worse neglect is than that of others. */
	readonly neglect: number;
	/** One of the customers whose time is limited to their share. */
	readonly isKey: boolean;
}

/** What can be given to whom. */
export interface AllocationProblem {
	readonly customers: readonly AllocationCustomer[];
	/** Minutes for visits altogether. */
	readonly capacity: number;
	/** Minutes that key customers may take of them. */
	readonly keyCapacity: number;
}

/** A customer as the methods see one: what each number of visits is worth, neglect taken off. */
export interface Choice {
	readonly id: string;
	readonly minutes: number;
	readonly isKey: boolean;
	/** By visits from 0; grows. */
	readonly worth: readonly number[];
}

/**
 * What each number of visits is worth to each customer. Neglect is paid in the sum of all that could be gained, so that no
 * gain outweighs it and the unit of the worth decides nothing.
 */
export function choicesOf({ customers }: AllocationProblem): Choice[] {
	const gain = customers.reduce((sum, { worth, most }) => sum + worth(most) - worth(0), 0);
	const unit = gain > 0 ? gain : 1;
	return customers.map(({ id, minutes, isKey, least, most, worth, neglect }) => ({
		id,
		minutes,
		isKey,
		worth: Array.from(
			{ length: most + 1 },
			(_, visits) => worth(visits) - neglect * unit * Math.max(0, least - visits)
		)
	}));
}
