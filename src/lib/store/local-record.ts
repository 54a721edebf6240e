import * as v from 'valibot';
import { idSchema, instantSchema, nameSchema, textSchema } from '#lib/domain/record.ts';
import { pathSchema } from '#lib/domain/sharing/admission.ts';
import { memberRoles } from '#lib/domain/sharing/territory.ts';
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

const privateKeySchema = v.object({ x: keySchema, y: keySchema, d: keySchema });

/** What this device is in a territory: its private keys, and its path from the founding device. */
const ownDeviceSchema = v.object({
	sign: privateKeySchema,
	seal: privateKeySchema,
	path: pathSchema
});

/** A secret of the territory beside the one it began with here, which `secret` holds. */
export const mostLaterEpochs = 1000;
const knownEpochSchema = v.object({ number: v.number(), secret: keySchema });

/** An invite made here that nobody is known to have used. */
const openInviteSchema = v.object({
	inviteId: idSchema,
	memberId: idSchema,
	/** Empty for a person who gives a name when joining. */
	memberName: v.pipe(v.string(), v.maxLength(200)),
	role: v.picklist(memberRoles),
	expiresAt: instantSchema
});

/** Why others do not take this device in. */
export const turnedAwayReasons = [
	'removed',
	'withdrawn',
	'expired',
	'inviteUsed',
	'notAdmitted'
] as const;
const turnedAwaySchema = v.object({
	reason: v.picklist(turnedAwayReasons),
	at: instantSchema,
	/** The device that said so; empty where this device read it in the directory itself. */
	by: v.pipe(v.string(), v.maxLength(64))
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
	sample: v.optional(v.boolean(), false),
	/** The device that founded the territory, by which every path is checked; empty before devices had keys. */
	root: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
	/** Null before devices had keys. */
	device: v.optional(v.nullable(ownDeviceSchema), null),
	/** The number of the epoch that `secret` belongs to. */
	epoch: v.optional(v.number(), 1),
	laterEpochs: v.optional(v.pipe(v.array(knownEpochSchema), v.maxLength(mostLaterEpochs)), []),
	openInvites: v.optional(v.pipe(v.array(openInviteSchema), v.maxLength(200)), []),
	/** True while own records may come back from a supervisor's copy. */
	restoring: v.optional(v.boolean(), false),
	/** Set while the others do not take this device in. */
	turnedAway: v.optional(v.nullable(turnedAwaySchema), null),
	/** Since when it has been off the list, to be erased unless it is brought back at once; null on the list. */
	asideSince: v.optional(v.nullable(instantSchema), null)
});

/** Another device of a territory, as last met. */
export const seenDeviceSchema = v.object({
	version,
	territoryId: idSchema,
	deviceId: idSchema,
	seenAt: instantSchema
});

/** How the documents stood between this device and another one when they last met. */
export const meetingSchema = v.object({
	version,
	territoryId: idSchema,
	deviceId: idSchema,
	memberId: idSchema,
	metAt: instantSchema,
	/** When both were last proved to hold the same; null if never. */
	equalAt: v.nullable(instantSchema),
	/** Documents of which the other was not proved to hold what this device holds, or the other way round. */
	left: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** Whether one side did not take something. */
	refused: v.boolean()
});

/** A refusal names so many records at most; what more there is is told by the document alone. */
export const mostRejectedRecords = 500;

/** What a member did not take of a document of this device, until both hold the same. */

export const rejectionSchema = v.object({
	version,
	territoryId: idSchema,
	documentId: documentIdSchema,
	memberId: idSchema,
	/** The keys of the records that the member lacks edits of. */
	records: v.pipe(v.array(keySchema), v.maxLength(mostRejectedRecords))
});

/** Bytes that a peer sent and the gate did not take. */
export const quarantinedSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	documentId: v.pipe(v.string(), v.maxLength(300)),
	memberId: idSchema,
	reason: keySchema,
	/** What exactly was refused, such as a table and a key; empty where the reason says all. */
	detail: v.optional(v.pipe(v.string(), v.maxLength(400)), ''),
	at: instantSchema,
	bytes: v.number(),
	/** Base64 of the update in pieces; none when it was too large to keep. */
	update: v.pipe(v.array(textSchema), v.maxLength(64))
});

/** A territory whose documents are being erased from this device; it stays noted until all of them are gone. */
export const erasureSchema = v.object({ version, territoryId: idSchema });

/** A document this device keeps, open or not. */
export const knownDocumentSchema = v.object({ version, documentId: documentIdSchema });

/** What a member said it holds of a document. */
export const acknowledgementSchema = v.object({
	version,
	memberId: idSchema,
	/** Which device of the member; empty where that was not told. */
	deviceId: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
	documentId: documentIdSchema,
	/** The hash of the member's snapshot. */
	hash: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	/** Base64 of the member's state vector; empty when only the hash was told. */
	stateVector: v.optional(v.pipe(v.string(), v.maxLength(100_000)), ''),
	/** True until the holder has been told in turn what this device holds. */
	untold: v.optional(v.boolean(), false),
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
export type TurnedAway = v.InferOutput<typeof turnedAwaySchema>;
export type KnownTerritory = v.InferOutput<typeof knownTerritorySchema>;
/** The same before its defaults are filled in. */
export type TerritoryToKnow = v.InferInput<typeof knownTerritorySchema>;
export type SeenDevice = v.InferOutput<typeof seenDeviceSchema>;
export type Meeting = v.InferOutput<typeof meetingSchema>;
export type QuarantinedUpdate = v.InferOutput<typeof quarantinedSchema>;
export type Rejection = v.InferOutput<typeof rejectionSchema>;
export type Erasure = v.InferOutput<typeof erasureSchema>;
export type KnownDocument = v.InferOutput<typeof knownDocumentSchema>;
export type Acknowledgement = v.InferOutput<typeof acknowledgementSchema>;
export type Backup = v.InferOutput<typeof backupSchema>;
