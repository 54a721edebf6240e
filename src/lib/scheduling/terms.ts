/**
 * The named terms of a plan's cost, in travel minutes: `travel` counts them as they are, every other term is
 * worth its weight in minutes per unit. A hard rule is never a term: what breaks one is not planned.
 */
export const termNames = [
	'travel',
	'unservedA',
	'unservedB',
	'unservedC',
	'spacing',
	'zones',
	'bestTime',
	'overload',
	'stability'
] as const;

export type TermName = (typeof termNames)[number];

/** Minutes of travel that one unit of each other term is worth. */
export type CostWeights = Record<Exclude<TermName, 'travel'>, number>;
