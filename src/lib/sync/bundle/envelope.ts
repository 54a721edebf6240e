import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as string from 'lib0/string';
import { deflate, inflate } from '#lib/sync/bundle/squeeze.ts';
import { tagBytes, tagOf } from '#lib/sync/short-tag.ts';

const magic = 'RNDS';
const formatVersion = 2;
/** Of files that need nothing newer, so that older apps read them. */
const plainVersion = 1;
const ivBytes = 12;
const tagOfGcmBytes = 16;
const keyCheckBytes = 4;
const saltBytes = 16;
const shortestHeaderBytes = 27;

const kinds = { changes: 0, backup: 1, sealed: 2 };
const mostBoxes = 500;

/** What a bundle may unfold to, in bytes. */
const mostBytes = { changes: 67_108_864, backup: 536_870_912 };

/** What argon2id is told beside the passphrase and the salt. */
export interface PassphraseCost {
	memoryKiB: number;
	iterations: number;
	parallelism: number;
}

/** With what a bundle is encrypted: a secret of the territory, or a passphrase. */
export type KeySource =
	| {
			kind: 'changes';
			/** The number of the secret. */
			epoch: number;
			/** The key, sealed to each receiver that may not have the secret yet. */
			boxes?: readonly Uint8Array[];
	  }
	| { kind: 'backup'; salt: Uint8Array; cost: PassphraseCost };

/** What can be read of a bundle without its key. */
export interface Envelope {
	territoryTag: Uint8Array;
	source: KeySource;
	/** Tells a wrong key from damaged bytes. */
	keyCheck: Uint8Array;
	iv: Uint8Array;
	header: Uint8Array;
	sealed: Uint8Array;
}

/** Why bytes are no bundle: `truncated` lacks its end, `newer` asks to update the app. */
export type EnvelopeProblem = 'notABundle' | 'truncated' | 'newer';

/** Why a bundle did not open. */
export type KeyProblem = 'wrongKey' | 'damaged';

/** A fresh salt for a passphrase. */
export const newSalt = (): Uint8Array => crypto.getRandomValues(new Uint8Array(saltBytes));

/** Deflates and encrypts a payload; `key` are 32 bytes that were derived for the source. */
export async function closeEnvelope(
	payload: Uint8Array,
	{ territoryId, source, key }: { territoryId: string; source: KeySource; key: Uint8Array }
): Promise<Uint8Array> {
	const deflated = await deflate(payload);
	const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
	const { cipher, check } = await keysOf(key);
	const encoder = encoding.createEncoder();
	encoding.writeUint8Array(encoder, string.encodeUtf8(magic));
	const isSealed = source.kind === 'changes' && source.boxes && source.boxes.length > 0;
	encoding.writeUint8(encoder, isSealed ? formatVersion : plainVersion);
	encoding.writeUint8Array(encoder, tagOf(territoryId));
	writeSource(encoder, source);
	encoding.writeUint8Array(encoder, check);
	encoding.writeUint8Array(encoder, iv);
	encoding.writeVarUint(encoder, deflated.length + tagOfGcmBytes);
	const header = encoding.toUint8Array(encoder);
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: header.slice() },
		cipher,
		deflated.slice()
	);
	return new Uint8Array(await new Blob([header.slice(), sealed]).arrayBuffer());
}

/** Reads what is open to everyone. */
export function readEnvelope(
	bytes: Uint8Array
): { ok: true; value: Envelope } | { ok: false; reason: EnvelopeProblem } {
	const begins = string.encodeUtf8(magic).every((byte, at) => byte === bytes[at]);
	if (!begins) return { ok: false, reason: 'notABundle' };
	const version = bytes[magic.length];
	if (version !== undefined && version > formatVersion) return { ok: false, reason: 'newer' };
	if (bytes.length < shortestHeaderBytes) return { ok: false, reason: 'truncated' };
	try {
		const decoder = decoding.createDecoder(bytes.subarray(magic.length + 1));
		const territoryTag = taken(decoder, tagBytes);
		const source = readSource(decoder);
		if (!source) return { ok: false, reason: 'notABundle' };
		const keyCheck = taken(decoder, keyCheckBytes);
		const iv = taken(decoder, ivBytes);
		const length = decoding.readVarUint(decoder);
		const start = magic.length + 1 + decoder.pos;
		if (bytes.length < start + length) return { ok: false, reason: 'truncated' };
		const header = bytes.slice(0, start);
		const sealed = bytes.slice(start, start + length);
		return { ok: true, value: { territoryTag, source, keyCheck, iv, header, sealed } };
	} catch {
		// lib0 throws when the bytes end early.
		return { ok: false, reason: 'truncated' };
	}
}

/** Whether a key is the one an envelope was closed with, as far as four bytes tell. */
export async function fitsKey({ keyCheck }: Envelope, key: Uint8Array): Promise<boolean> {
	const { check } = await keysOf(key);
	return check.every((byte, at) => byte === keyCheck[at]);
}

/** Decrypts and inflates; `key` are the 32 bytes for the envelope's source. */
export async function openEnvelope(
	envelope: Envelope,
	key: Uint8Array
): Promise<{ ok: true; value: Uint8Array } | { ok: false; reason: KeyProblem }> {
	const { cipher, check } = await keysOf(key);
	if (!check.every((byte, at) => byte === envelope.keyCheck[at])) {
		return { ok: false, reason: 'wrongKey' };
	}
	const { iv, header, sealed, source } = envelope;
	try {
		const deflated = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: iv.slice(), additionalData: header.slice() },
			cipher,
			sealed.slice()
		);
		const payload = await inflate(new Uint8Array(deflated), mostBytes[source.kind]);
		return payload ? { ok: true, value: payload } : { ok: false, reason: 'damaged' };
	} catch {
		// WebCrypto throws when a single bit was changed.
		return { ok: false, reason: 'damaged' };
	}
}

/** The 32 bytes by which the devices of a territory encrypt bundles in one epoch. */
export async function epochBundleKey({
	territoryId,
	secret
}: {
	territoryId: string;
	secret: Uint8Array;
}): Promise<Uint8Array> {
	return derived(secret, { salt: `rounds/1/${territoryId}`, purpose: 'bundle', bits: 256 });
}

async function keysOf(key: Uint8Array): Promise<{ cipher: CryptoKey; check: Uint8Array }> {
	const about = { salt: 'rounds/bundle/1', bits: 256 };
	const [cipher, check] = await Promise.all([
		derived(key, { ...about, purpose: 'cipher' }),
		derived(key, { ...about, purpose: 'check', bits: keyCheckBytes * 8 })
	]);
	return {
		cipher: await crypto.subtle.importKey('raw', cipher.slice(), 'AES-GCM', false, [
			'encrypt',
			'decrypt'
		]),
		check
	};
}

async function derived(
	from: Uint8Array,
	{ salt, purpose, bits }: { salt: string; purpose: string; bits: number }
): Promise<Uint8Array> {
	const material = await crypto.subtle.importKey('raw', from.slice(), 'HKDF', false, [
		'deriveBits'
	]);
	const text = (of: string) => string.encodeUtf8(of).slice();
	const how = { name: 'HKDF', hash: 'SHA-256', salt: text(salt), info: text(purpose) };
	return new Uint8Array(await crypto.subtle.deriveBits(how, material, bits));
}

function writeSource(encoder: encoding.Encoder, source: KeySource): void {
	if (source.kind === 'changes') {
		const { epoch, boxes = [] } = source;
		encoding.writeUint8(encoder, boxes.length === 0 ? kinds.changes : kinds.sealed);
		encoding.writeVarUint(encoder, epoch);
		if (boxes.length === 0) return;
		encoding.writeVarUint(encoder, boxes.length);
		for (const box of boxes) encoding.writeVarUint8Array(encoder, box);
		return;
	}
	encoding.writeUint8(encoder, kinds.backup);
	encoding.writeUint8Array(encoder, source.salt);
	encoding.writeVarUint(encoder, source.cost.memoryKiB);
	encoding.writeVarUint(encoder, source.cost.iterations);
	encoding.writeVarUint(encoder, source.cost.parallelism);
}

function readSource(decoder: decoding.Decoder): KeySource | null {
	const kind = decoding.readUint8(decoder);
	if (kind === kinds.changes) {
		return { kind: 'changes', epoch: decoding.readVarUint(decoder) };
	}
	if (kind === kinds.sealed) {
		const epoch = decoding.readVarUint(decoder);
		const count = decoding.readVarUint(decoder);
		if (count > mostBoxes) return null;
		const box = () => decoding.readVarUint8Array(decoder).slice();
		return { kind: 'changes', epoch, boxes: Array.from({ length: count }, box) };
	}
	if (kind !== kinds.backup) return null;
	const salt = taken(decoder, saltBytes);
	const memoryKiB = decoding.readVarUint(decoder);
	const iterations = decoding.readVarUint(decoder);
	const parallelism = decoding.readVarUint(decoder);
	// A forged file must not make this device work for hours or run out of memory.
	const sane = memoryKiB >= 8 && memoryKiB <= 1_048_576 && iterations >= 1 && iterations <= 20;
	if (!sane || parallelism < 1 || parallelism > 16) return null;
	return { kind: 'backup', salt, cost: { memoryKiB, iterations, parallelism } };
}

const taken = (decoder: decoding.Decoder, length: number): Uint8Array =>
	Uint8Array.from(decoding.readUint8Array(decoder, length));
