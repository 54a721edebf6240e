import * as v from 'valibot';
import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import { addDays, daySchema, type Day } from '#lib/domain/day.ts';
import { idSchema, optionalDay, optionalText } from '#lib/domain/record.ts';

/** How a customer is cared for; the guard says which of them are allowed today. */
export const careKinds = [
	'literature',
	'patientEducation',
	'caseTalk',
	'academicInvite',
	'departmentMeeting',
	'experience',
	'greeting',
	'homeVisit',
	'brandReminder',
	'gift',
	'other'
] as const;

export type CareKind = (typeof careKinds)[number];

const guards: Partial<Record<CareKind, ComplianceRuleId>> = {
	homeVisit: 'homeVisit',
	brandReminder: 'samplesAndReminders',
	gift: 'giftExpense'
};

/** The compliance rule that may forbid a kind of care today. */
export const careGuardOf = (kind: CareKind): ComplianceRuleId | null => guards[kind] ?? null;

/** 关怀: something to be done for one customer until a day, and when it was done. */
export const careActSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	contactId: idSchema,
	kind: v.picklist(careKinds),
	due: daySchema,
	text: optionalText,
	/** Null while it is to be done. */
	doneOn: optionalDay,
	/** The report of the visit during which it was done; null for one done without. */
	visitReportId: v.optional(v.nullable(idSchema), null),
	plannedBy: idSchema,
	removed: v.optional(v.boolean(), false)
});

export type CareAct = v.InferOutput<typeof careActSchema>;

/** Where an act of care stands: its day passed, close, to come, or done. */
export type CareState = 'late' | 'due' | 'open' | 'done';

/** F4: late once its day has passed, due from `dueSoonDays` before it. */
export function careStateOf(
	{ due, doneOn }: Pick<CareAct, 'due' | 'doneOn'>,
	{ today, dueSoonDays }: { today: Day; dueSoonDays: number }
): CareState {
	if (doneOn !== null) return 'done';
	if (due < today) return 'late';
	return due <= addDays(today, dueSoonDays) ? 'due' : 'open';
}

/** In the order in which they are due; those of one day by id. */
export const byDueDay = (one: CareAct, other: CareAct): number =>
	`${one.due} ${one.id}` < `${other.due} ${other.id}` ? -1 : 1;
