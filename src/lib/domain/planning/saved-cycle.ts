import * as v from 'valibot';
import {
	addDays,
	daySchema,
	daysBetween,
	halfDaySchema,
	mondayOf,
	weekdayOf,
	weekdaySchema,
	type Day
} from '#lib/domain/day.ts';
import { idSchema, nameSchema } from '#lib/domain/record.ts';
import { objectiveKinds, visitModes, type Slot, type VisitPlan } from '#lib/domain/visits/visit.ts';

/** As many weeks as a cycle may have. */
export const mostWeeks = 4;

const patternSchema = v.object({
	/** From 0. */
	week: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostWeeks - 1)),
	weekday: weekdaySchema,
	half: halfDaySchema,
	order: v.pipe(v.number(), v.finite()),
	contactId: idSchema,
	mode: v.picklist(visitModes),
	kind: v.picklist(objectiveKinds),
	productIds: v.array(idSchema)
});

/** A visit of a cycle: of which of its weeks, weekday and half day. */
export type CycleVisit = v.InferOutput<typeof patternSchema>;

/** 循环: one or several weeks of a rep's visits under a name, saved whole, to be laid over later ones. */
export const savedCycleSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	repId: idSchema,
	name: nameSchema,
	weeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostWeeks)),
	visits: v.pipe(v.array(patternSchema), v.maxLength(600)),
	savedBy: idSchema,
	savedOn: daySchema,
	removed: v.optional(v.boolean(), false)
});

export type SavedCycle = v.InferOutput<typeof savedCycleSchema>;

/** The visits of some weeks from a Monday on as a cycle has them; what they were for is left to be said anew. */
export const visitsOfCycle = (plans: readonly VisitPlan[], monday: Day): CycleVisit[] =>
	plans.map(({ contactId, slot, mode, objective, productIds }) => ({
		...{ contactId, mode, kind: objective.kind, productIds },
		week: Math.floor(daysBetween({ from: monday, to: slot.day }) / 7),
		...{ weekday: weekdayOf(slot.day), half: slot.half, order: slot.order }
	}));

/** Why a visit of a cycle is not planned: its customer has one in that week, nobody goes out then, or they may not be visited then. */
export type CycleClash = 'planned' | 'off' | 'barred';

/** A visit of a cycle on its day. */
export interface LaidVisit {
	readonly visit: CycleVisit;
	readonly slot: Slot;
	/** Null for one that can be planned. */
	readonly clash: CycleClash | null;
}

/** K5: a cycle over the days from `from` to `to`, its first week in the week of `from`, again and again; whoever has a visit in a week already gets no other. */
export function laidOver(
	{ weeks, visits }: Pick<SavedCycle, 'weeks'> & { visits: readonly CycleVisit[] },
	over: {
		from: Day;
		to: Day;
		/** Whether a customer has a visit that stands in the week of a Monday. */
		isPlanned: (contactId: string, monday: Day) => boolean;
		isOff: (slot: Slot) => boolean;
		mayVisit: (contactId: string, slot: Slot) => boolean;
	}
): LaidVisit[] {
	const laid: LaidVisit[] = [];
	const first = mondayOf(over.from);
	for (let week = 0, monday = first; monday <= over.to; monday = addDays(first, ++week * 7))
		for (const visit of visits) {
			if (visit.week !== week % weeks) continue;
			const day = addDays(monday, visit.weekday - 1);
			if (day < over.from || day > over.to) continue;
			const slot = { day, half: visit.half, order: visit.order };
			laid.push({ visit, slot, clash: clashOf(visit.contactId, { slot, monday, ...over }) });
		}
	return laid;
}

function clashOf(
	contactId: string,
	at: Pick<Parameters<typeof laidOver>[1], 'isPlanned' | 'isOff' | 'mayVisit'> & {
		slot: Slot;
		monday: Day;
	}
): CycleClash | null {
	if (at.isPlanned(contactId, at.monday)) return 'planned';
	if (at.isOff(at.slot)) return 'off';
	return at.mayVisit(contactId, at.slot) ? null : 'barred';
}
