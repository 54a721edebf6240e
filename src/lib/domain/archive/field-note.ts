import * as v from 'valibot';
import { daySchema, type Day } from '#lib/domain/day.ts';
import { factSourceSchema } from '#lib/domain/provenance.ts';
import { idSchema, instantSchema, longestText, optionalText } from '#lib/domain/record.ts';

const signature = { recordedBy: idSchema, recordedAt: instantSchema };

/** Where one field of one card was learned: from which of the six sources, from whom, on what day (slide 6). */
export const fieldSourceSchema = v.object({
	version: v.literal(1),
	/** The contact or the account. */
	subjectId: idSchema,
	field: idSchema,
	/** Null where a source that was said is taken back. */
	source: v.nullable(factSourceSchema),
	/** Who told it. */
	from: optionalText,
	on: daySchema,
	...signature
});

export type FieldSource = v.InferOutput<typeof fieldSourceSchema>;

/** What stood in a field before one member changed it on a day; later changes of that member and day keep it. */
export const fieldChangeSchema = v.object({
	version: v.literal(1),
	subjectId: idSchema,
	field: idSchema,
	on: daySchema,
	/** The value before, as JSON; null where it was too long to be kept. */
	before: v.nullable(v.pipe(v.string(), v.maxLength(longestText))),
	...signature
});

export type FieldChange = v.InferOutput<typeof fieldChangeSchema>;

/** One word on the source of a field. */
export const fieldSourceKey = ({ subjectId, field }: Pick<FieldSource, 'subjectId' | 'field'>) =>
	`${subjectId}/${field}`;

/** One change of a field for each member and day: what two people change at once both stays. */
export const fieldChangeKey = (
	of: Pick<FieldChange, 'subjectId' | 'field' | 'recordedBy' | 'on'>
) => `${of.subjectId}/${of.field}/${of.recordedBy}/${of.on}`;

/** As many changes of a field as are kept of each member. */
export const mostChanges = 5;

/** The field under which it is kept who made a record; an import keeps it once, under its own id. */
export const madeField = 'id';

/** H2: a record that is made, or an import, as it is kept. */
export const makingOf = (
	subjectId: string,
	said: { on: Day; recordedBy: string; recordedAt: string }
): FieldChange => ({ version: 1, subjectId, field: madeField, before: null, ...said });

/** The import a record came with: the ids of its records begin with its own. */
export const importOfId = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('-')));

const unsaid: ReadonlySet<string> = new Set(['updatedOn', 'deletedOn', 'mergedInto']);

/** H1: what an edit of a card changes, field by field, as it is kept. */
export function changesOf(
	record: { readonly id: string },
	fields: object,
	said: { on: Day; recordedBy: string; recordedAt: string }
): FieldChange[] {
	const before = new Map<string, unknown>(Object.entries(record));
	return Object.entries(fields).flatMap(([field, value]): FieldChange[] => {
		const was = JSON.stringify(before.get(field) ?? null);
		if (unsaid.has(field) || was === JSON.stringify(value ?? null)) return [];
		const kept = was.length > longestText ? null : was;
		return [{ version: 1, subjectId: record.id, field, before: kept, ...said }];
	});
}
