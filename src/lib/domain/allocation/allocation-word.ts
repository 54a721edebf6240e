import * as v from 'valibot';
import { idSchema, instantSchema } from '#lib/domain/record.ts';
import { followsSchema, lastWord, seenBefore } from '#lib/domain/word-order.ts';

const shareOfResult = v.pipe(v.number(), v.minValue(0), v.maxValue(10));

/**
 * What a person judged about one customer's visits: how many, or what visits do there. `visits` and `answers` are null where
 * the word takes an earlier one back.
 */
export const allocationWordSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	repId: idSchema,
	contactId: idSchema,
	about: v.picklist(['visits', 'response']),
	/** Visits in `weeks` weeks. */
	visits: v.optional(
		v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(62))),
		null
	),
	weeks: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(60)), 4),
	/** Shares of the result that the visits of the class bring. */
	answers: v.optional(
		v.nullable(v.object({ none: shareOfResult, more: shareOfResult, most: shareOfResult })),
		null
	),
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The words about the same customer that its author had seen. */
	follows: followsSchema
});

export type AllocationWord = v.InferOutput<typeof allocationWordSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type AllocationWordInput = v.InferInput<typeof allocationWordSchema>;

const recordedAt = (word: AllocationWord): string => word.recordedAt;

/** The word that holds of those about one customer and one question; null where none does, or it takes the others back. */
export function standingWord(words: readonly AllocationWord[]): AllocationWord | null {
	const last = lastWord(words, recordedAt);
	return last && (last.about === 'visits' ? last.visits : last.answers) !== null ? last : null;
}

/** What a word given now follows. */
export const wordsSeen = (words: readonly AllocationWord[]): string[] =>
	seenBefore(words, recordedAt);

/** The visits of a judgement in a period of another length; a part of a visit is a visit. */
export const visitsIn = (word: Pick<AllocationWord, 'visits' | 'weeks'>, weeks: number): number =>
	Math.max(0, Math.ceil(((word.visits ?? 0) * weeks) / word.weeks - 1e-9));
