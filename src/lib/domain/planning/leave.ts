import * as v from 'valibot';
import { daySchema, halfDaySchema } from '#lib/domain/day.ts';
import { optionalText } from '#lib/domain/record.ts';

/** A half day on which the rep does not visit: leave, training, a meeting. */
export const leaveSchema = v.object({
	version: v.literal(1),
	day: daySchema,
	half: halfDaySchema,
	reason: optionalText
});

export type Leave = v.InferOutput<typeof leaveSchema>;
