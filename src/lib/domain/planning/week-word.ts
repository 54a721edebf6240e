import * as v from 'valibot';
import { daySchema, type Day } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';
import { followsSchema, inWordOrder, seenBefore } from '#lib/domain/word-order.ts';

/** What is said of the plan of a week: handed in by the rep, approved or given back by a supervisor. */
export const weekVerdicts = ['submitted', 'approved', 'returned'] as const;
export type WeekVerdict = (typeof weekVerdicts)[number];

/** A word on the plan of a week, or on one visit of it; a fact. */
export const weekWordSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	/** The week, by its Monday. */
	monday: daySchema,
	verdict: v.picklist(weekVerdicts),
	/** The visit that is given back; null where the whole week is meant. */
	visitPlanId: v.optional(v.nullable(idSchema), null),
	note: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The words on this week that its author had seen. */
	follows: followsSchema
});

export type WeekWord = v.InferOutput<typeof weekWordSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type WeekWordInput = v.InferInput<typeof weekWordSchema>;

/** How the plan of a week stands between rep and supervisor. */
export interface WeekStanding {
	/** The last word on the whole week; null while nobody said any. */
	readonly whole: WeekWord | null;
	/** The visits given back since the week was last handed in or approved, by the visit. */
	readonly visits: ReadonlyMap<string, WeekWord>;
}

const recordedAt = (word: WeekWord): string => word.recordedAt;

/** How the words on one week leave it: a later word on the whole answers what was said of single visits. */
export function weekStanding(words: readonly WeekWord[]): WeekStanding {
	let whole: WeekWord | null = null;
	const visits = new Map<string, WeekWord>();
	for (const word of inWordOrder(words, recordedAt)) {
		if (word.visitPlanId === null) {
			whole = word;
			if (word.verdict !== 'returned') visits.clear();
		} else if (word.verdict === 'returned') visits.set(word.visitPlanId, word);
		else visits.delete(word.visitPlanId);
	}
	return { whole, visits };
}

/** Whether the rep has something to answer: the week or a visit of it was given back. */
export const isReturned = ({ whole, visits }: WeekStanding): boolean =>
	whole?.verdict === 'returned' || visits.size > 0;

/** What a word on a week follows when it is said now. */
export const weekWordsSeen = (words: readonly WeekWord[]): string[] =>
	seenBefore(words, recordedAt);

/** The visits of one week that may be copied into another: those of customers who stand in neither half there yet. */
export function copiedVisits<Plan extends { contactId: string; slot: { day: Day } }>(
	from: readonly Plan[],
	there: readonly Plan[]
): Plan[] {
	const taken = new Set(there.map(({ contactId }) => contactId));
	return from.filter(({ contactId }) => !taken.has(contactId));
}
