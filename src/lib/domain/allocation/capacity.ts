import { weekdayOf, type Day, type HalfDay, type Weekday } from '#lib/domain/day.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';

interface Half {
	readonly day: Day;
	readonly half: HalfDay;
}

/** Minutes a rep has in some working halves, and what of them is spent on the way. */
export interface Capacity {
	readonly days: number;
	readonly workMinutes: number;
	readonly wayMinutes: number;
	/** What is left for visits; never below zero. */
	readonly visitMinutes: number;
}

/** The time for visits in the working halves of a span; `wayMinutesADay` is that of the last plan, null without one. */
export function capacityOf(
	halves: readonly Half[],
	{ policy, wayMinutesADay }: { policy: Policy; wayMinutesADay: number | null }
): Capacity {
	const { planning, allocation } = policy;
	const days = new Set(halves.map(({ day }) => day)).size;
	const workMinutes = halves.reduce((sum, { half }) => {
		const { startMinute, endMinute } = planning.halves[half];
		return sum + Math.max(0, endMinute.value - startMinute.value);
	}, 0);
	const wayMinutes = Math.round(days * (wayMinutesADay ?? allocation.wayMinutesADay.value));
	return { days, workMinutes, wayMinutes, visitMinutes: Math.max(0, workMinutes - wayMinutes) };
}

/** On how many days of the halves a customer can be met: when the hospital receives and nothing is closed. */
export function daysToMeet(
	halves: readonly Half[],
	customer: {
		/** When a rep is received; empty means at any time. */
		reception: readonly { weekday: Weekday; startMinute: number; endMinute: number }[];
		closed: readonly Half[];
	},
	policy: Policy
): number {
	const closed = new Set(customer.closed.map(({ day, half }) => `${day}/${half}`));
	const receives = ({ day, half }: Half): boolean => {
		const { startMinute, endMinute } = policy.planning.halves[half];
		return customer.reception.some(
			(window) =>
				window.weekday === weekdayOf(day) &&
				window.startMinute < endMinute.value &&
				window.endMinute > startMinute.value
		);
	};
	return new Set(
		halves
			.filter(({ day, half }) => !closed.has(`${day}/${half}`))
			.filter((slot) => customer.reception.length === 0 || receives(slot))
			.map(({ day }) => day)
	).size;
}
