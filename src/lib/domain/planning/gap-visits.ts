import type { DueVisit } from './due-visits.ts';
import type { Opening } from './day-stops.ts';

/** A customer who is due, as seen from where a visit fell out. */
export interface GapCandidate {
	readonly due: DueVisit;
	/** Minutes from here to them; null where the way is not known. */
	readonly way: number | null;
	/** Minutes that going on from there takes longer than from here; 0 where nothing follows. */
	readonly detour: number;
	/** How long a visit to them lasts. */
	readonly minutes: number;
	/** When they can be met in this half day. */
	readonly openings: readonly Opening[];
}

/** Someone who fits into the time that is left. */
export interface GapVisit {
	readonly due: DueVisit;
	readonly way: number;
	/** The minute at which the visit could begin. */
	readonly begins: number;
}

/** The minutes that are free until a half day ends, once all that is still planned in it has its time. */
export const minutesLeft = (
	half: { readonly now: number; readonly end: number },
	rest: readonly { readonly minutes: number; readonly way: number }[]
): number =>
	Math.max(0, half.end - half.now - rest.reduce((sum, { minutes, way }) => sum + minutes + way, 0));

/**
 * Y1: who is due and can be met in the minutes that are left, way there and detour included; in the order in which they
 * are due, of equal urgency the nearest first.
 */
export function gapVisits(
	candidates: readonly GapCandidate[],
	at: { now: number; left: number }
): GapVisit[] {
	const fitting = candidates.flatMap(({ due, way, detour, minutes, openings }): GapVisit[] => {
		if (way === null) return [];
		const starts = openings.flatMap(({ start, end }) => {
			const begins = Math.max(start, at.now + way);
			return begins + minutes <= end ? begins : [];
		});
		const begins = Math.min(...starts);
		const taken = begins - at.now + minutes + detour;
		return taken <= at.left ? [{ due, way, begins }] : [];
	});
	const urgency = ({ due }: GapVisit) => `${kinds.indexOf(due.why.kind)}${due.grade ?? 'C'}`;
	return fitting.sort((one, other) => {
		const [first, second] = [urgency(one), urgency(other)];
		if (first !== second) return first < second ? -1 : 1;
		return one.way - other.way || (one.due.contactId < other.due.contactId ? -1 : 1);
	});
}

const kinds = ['promise', 'missed', 'overdue'];
