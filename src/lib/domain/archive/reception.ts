import { groupBy } from '#lib/domain/group.ts';
import type { Weekday } from '#lib/domain/day.ts';
import type { ReceptionWindow } from './account.ts';

/** One span of hours and the weekdays on which a hospital receives representatives in it. */
export interface ReceptionHours {
	readonly weekdays: readonly Weekday[];
	readonly start: number;
	readonly end: number;
}

/** A reception rule as people say it: weekdays of the same hours together, the earliest weekday first. */
export const receptionHours = (windows: readonly ReceptionWindow[]): ReceptionHours[] =>
	[...groupBy(windows, ({ startMinute, endMinute }) => `${startMinute} ${endMinute}`).values()]
		.map((same) => ({
			weekdays: [...new Set(same.map(({ weekday }) => weekday))].sort(),
			start: same[0]!.startMinute,
			end: same[0]!.endMinute
		}))
		.sort((one, other) => one.weekdays[0]! - other.weekdays[0]! || one.start - other.start);
