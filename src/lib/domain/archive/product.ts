import * as v from 'valibot';
import { idSchema, nameSchema, optionalDay, optionalText } from '#lib/domain/record.ts';

/** One of our own products. */
export const productSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	/** Unit in which quantities are counted, e.g. 盒. */
	unit: optionalText,
	/** Strength and package, e.g. 5mg×28片. */
	specification: optionalText,
	indications: optionalText,
	competitors: optionalText,
	keyMessages: optionalText,
	deletedOn: optionalDay
});

export type Product = v.InferOutput<typeof productSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type ProductInput = v.InferInput<typeof productSchema>;
