import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';
import { followsSchema } from '#lib/domain/word-order.ts';

/**
 * That an adverse reaction heard of on a visit was passed on to the company; a fact of its own, so that a correction of
 * the visit made elsewhere at the same time loses neither.
 */
export const adverseReportSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	/** The report of the visit, or any it corrects or that corrects it. */
	visitReportId: idSchema,
	/** `withdrawn` takes a slip of the finger back. */
	kind: v.picklist(['reported', 'withdrawn']),
	on: daySchema,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** What its author had seen said of this visit, which it replaces whatever the clocks say. */
	follows: followsSchema
});

export type AdverseReport = v.InferOutput<typeof adverseReportSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type AdverseReportInput = v.InferInput<typeof adverseReportSchema>;
