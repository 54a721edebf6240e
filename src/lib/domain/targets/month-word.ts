import * as v from 'valibot';
import { monthSchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';
import { followsSchema, inWordOrder, seenBefore } from '#lib/domain/word-order.ts';

/** What is said of a month at its end: that it is closed, and that it is not after all. */
const monthVerdicts = ['closed', 'reopened'] as const;

/** A word on a month of a rep; a fact. */
export const monthWordSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	month: monthSchema,
	verdict: v.picklist(monthVerdicts),
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The words on this month that its author had seen. */
	follows: followsSchema
});

export type MonthWord = v.InferOutput<typeof monthWordSchema>;

const recordedAt = (word: MonthWord): string => word.recordedAt;

/** The word by which a month is closed; null while it is open. */
export function closingWord(words: readonly MonthWord[]): MonthWord | null {
	const last = inWordOrder(words, recordedAt).at(-1);
	return last?.verdict === 'closed' ? last : null;
}

/** What a word on a month follows when it is said now. */
export const monthWordsSeen = (words: readonly MonthWord[]): string[] =>
	seenBefore(words, recordedAt);
