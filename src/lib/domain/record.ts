import * as v from 'valibot';
import { daySchema } from './day.ts';

/** Longest text a record may carry in one field, in characters: a peer cannot fill the screen or the disk. */
export const longestText = 4000;

export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const textSchema = v.pipe(v.string(), v.maxLength(longestText));
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A moment as ISO 8601 in UTC, for ordering what people did; never used for plan days. */
export const instantSchema = v.pipe(v.string(), v.isoTimestamp());

/** Text that may be left out. */
export const optionalText = v.optional(textSchema, '');

/** A number that may be unknown: null, never zero. */
export const optionalNumber = v.optional(
	v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
	null
);

/** A day that may be unknown. */
export const optionalDay = v.optional(v.nullable(daySchema), null);

/** The outcome of validating outside data. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Validates `input`; the problem names the first field that does not fit. */
export function check<Schema extends v.GenericSchema>(
	schema: Schema,
	input: unknown
): Checked<v.InferOutput<Schema>> {
	const result = v.safeParse(schema, input);
	if (result.success) return { ok: true, value: result.output };
	const [issue] = result.issues;
	return { ok: false, problem: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}` };
}
