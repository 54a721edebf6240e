import * as v from 'valibot';
import { idSchema, instantSchema, nameSchema, optionalDay } from '#lib/domain/record.ts';

/** What a member of a territory may do. */
export const memberRoles = ['rep', 'supervisor', 'viewer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** One person who shares a territory. */
export const memberSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	role: v.picklist(memberRoles),
	joinedAt: instantSchema,
	/** The day the member left; null while in. */
	leftOn: optionalDay
});

export type Member = v.InferOutput<typeof memberSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type MemberInput = v.InferInput<typeof memberSchema>;

/** What rep and supervisor share. */
export const territorySchema = v.object({
	version: v.literal(1),
	id: idSchema,
	name: nameSchema,
	/** True for the fictional territory that is loaded to look around. */
	sample: v.optional(v.boolean(), false),
	createdBy: idSchema,
	createdAt: instantSchema
});

export type Territory = v.InferOutput<typeof territorySchema>;
