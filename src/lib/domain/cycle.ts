import * as v from 'valibot';
import { daySchema } from './day.ts';
import { idSchema, instantSchema, optionalText } from './record.ts';

const served = v.object({ wanted: v.number(), possible: v.number(), served: v.number() });

/** A plan that a person accepted; the visits it brought name it by `cycleId`. */
export const cycleSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	repId: idSchema,
	from: daySchema,
	to: daySchema,
	seed: v.number(),
	iterations: v.number(),
	certificate: v.object({ A: served, B: served, C: served }),
	acceptedBy: idSchema,
	acceptedAt: instantSchema
});

export type Cycle = v.InferOutput<typeof cycleSchema>;

/** A supervisor's word on an accepted plan. */
export const approvalSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	cycleId: idSchema,
	verdict: v.picklist(['approved', 'returned']),
	note: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type Approval = v.InferOutput<typeof approvalSchema>;
