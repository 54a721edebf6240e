import * as v from 'valibot';
import { daySchema, halfDaySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText, textSchema } from '#lib/domain/record.ts';

/** The kinds of objective a visit may have (slide 20). */
export const objectiveKinds = [
	'followUp',
	'listing',
	'competition',
	'information',
	'feedback',
	'promotion',
	'doctorArchive',
	'trialFollowUp'
] as const;

export type ObjectiveKind = (typeof objectiveKinds)[number];

/** What a visit is for. */
export const objectiveSchema = v.object({ kind: v.picklist(objectiveKinds), text: optionalText });

/** How a visit is made; at somebody's home (家访, slides 15 and 18) only where the guard lets it. */
export const visitModes = ['inPerson', 'phone', 'online', 'home'] as const;
export type VisitMode = (typeof visitModes)[number];

export const aimResults = ['yes', 'partly', 'no'] as const;
export type AimResult = (typeof aimResults)[number];

/** Why a planned visit did not take place. */
export const missedReasons = ['absent', 'busy', 'cancelled', 'myself'] as const;
export type MissedReason = (typeof missedReasons)[number];

/** A day and half in the plan, moved as one so that two devices never mix a day of one with a half of the other. */
export const slotSchema = v.object({
	day: daySchema,
	half: halfDaySchema,
	/** Position within the half; ties are broken by id. */
	order: v.pipe(v.number(), v.finite())
});

export type Slot = v.InferOutput<typeof slotSchema>;

/** A visit someone intends to make; editable by rep and supervisor. */
export const visitPlanSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	/** The accepted plan it came with; null when a person added it by hand. */
	cycleId: v.optional(v.nullable(idSchema), null),
	contactId: idSchema,
	slot: slotSchema,
	/** A locked visit is never moved by the planner. */
	locked: v.optional(v.boolean(), false),
	cancelled: v.optional(v.boolean(), false),
	appointment: v.optional(v.boolean(), false),
	mode: v.optional(v.picklist(visitModes), 'inPerson'),
	objective: v.optional(objectiveSchema, { kind: 'followUp', text: '' }),
	productIds: v.optional(v.array(idSchema), []),
	/** Answers of one's own to the questions before a visit; empty where the archives answer. */
	answerSell: optionalText,
	answerCompetitor: optionalText,
	answerWhen: optionalText,
	answerHow: optionalText,
	/** What is to be brought, and what of it was packed: it is, as long as both say the same. */
	materials: optionalText,
	packed: optionalText,
	addedBy: v.optional(v.nullable(idSchema), null)
});

export type VisitPlan = v.InferOutput<typeof visitPlanSchema>;
/** A visit whose questions nobody has answered yet. */
export const noAnswers = { answerSell: '', answerCompetitor: '', answerWhen: '', answerHow: '' };
/** The answers of a planned visit alone. */
export const answersOf = ({
	answerSell,
	answerCompetitor,
	answerWhen,
	answerHow
}: typeof noAnswers) => ({
	...{ answerSell, answerCompetitor },
	...{ answerWhen, answerHow }
});
/** The same as it is handed to be stored: what has a default may be left out. */
export type VisitPlanInput = v.InferInput<typeof visitPlanSchema>;

/** The steps of a visit in their order (slide 20). */
export const visitSteps = ['opening', 'probing', 'presenting', 'agreement', 'appointment'] as const;
export type VisitStep = (typeof visitSteps)[number];

/** A visit that took place or was missed; a fact, corrected only by a later fact that names it. */
export const visitReportSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	repId: idSchema,
	contactId: idSchema,
	/** Where they met, of somebody who works at several places; null for the first of them. */
	accountId: v.optional(v.nullable(idSchema), null),
	/** The planned visit it reports; null for one that was not planned. */
	visitPlanId: v.optional(v.nullable(idSchema), null),
	day: daySchema,
	half: halfDaySchema,
	outcome: v.picklist(['done', 'missed']),
	/** Null where none was said; before there was a choice it stood in the note, in the words of the screen. */
	missedReason: v.optional(v.nullable(v.picklist(missedReasons)), null),
	mode: v.optional(v.picklist(visitModes), 'inPerson'),
	/** 协访: the supervisor who was there too; null where the rep went alone. */
	joinedBy: v.optional(v.nullable(idSchema), null),
	objective: v.optional(objectiveSchema, { kind: 'followUp', text: '' }),
	aimReached: v.optional(v.nullable(v.picklist(aimResults)), null),
	/** Products talked about, with the customer's adoption rating where it was asked. */
	products: v.optional(
		v.array(
			v.object({
				productId: idSchema,
				adoption: v.nullable(v.picklist([1, 2, 3, 4, 5, 6, 7]))
			})
		),
		[]
	),
	/** What was noted of single steps; none has to be. */
	steps: v.optional(
		v.pipe(
			v.array(v.object({ step: v.picklist(visitSteps), text: textSchema })),
			v.maxLength(visitSteps.length)
		),
		[]
	),
	note: optionalText,
	nextStep: optionalText,
	/** Whether an adverse reaction was heard of; null when the question was not answered. */
	adverseReaction: v.optional(v.nullable(v.boolean()), null),
	/** The report this one replaces. */
	corrects: v.optional(v.nullable(idSchema), null),
	/** True when this report only takes back the one it corrects. */
	withdrawn: v.optional(v.boolean(), false),
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type VisitReport = v.InferOutput<typeof visitReportSchema>;
/** When, where and how somebody is visited, as far as it is said. */
export type VisitMoment = Pick<VisitReport, 'day' | 'half'> & {
	accountId?: string | null | undefined;
	mode?: VisitMode | undefined;
};
/** The same as it is handed to be stored: what has a default may be left out. */
export type VisitReportInput = v.InferInput<typeof visitReportSchema>;
