import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { holidayNames } from '#lib/domain/planning/holidays.ts';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';

/** A day the territory declares off or worked against the public calendar, and who did so when. */
export const dayOverrideCellSchema = v.object({
	version: v.literal(1),
	day: daySchema,
	working: v.boolean(),
	note: optionalText,
	/** Set where it is a line of the year's notice. */
	holiday: v.optional(v.nullable(v.picklist(holidayNames)), null),
	changedBy: idSchema,
	changedAt: instantSchema
});

export type DayOverrideCell = v.InferOutput<typeof dayOverrideCellSchema>;
