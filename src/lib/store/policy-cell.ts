import * as v from 'valibot';
import { idSchema, instantSchema } from '#lib/domain/record.ts';

const pathSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,100}$/));
const valueSchema = v.nullable(
	v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(64))])
);

/** A policy value someone changed, by the dotted path of the policy; whether it fits is `policyOf`'s to say. */
export const policyCellSchema = v.object({
	version: v.literal(1),
	path: pathSchema,
	value: valueSchema,
	changedBy: idSchema,
	changedAt: instantSchema
});

/** A change of the policy as it was made, a fact that outlives the next one; `asShipped` took the change before back. */
export const policyChangeSchema = v.object({
	...policyCellSchema.entries,
	id: idSchema,
	asShipped: v.optional(v.boolean(), false)
});

export type PolicyCell = v.InferOutput<typeof policyCellSchema>;
export type PolicyChange = v.InferOutput<typeof policyChangeSchema>;
