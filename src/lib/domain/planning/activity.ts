import * as v from 'valibot';
import { daySchema, halfDaySchema } from '#lib/domain/day.ts';
import { idSchema, optionalNumber, optionalText } from '#lib/domain/record.ts';

/** What a rep does besides visits: meetings, training, administration, volume checks (查量/核量), distributor work, travel. */
export const activityKinds = [
	'meeting',
	'training',
	'administration',
	'volumeCheck',
	'distributor',
	'travel'
] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** 非拜访活动: something of a half day that is no visit, on any day of the week; leave is `leaveSchema`. */
export const activitySchema = v.object({
	version: v.literal(1),
	id: idSchema,
	kind: v.picklist(activityKinds),
	day: daySchema,
	half: halfDaySchema,
	/** When it begins, in minutes after midnight; null while nobody said. */
	startMinute: optionalNumber,
	text: optionalText,
	place: optionalText,
	done: v.optional(v.boolean(), false),
	/** Taken off the plan: kept, so that a calendar that has it can be told. */
	removed: v.optional(v.boolean(), false)
});

export type Activity = v.InferOutput<typeof activitySchema>;

/** The activities of a half day in their order: those with a time first, by it. */
export const activitiesIn = (
	activities: readonly Activity[],
	slot: Pick<Activity, 'day' | 'half'>
): Activity[] =>
	activities
		.filter(({ day, half }) => day === slot.day && half === slot.half)
		.sort(
			(one, other) =>
				(one.startMinute ?? Infinity) - (other.startMinute ?? Infinity) ||
				(one.id < other.id ? -1 : 1)
		);
