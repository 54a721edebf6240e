import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Admission } from '#lib/domain/sharing/admission.ts';
import { readPath, writePath } from '#lib/sync/identity/path-bytes.ts';

const signatureBytes = 64;
const hashBytes = 32;
const mostDocuments = 5_000;

/** One document in a bundle. */
export interface BundleDocument {
	id: string;
	/** SHA-256 of the sender's snapshot after the update: equal to ours, both hold the same. */
	hash: Uint8Array;
	/** What the sender holds; empty where every byte counts. */
	stateVector: Uint8Array;
	/** A Yjs update; empty when the receiver is known to hold all of it. */
	update: Uint8Array;
}

/** What a bundle says. */
export interface BundleContent {
	territoryId: string;
	/** The sender's path; or the device's id alone, where every byte counts and the receiver knows it; '' for none. */
	sender: readonly Admission[] | string;
	/** By the sender's clock, in milliseconds since 1970. */
	madeAt: number;
	documents: readonly BundleDocument[];
	/** In a backup what a fresh browser needs, as JSON; empty in others. */
	seed: string;
}

/** A bundle that was read; nothing of it is proved yet. */
export interface ReadBundle extends Omit<BundleContent, 'sender'> {
	sender: unknown;
	signed: Uint8Array;
	signature: string;
}

/** The payload with the sender's signature over all of it. */
export async function encodeBundle(
	content: BundleContent,
	/** Base64url; '' leaves the bundle unsigned. */
	sign: (bytes: Uint8Array) => Promise<string>
): Promise<Uint8Array> {
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, content.territoryId);
	encoding.writeVarUint(encoder, content.madeAt);
	if (typeof content.sender === 'string') {
		encoding.writeUint8(encoder, 0);
		encoding.writeVarString(encoder, content.sender);
	} else {
		encoding.writeUint8(encoder, 1);
		writePath(encoder, content.sender);
	}
	encoding.writeVarString(encoder, content.seed);
	const prefix = `t/${content.territoryId}/`;
	encoding.writeVarUint(encoder, content.documents.length);
	for (const { id, hash, stateVector, update } of content.documents) {
		encoding.writeVarString(encoder, id.slice(prefix.length));
		encoding.writeUint8Array(encoder, hash);
		encoding.writeVarUint8Array(encoder, stateVector);
		encoding.writeVarUint8Array(encoder, update);
	}
	const body = encoding.toUint8Array(encoder);
	const signature = buffer.fromBase64UrlEncoded(await sign(signedBytes(body)));
	const whole = new Uint8Array(body.length + signatureBytes);
	whole.set(body);
	whole.set(signature, body.length);
	return whole;
}

/** What a payload says; null when it is none. Its update bytes are as yet any bytes. */
export function decodeBundle(payload: Uint8Array): ReadBundle | null {
	try {
		const body = payload.subarray(0, -signatureBytes);
		const decoder = decoding.createDecoder(body);
		const territoryId = decoding.readVarString(decoder);
		const madeAt = decoding.readVarUint(decoder);
		const isPath = decoding.readUint8(decoder) === 1;
		const sender = isPath ? readPath(decoder) : decoding.readVarString(decoder);
		const seed = decoding.readVarString(decoder);
		const count = decoding.readVarUint(decoder);
		if (count > mostDocuments) return null;
		const documents = Array.from({ length: count }, () => ({
			id: `t/${territoryId}/${decoding.readVarString(decoder)}`,
			hash: Uint8Array.from(decoding.readUint8Array(decoder, hashBytes)),
			stateVector: decoding.readVarUint8Array(decoder).slice(),
			update: decoding.readVarUint8Array(decoder).slice()
		}));
		if (decoding.hasContent(decoder)) return null;
		const signature = buffer.toBase64UrlEncoded(payload.slice(-signatureBytes));
		const signed = signedBytes(body);
		return { territoryId, madeAt, sender, seed, documents, signed, signature };
	} catch {
		// lib0 throws when the bytes end early.
		return null;
	}
}

function signedBytes(body: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, 'rounds/bundle/1');
	encoding.writeUint8Array(encoder, body);
	return encoding.toUint8Array(encoder);
}
