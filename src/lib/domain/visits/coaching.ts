import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { idSchema, instantSchema, optionalText, textSchema } from '#lib/domain/record.ts';
import { lastSaid } from '#lib/domain/recorded-order.ts';
import { followsSchema } from '#lib/domain/word-order.ts';

/** By what a joint visit is looked at: the preparation, the five steps and what the rep makes of them (slide 20; the list is ours). */
export const coachingQuestions = [
	'preparation',
	'opening',
	'probing',
	'presenting',
	'agreement',
	'appointment'
] as const;

export type CoachingQuestion = (typeof coachingQuestions)[number];

/** Not yet, sometimes, mostly, well, an example to others. */
export const coachingScores = [1, 2, 3, 4, 5] as const;

export type CoachingScore = (typeof coachingScores)[number];

/** 协访辅导: what a supervisor says of a visit made together, question by question; a fact, never the rep's own. */
export const coachingSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	contactId: idSchema,
	/** The report of the visit, however often it is corrected since. */
	visitReportId: idSchema,
	/** The day of the visit. */
	day: daySchema,
	answers: v.pipe(
		v.array(
			v.object({
				question: v.picklist(coachingQuestions),
				score: v.picklist(coachingScores),
				text: textSchema
			})
		),
		v.maxLength(coachingQuestions.length)
	),
	note: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The words on this visit that its author had seen. */
	follows: followsSchema
});

export type Coaching = v.InferOutput<typeof coachingSchema>;

/** The rep has read what a supervisor said, and signs for it; a fact of the rep's own record. */
export const coachingReadSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	coachingId: idSchema,
	note: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type CoachingRead = v.InferOutput<typeof coachingReadSchema>;

/** A supervisor's word on a visit that stands, and the rep's signature; null while it is owed. */
export interface CoachingEntry {
	readonly coaching: Coaching;
	readonly read: CoachingRead | null;
}

/**
 * V11: of each supervisor the last word on a visit stands, the latest visits first; the rep's own is none. A word that is
 * said anew is read anew.
 */
export function coachingEntries(
	facts: { coachings: readonly Coaching[]; reads: readonly CoachingRead[] },
	repId: string
): CoachingEntry[] {
	const readOf = new Map(facts.reads.map((read) => [read.coachingId, read]));
	const bySupervisor = groupBy(
		facts.coachings.filter(({ recordedBy }) => recordedBy !== repId),
		({ visitReportId, recordedBy }) => `${visitReportId}|${recordedBy}`
	);
	return [...bySupervisor.values()]
		.flatMap((words) => lastSaid(words) ?? [])
		.map((coaching) => ({ coaching, read: readOf.get(coaching.id) ?? null }))
		.sort(({ coaching: one }, { coaching: other }) =>
			one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? 1 : -1
		);
}

/** The mean of the scores; null where none was given. */
export const meanScore = ({ answers }: Pick<Coaching, 'answers'>): number | null =>
	answers.length === 0 ? null : answers.reduce((sum, { score }) => sum + score, 0) / answers.length;
