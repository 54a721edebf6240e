import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { digest } from 'lib0/hash/sha256';
import { memberRoles, type MemberRole } from '#lib/domain/territory.ts';

const formatVersion = 1;
const checksumBytes = 4;
const secretBytes = 32;
const longestInviteText = 4000;

/** What a person needs to join a territory; whoever reads it may join, so it only travels behind `#`. */
export interface Invite {
	territoryId: string;
	territoryName: string;
	role: MemberRole;
	/** 32 random bytes that every device of the territory shares. */
	secret: Uint8Array;
	/** The user's own signaling server (ws:// or wss://), or null for none. */
	rendezvousUrl: string | null;
	/** Name of the person who invites. */
	invitedBy: string;
}

/** The outcome of reading an invite: `damaged` is a slip in copying, `newer` asks to update the app. */
export type DecodedInvite =
	{ ok: true; value: Invite } | { ok: false; reason: 'malformed' | 'damaged' | 'newer' };

/** 32 fresh random bytes for a new territory. */
export function newSecret(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(secretBytes));
}

/** The invite as text for behind the `#` of a link: base64url of version, fields, checksum. */
export function encodeInvite(invite: Invite): string {
	const encoder = encoding.createEncoder();
	encoding.writeUint8(encoder, formatVersion);
	encoding.writeVarString(encoder, invite.territoryId);
	encoding.writeVarString(encoder, invite.territoryName);
	encoding.writeVarString(encoder, invite.role);
	encoding.writeVarUint8Array(encoder, invite.secret);
	encoding.writeVarString(encoder, invite.rendezvousUrl ?? '');
	encoding.writeVarString(encoder, invite.invitedBy);
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
	const value = body[0] === formatVersion ? readFields(body.subarray(1)) : null;
	return value ? { ok: true, value } : { ok: false, reason: 'malformed' };
}

function readFields(body: Uint8Array): Invite | null {
	try {
		const decoder = decoding.createDecoder(body);
		const territoryId = decoding.readVarString(decoder);
		const territoryName = decoding.readVarString(decoder);
		const roleText = decoding.readVarString(decoder);
		const secret = decoding.readVarUint8Array(decoder).slice();
		const rendezvousUrl = decoding.readVarString(decoder) || null;
		const invitedBy = decoding.readVarString(decoder);
		const role = memberRoles.find((known) => known === roleText);
		const whole = !decoding.hasContent(decoder) && secret.length === secretBytes;
		if (!whole || !role || !territoryId) return null;
		return { territoryId, territoryName, role, secret, rendezvousUrl, invitedBy };
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
