import * as v from 'valibot';
import { idSchema, instantSchema, nameSchema } from '#lib/domain/record.ts';

/** A list of customers that was given a name, for everybody of the territory. */
export const savedViewSchema = v.object({
	version: v.literal(1),
	name: nameSchema,
	/** The query of its address. */
	query: v.pipe(v.string(), v.maxLength(2000)),
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type SavedView = v.InferOutput<typeof savedViewSchema>;
