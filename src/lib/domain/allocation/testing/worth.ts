import type { choicesOf } from '../problem.ts';

/** The worth of a whole allocation, neglect taken off: what both methods try to raise. */
export const worthOf = (
	choices: ReturnType<typeof choicesOf>,
	visits: ReadonlyMap<string, number>
): number => choices.reduce((sum, { id, worth }) => sum + worth[visits.get(id) ?? 0]!, 0);
