import { splitTarget, type TargetWeek } from './target-weeks.ts';

/**
 * The fewest weeks set by hand, null for the others, with which the split of a target by working days comes to these
 * weeks; all of them where nothing less does.
 */
export function weeksByHand(of: {
	target: number;
	weeks: readonly TargetWeek[];
	wanted: readonly number[];
}): (number | null)[] {
	const { target, weeks, wanted } = of;
	const choices = Array.from({ length: 2 ** wanted.length }, (_, bits) =>
		wanted.map((amount, at) => (bits & (1 << at) ? amount : null))
	).sort((one, other) => countOf(one) - countOf(other));
	const found = choices.find((byHand) =>
		splitTarget({ target, weeks, byHand }).weeks.every((amount, at) => amount === wanted[at])
	);
	return found ?? [...wanted];
}

const countOf = (byHand: readonly (number | null)[]): number =>
	byHand.filter((amount) => amount !== null).length;
