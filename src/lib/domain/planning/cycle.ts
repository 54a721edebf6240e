import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';
import { followsSchema, inWordOrder, seenBefore, standingWords } from '#lib/domain/word-order.ts';

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
	acceptedAt: instantSchema,
	/** The accepted plans whoever accepted this one had seen. */
	follows: followsSchema
});

export type Cycle = v.InferOutput<typeof cycleSchema>;

const acceptedAt = (cycle: Cycle): string => cycle.acceptedAt;

/** Accepted plans, the latest first: a plan comes after those that were there when it was accepted. */
export const latestCyclesFirst = (cycles: readonly Cycle[]): Cycle[] =>
	inWordOrder(cycles, acceptedAt).reverse();

/** What a plan accepted now follows. */
export const cyclesSeen = (cycles: readonly Cycle[]): string[] => seenBefore(cycles, acceptedAt);

/** A supervisor's word on an accepted plan. */
export const approvalSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	cycleId: idSchema,
	verdict: v.picklist(['approved', 'returned']),
	note: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The words on this plan that its author had seen, which it replaces whatever the clocks say. */
	follows: followsSchema
});

export type Approval = v.InferOutput<typeof approvalSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type ApprovalInput = v.InferInput<typeof approvalSchema>;

const recordedAt = (word: Approval): string => word.recordedAt;

/**
 * The words that stand on one plan: one, or those of supervisors who did not know of each other's. A plan given back by
 * one of them is not approved, so that comes first.
 */
export function standingApprovals(words: readonly Approval[]): Approval[] {
	const standing = standingWords(words, recordedAt);
	const isReturned = ({ verdict }: Approval) => verdict === 'returned';
	return [...standing.filter(isReturned), ...standing.filter((word) => !isReturned(word))];
}

/** What a word on a plan follows when it is given now. */
export const approvalsSeen = (words: readonly Approval[]): string[] =>
	seenBefore(words, recordedAt);
