import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema, nameSchema } from '#lib/domain/record.ts';
import { followsSchema } from '#lib/domain/word-order.ts';

/** What a customer said (slide 22: listen, acknowledge and thank, respond); open until answered. */
export const feedbackSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	contactId: idSchema,
	visitReportId: v.optional(v.nullable(idSchema), null),
	text: nameSchema,
	heardOn: daySchema,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type Feedback = v.InferOutput<typeof feedbackSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type FeedbackInput = v.InferInput<typeof feedbackSchema>;

/** What became of a piece of feedback: it was acknowledged with thanks, answered, or that is taken back. */
export const feedbackAnswerSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	feedbackId: idSchema,
	/** `withdrawn` takes an answer, or the feedback itself when `text` is empty, back. */
	kind: v.picklist(['acknowledged', 'answered', 'withdrawn']),
	text: v.optional(v.string(), ''),
	on: daySchema,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The answers to this feedback that its author had seen, which it replaces whatever the clocks say. */
	follows: followsSchema
});

export type FeedbackAnswer = v.InferOutput<typeof feedbackAnswerSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type FeedbackAnswerInput = v.InferInput<typeof feedbackAnswerSchema>;
