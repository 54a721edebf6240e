import * as v from 'valibot';
import { idSchema, instantSchema } from '#lib/domain/record.ts';

/** A policy value someone changed, by the dotted path of the policy; whether it fits is `policyOf`'s to say. */
export const policyCellSchema = v.object({
	version: v.literal(1),
	path: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,100}$/)),
	value: v.nullable(v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(64))])),
	changedBy: idSchema,
	changedAt: instantSchema
});

export type PolicyCell = v.InferOutput<typeof policyCellSchema>;
