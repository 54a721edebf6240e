import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema, nameSchema, optionalText } from '#lib/domain/record.ts';
import { followsSchema } from '#lib/domain/word-order.ts';

/** Something promised to a customer (slide 22); a fact. */
export const promiseSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	contactId: idSchema,
	visitReportId: v.optional(v.nullable(idSchema), null),
	text: nameSchema,
	madeOn: daySchema,
	due: daySchema,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type CustomerPromise = v.InferOutput<typeof promiseSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type CustomerPromiseInput = v.InferInput<typeof promiseSchema>;

/** What became of a promise; appended, so that two devices that settle it at once both stay. */
export const promiseOutcomeSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	promiseId: idSchema,
	/** `reopened` and `withdrawn` are how a slip of the finger is undone. */
	outcome: v.picklist(['kept', 'dropped', 'reopened', 'withdrawn']),
	on: daySchema,
	/** With `reopened`: until when and what it is from now on; null where that stays. `note` says why. */
	due: v.optional(v.nullable(daySchema), null),
	text: v.optional(v.nullable(nameSchema), null),
	note: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The outcomes of this promise that its author had seen, which it replaces whatever the clocks say. */
	follows: followsSchema
});

export type PromiseOutcome = v.InferOutput<typeof promiseOutcomeSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type PromiseOutcomeInput = v.InferInput<typeof promiseOutcomeSchema>;
