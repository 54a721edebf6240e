import * as v from 'valibot';
import { daySchema, halfDaySchema, type Day, type HalfDay } from '#lib/domain/day.ts';
import { optionalText } from '#lib/domain/record.ts';

/** A half day on which the rep does not visit: leave, training, a meeting. */
export const leaveSchema = v.object({
	version: v.literal(1),
	day: daySchema,
	half: halfDaySchema,
	reason: optionalText
});

export type Leave = v.InferOutput<typeof leaveSchema>;

/** The key under which a half day is off: of two devices that say so one reason stays. */
export const leaveKey = ({ day, half }: { day: Day; half: HalfDay }): string => `${day}/${half}`;
