import type { PlanCopy } from './plan-copy.ts';
import type { LargeFindings } from './rhythm-search.ts';

/** Which of how many searches one is that look for the same plan and meet now and then. */
export interface Companion {
	number: number;
	of: number;
}

/** A search that looks alone. */
export const alone: Companion = { number: 0, of: 1 };

/** What a search tells the others where they meet; plain data, since the others may be in another thread. */
export interface Findings {
	/** The best plans of visits so far, cheapest first. */
	readonly plans: readonly PlanCopy[];
	/** What it knows of plans in the large, where it searches there. */
	readonly large: LargeFindings | null;
}

/** The cheapest of what several searches found; of two as cheap, the one with the lower number. */
export function cheapest<Found extends { readonly cost: number }>(found: readonly Found[]): Found {
	return found.reduce((best, other) => (other.cost < best.cost ? other : best));
}

/** The seed of one of several searches: that of the first is the seed of them all. */
export const seedOf = (seed: number, { number }: Companion): number =>
	(seed + Math.imul(number, 0x9e3779b1)) | 0;
