import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { digest } from 'lib0/hash/sha256';
import { check } from '#lib/domain/record.ts';
import {
	inviteCertificateSchema,
	pathSchema,
	type Admission,
	type InviteCertificate
} from '#lib/domain/sharing/admission.ts';
import { memberRoles } from '#lib/domain/sharing/territory.ts';
import type { PrivateKeyText } from '#lib/sync/identity/device-keys.ts';
import { publicKeyOf } from '#lib/sync/identity/device-keys.ts';
import { readPath, writePath } from '#lib/sync/identity/path-bytes.ts';

const formatVersion = 2;
const checksumBytes = 4;
const secretBytes = 32;
const longestInviteText = 12_000;

/** What a person needs to join a territory; whoever reads it may join, so it only travels behind `#`. */
export interface Invite {
	territoryId: string;
	territoryName: string;
	/** The member's name where the invite is for a further device; empty for a new person. */
	memberName: string;
	/** The number of the epoch that the secret belongs to. */
	epoch: number;
	/** 32 random bytes that every device of the territory shares. */
	secret: Uint8Array;
	/** The user's own signaling server (ws:// or wss://), or null for none. */
	rendezvousUrl: string | null;
	/** Name of the person who invites. */
	invitedBy: string;
	/** The path of the device that invites: the new device's path goes on from there. */
	issuerPath: Admission[];
	certificate: InviteCertificate;
	/** The private half of the certificate's key: what makes this text worth guarding. */
	inviteKey: PrivateKeyText;
}

/** The outcome of reading an invite: `damaged` is a slip in copying, `newer` and `older` speak of the app that made it. */
export type DecodedInvite =
	{ ok: true; value: Invite } | { ok: false; reason: 'malformed' | 'damaged' | 'newer' | 'older' };

/** 32 fresh random bytes for a new territory. */
export function newSecret(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(secretBytes));
}

/** The invite as text for behind the `#` of a link: base64url of version, fields, checksum. */
export function encodeInvite(invite: Invite): string {
	const encoder = encoding.createEncoder();
	encoding.writeUint8(encoder, formatVersion);
	const { certificate, inviteKey } = invite;
	writePath(encoder, invite.issuerPath);
	encoding.writeVarString(encoder, invite.territoryName);
	encoding.writeVarString(encoder, invite.memberName);
	encoding.writeVarUint(encoder, invite.epoch);
	encoding.writeVarUint8Array(encoder, invite.secret);
	encoding.writeVarString(encoder, invite.rendezvousUrl ?? '');
	encoding.writeVarString(encoder, invite.invitedBy);
	encoding.writeVarString(encoder, certificate.inviteId);
	encoding.writeVarString(encoder, certificate.memberId);
	encoding.writeUint8(encoder, memberRoles.indexOf(certificate.role));
	encoding.writeUint8(encoder, certificate.authority ? 1 : 0);
	encoding.writeVarString(encoder, certificate.expiresAt);
	for (const text of [certificate.signature, inviteKey.x, inviteKey.y, inviteKey.d]) {
		encoding.writeVarUint8Array(encoder, buffer.fromBase64UrlEncoded(text));
	}
	const body = encoding.toUint8Array(encoder);
	encoding.writeUint8Array(encoder, checksumOf(body));
	return buffer.toBase64UrlEncoded(encoding.toUint8Array(encoder));
}

/** Reads a whole link or the bare text, as typed, scanned or pasted with line breaks. */
export function decodeInvite(text: string): DecodedInvite {
	const bare = text.slice(text.lastIndexOf('#') + 1).replace(/\s/g, '');
	if (!/^[A-Za-z0-9_-]+$/.test(bare) || bare.length > longestInviteText || bare.length % 4 === 1) {
		return { ok: false, reason: 'malformed' };
	}
	const bytes = buffer.fromBase64UrlEncoded(bare);
	if (bytes.length <= checksumBytes + secretBytes) return { ok: false, reason: 'malformed' };
	const body = bytes.subarray(0, -checksumBytes);
	// The place of version and checksum is promised for all versions: "damaged" is told from "newer".
	if (!sameBytes(checksumOf(body), bytes.subarray(-checksumBytes))) {
		return { ok: false, reason: 'damaged' };
	}
	if ((body[0] ?? 0) > formatVersion) return { ok: false, reason: 'newer' };
	if ((body[0] ?? 0) < formatVersion) return { ok: false, reason: 'older' };
	const value = readFields(body.subarray(1));
	return value ? { ok: true, value } : { ok: false, reason: 'malformed' };
}

function readFields(body: Uint8Array): Invite | null {
	try {
		const decoder = decoding.createDecoder(body);
		const issuerPath = check(pathSchema, readPath(decoder));
		if (!issuerPath.ok) return null;
		const text = () => decoding.readVarString(decoder);
		const base64 = () => buffer.toBase64UrlEncoded(decoding.readVarUint8Array(decoder));
		const territoryName = text();
		const memberName = text();
		const epoch = decoding.readVarUint(decoder);
		const secret = decoding.readVarUint8Array(decoder).slice();
		const rendezvousUrl = text() || null;
		const invitedBy = text();
		const given = {
			inviteId: text(),
			memberId: text(),
			role: memberRoles[decoding.readUint8(decoder)],
			authority: decoding.readUint8(decoder) === 1,
			expiresAt: text(),
			signature: base64()
		};
		const inviteKey = { x: base64(), y: base64(), d: base64() };
		const issuer = issuerPath.value.at(-1);
		const certificate = check(inviteCertificateSchema, {
			...given,
			inviteKey: publicKeyOf(inviteKey),
			issuer: issuer?.deviceId
		});
		const whole = !decoding.hasContent(decoder) && secret.length === secretBytes && epoch > 0;
		if (!whole || !certificate.ok || !issuer) return null;
		return {
			territoryId: issuer.territoryId,
			territoryName,
			memberName,
			epoch,
			secret,
			rendezvousUrl,
			invitedBy,
			issuerPath: issuerPath.value,
			certificate: certificate.value,
			inviteKey
		};
	} catch {
		// lib0 throws when the bytes end early: the text is no invite, and null says so.
		return null;
	}
}

function checksumOf(body: Uint8Array): Uint8Array {
	return digest(body).subarray(0, checksumBytes);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
