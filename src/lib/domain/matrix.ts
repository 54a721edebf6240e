import * as v from 'valibot';
import { daySchema } from './day.ts';
import { factSourceSchema } from './provenance.ts';
import { idSchema, instantSchema } from './record.ts';
import { followsSchema } from './word-order.ts';

/** A step of the matrix, 0 … 4 (slide 10): usage none … first choice, potential none … high. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];

export const levelSchema = v.picklist([0, 1, 2, 3, 4]);

/** A (usage, potential) pair of one doctor and one product. */
export interface MatrixCell {
	readonly usage: Level;
	readonly potential: Level;
}

/** The two axes of the matrix. */
export type Axis = 'usage' | 'potential';

/** What someone judged a doctor's usage or potential of a product to be, on a day. */
export const assessmentSchema = v.object({
	version: v.literal(1),
	contactId: idSchema,
	productId: idSchema,
	axis: v.picklist(['usage', 'potential']),
	level: levelSchema,
	assessedOn: daySchema,
	source: v.optional(v.nullable(factSourceSchema), null),
	/** The visit in which it was made; absent where it was made outside one. */
	visitReportId: v.optional(idSchema),
	/** When it was recorded: of two assessments of one day the later recorded holds. */
	recordedAt: v.optional(instantSchema),
	/** The member who recorded it, and who alone may take it back; unknown of what was stored before authors were. */
	recordedBy: v.optional(idSchema),
	/** Those its author had seen although their clocks were ahead of its own: it holds over them, and from its day on. */
	follows: followsSchema
});

export type Assessment = v.InferOutput<typeof assessmentSchema>;
