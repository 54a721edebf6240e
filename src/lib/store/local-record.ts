import * as v from 'valibot';
import { idSchema, instantSchema, nameSchema, textSchema } from '#lib/domain/record.ts';
import { memberRoles } from '#lib/domain/territory.ts';
import { parseDocumentId } from './document-id.ts';

const version = v.literal(1);
const keySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const documentIdSchema = v.pipe(
	textSchema,
	v.check((text) => parseDocumentId(text) !== null, 'not a document id')
);

/** A choice that belongs to the device: language, font size, the last screen. */
export const preferenceSchema = v.object({
	version,
	key: keySchema,
	value: v.union([v.string(), v.number(), v.boolean()])
});

/** A form that was begun and not saved. */
export const draftSchema = v.object({
	version,
	key: keySchema,
	fields: v.record(v.string(), v.unknown()),
	savedAt: instantSchema
});

/** A territory this device takes part in, with what it needs to meet the others. */
export const knownTerritorySchema = v.object({
	version,
	id: idSchema,
	name: nameSchema,
	role: v.picklist(memberRoles),
	memberId: idSchema,
	/** Base64url; empty while the territory is not shared. */
	secret: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	/** Null: no meeting point was set. */
	rendezvousUrl: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500))), null),
	sample: v.optional(v.boolean(), false)
});

/** A document this device keeps, open or not. */
export const knownDocumentSchema = v.object({ version, documentId: documentIdSchema });

/** What a member said it holds of a document. */
export const acknowledgementSchema = v.object({
	version,
	memberId: idSchema,
	documentId: documentIdSchema,
	/** The hash of the member's snapshot. */
	hash: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	/** Base64 of the member's state vector; empty when only the hash was told. */
	stateVector: v.optional(v.pipe(v.string(), v.maxLength(100_000)), ''),
	acknowledgedAt: instantSchema
});

/** A backup that left the browser. */
export const backupSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	madeAt: instantSchema,
	bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
	fileName: v.optional(v.pipe(v.string(), v.maxLength(200)), '')
});

export type Preference = v.InferOutput<typeof preferenceSchema>;
export type Draft = v.InferOutput<typeof draftSchema>;
export type KnownTerritory = v.InferOutput<typeof knownTerritorySchema>;
export type KnownDocument = v.InferOutput<typeof knownDocumentSchema>;
export type Acknowledgement = v.InferOutput<typeof acknowledgementSchema>;
export type Backup = v.InferOutput<typeof backupSchema>;
