import * as v from 'valibot';
import { idSchema, nameSchema, optionalDay } from '#lib/domain/record.ts';

/** A part of the territory; a day's visits belong in one (slide 21). */
export const zoneSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	deletedOn: optionalDay
});

export type Zone = v.InferOutput<typeof zoneSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type ZoneInput = v.InferInput<typeof zoneSchema>;
