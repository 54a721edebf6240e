import * as v from 'valibot';
import { idSchema, instantSchema, nameSchema } from '#lib/domain/record.ts';
import { memberRoles } from './territory.ts';

const version = v.literal(1);
const base64url = v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url');
/** Base64url of 16 bytes. */
const keyIdSchema = v.pipe(v.string(), v.length(22), base64url);
/** Base64url of an uncompressed P-256 point, 65 bytes. */
const publicKeySchema = v.pipe(v.string(), v.length(87), base64url);
/** Base64url of an ECDSA P-256 signature, 64 bytes. */
const signatureSchema = v.pipe(v.string(), v.length(86), base64url);

/** The right to admit one further device, given by a device; its private key travels in the invite link alone. */
export const inviteCertificateSchema = v.object({
	inviteId: idSchema,
	inviteKey: publicKeySchema,
	memberId: idSchema,
	role: v.picklist(memberRoles),
	/** Whether the member may admit and remove others without being a supervisor. */
	authority: v.boolean(),
	expiresAt: instantSchema,
	/** The device that signed it. */
	issuer: keyIdSchema,
	signature: signatureSchema
});

/** By whose word a device belongs to a territory. */
export const admittedBySchema = v.variant('kind', [
	v.object({ kind: v.literal('founder') }),
	v.object({ kind: v.literal('device'), deviceId: keyIdSchema }),
	v.object({ kind: v.literal('invite'), certificate: inviteCertificateSchema })
]);

/** A signed statement: this device, with these public keys, belongs to this member in this role. */
export const admissionSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	/** Names the device by its key for signing: nobody else can have it. */
	deviceId: keyIdSchema,
	memberId: idSchema,
	name: nameSchema,
	role: v.picklist(memberRoles),
	authority: v.boolean(),
	signKey: publicKeySchema,
	sealKey: publicKeySchema,
	at: instantSchema,
	by: admittedBySchema,
	signature: signatureSchema
});

/** The longest chain of admissions from the founding device to another. */
export const longestPath = 12;

/** The admissions from the founding device to one's own, each signed by the one before. */
export const pathSchema = v.pipe(
	v.array(admissionSchema),
	v.minLength(1),
	v.maxLength(longestPath)
);

/** What is taken out of a territory. */
export const removedSchema = v.variant('kind', [
	v.object({ kind: v.literal('member'), memberId: idSchema }),
	v.object({ kind: v.literal('device'), deviceId: keyIdSchema }),
	v.object({ kind: v.literal('invite'), inviteId: idSchema })
]);

/** A signed statement that a member, a device or an open invite is no longer welcome. */
export const removalSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	removed: removedSchema,
	/** Signatures of admissions that stay good although a removed device gave them. */
	keeps: v.pipe(v.array(signatureSchema), v.maxLength(500)),
	at: instantSchema,
	by: keyIdSchema,
	signature: signatureSchema
});

/** A signed statement that removals no longer count; what was removed again later, or elsewhere, stays out. */
export const readmissionSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	/** Signatures of the removals that end. */
	ends: v.pipe(v.array(signatureSchema), v.minLength(1), v.maxLength(500)),
	at: instantSchema,
	by: keyIdSchema,
	signature: signatureSchema
});

/**
 * A new secret of the territory, sealed to each device that may go on. Secrets have numbers from 1 on, and two that began
 * apart may have the same.
 */
export const epochSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	number: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1_000_000)),
	sealed: v.pipe(
		v.array(
			v.object({ deviceId: keyIdSchema, box: v.pipe(v.string(), v.maxLength(400), base64url) })
		),
		v.maxLength(500)
	),
	/** Tells which secret it is to whoever has it; empty where an older app wrote it. */
	fingerprint: v.optional(v.pipe(v.string(), v.regex(/^([A-Za-z0-9_-]{22})?$/)), ''),
	/** The secrets before it, base64url, encrypted under this one; empty in a copy for further devices. */
	past: v.optional(v.pipe(v.string(), v.maxLength(4000), v.regex(/^[A-Za-z0-9_-]*$/)), ''),
	at: instantSchema,
	by: keyIdSchema,
	signature: signatureSchema
});

/** A signed word that one member's work goes on in another's hands. */
export const handoverSchema = v.object({
	version,
	id: idSchema,
	territoryId: idSchema,
	fromMemberId: idSchema,
	toMemberId: idSchema,
	at: instantSchema,
	by: keyIdSchema,
	signature: signatureSchema
});

export type InviteCertificate = v.InferOutput<typeof inviteCertificateSchema>;
export type Admission = v.InferOutput<typeof admissionSchema>;
export type Removed = v.InferOutput<typeof removedSchema>;
export type Removal = v.InferOutput<typeof removalSchema>;
export type Readmission = v.InferOutput<typeof readmissionSchema>;
export type EpochFact = v.InferOutput<typeof epochSchema>;
export type Handover = v.InferOutput<typeof handoverSchema>;
