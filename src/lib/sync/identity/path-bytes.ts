import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { longestPath, type Admission } from '#lib/domain/sharing/admission.ts';
import { memberRoles } from '#lib/domain/sharing/territory.ts';

const issuers = ['founder', 'device', 'invite'] as const;

/** Writes a path as compactly as an invite in a QR code asks for: what the one before says is left out. */
export function writePath(encoder: encoding.Encoder, path: readonly Admission[]): void {
	const [founder] = path;
	encoding.writeVarUint(encoder, path.length);
	encoding.writeVarString(encoder, founder?.territoryId ?? '');
	for (const admission of path) writeAdmission(encoder, admission);
}

/** The path in the bytes, not checked yet; throws a RangeError when they hold none. */
export function readPath(decoder: decoding.Decoder): unknown[] {
	const length = decoding.readVarUint(decoder);
	if (length < 1 || length > longestPath) throw new RangeError('path length');
	const territoryId = decoding.readVarString(decoder);
	const path: { deviceId: string }[] = [];
	for (let at = 0; at < length; at++) {
		path.push(readAdmission(decoder, { territoryId, issuer: path.at(-1)?.deviceId ?? '' }));
	}
	return path;
}

/** A path alone as bytes. */
export function pathToBytes(path: readonly Admission[]): Uint8Array {
	const encoder = encoding.createEncoder();
	writePath(encoder, path);
	return encoding.toUint8Array(encoder);
}

/** The path in bytes that hold nothing else, not checked yet; null when they hold none. */
export function pathFromBytes(bytes: Uint8Array): unknown[] | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const path = readPath(decoder);
		return decoding.hasContent(decoder) ? null : path;
	} catch {
		// lib0 throws when bytes end early: no path.
		return null;
	}
}

function writeAdmission(encoder: encoding.Encoder, admission: Admission): void {
	const { by } = admission;
	for (const text of [admission.id, admission.memberId, admission.name, admission.at]) {
		encoding.writeVarString(encoder, text);
	}
	encoding.writeUint8(encoder, memberRoles.indexOf(admission.role));
	encoding.writeUint8(encoder, admission.authority ? 1 : 0);
	for (const text of [
		admission.deviceId,
		admission.signKey,
		admission.sealKey,
		admission.signature
	]) {
		writeBase64(encoder, text);
	}
	encoding.writeUint8(encoder, issuers.indexOf(by.kind));
	if (by.kind !== 'invite') return;
	encoding.writeVarString(encoder, by.certificate.inviteId);
	encoding.writeVarString(encoder, by.certificate.expiresAt);
	writeBase64(encoder, by.certificate.inviteKey);
	writeBase64(encoder, by.certificate.signature);
}

function readAdmission(
	decoder: decoding.Decoder,
	above: { territoryId: string; issuer: string }
): Record<string, unknown> & { deviceId: string } {
	const id = decoding.readVarString(decoder);
	const memberId = decoding.readVarString(decoder);
	const name = decoding.readVarString(decoder);
	const at = decoding.readVarString(decoder);
	const role = memberRoles[decoding.readUint8(decoder)];
	const authority = decoding.readUint8(decoder) === 1;
	const deviceId = readBase64(decoder);
	const signKey = readBase64(decoder);
	const sealKey = readBase64(decoder);
	const signature = readBase64(decoder);
	const kind = issuers[decoding.readUint8(decoder)];
	const given = { memberId, role, authority };
	const by =
		kind === 'invite'
			? { kind, certificate: { ...given, ...readCertificate(decoder), issuer: above.issuer } }
			: { kind, ...(kind === 'device' ? { deviceId: above.issuer } : {}) };
	const { territoryId } = above;
	const who = { version: 1, id, territoryId, deviceId, ...given, name };
	return { ...who, signKey, sealKey, at, by, signature };
}

const readCertificate = (decoder: decoding.Decoder) => ({
	inviteId: decoding.readVarString(decoder),
	expiresAt: decoding.readVarString(decoder),
	inviteKey: readBase64(decoder),
	signature: readBase64(decoder)
});

const writeBase64 = (encoder: encoding.Encoder, text: string): void =>
	encoding.writeVarUint8Array(encoder, buffer.fromBase64UrlEncoded(text));

const readBase64 = (decoder: decoding.Decoder): string =>
	buffer.toBase64UrlEncoded(decoding.readVarUint8Array(decoder));
