import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { deriveBytes, type EpochSecret } from './territory-keys.ts';

/** So many secrets go with a new one; each of them brings those before it in turn. */
const mostPast = 32;
const nonceBytes = 12;
const secretBytes = 32;

/** The newest secrets before a new one, base64url, encrypted so that whoever has the new one has them too. */
export async function sealPast(
	{ secret, territoryId }: { secret: Uint8Array; territoryId: string },
	newestFirst: readonly EpochSecret[]
): Promise<string> {
	const encoder = encoding.createEncoder();
	const past = newestFirst.slice(0, mostPast);
	encoding.writeVarUint(encoder, past.length);
	for (const { number, secret: bytes } of past) {
		encoding.writeVarUint(encoder, number);
		encoding.writeUint8Array(encoder, bytes);
	}
	const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
	const key = await keyOf(secret, territoryId);
	const plain = encoding.toUint8Array(encoder).slice();
	const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
	return buffer.toBase64UrlEncoded(new Uint8Array([...iv, ...new Uint8Array(closed)]));
}

/** The secrets that came with one; none when it is not the one they came with. */
export async function openPast(
	{ secret, territoryId }: { secret: Uint8Array; territoryId: string },
	past: string
): Promise<EpochSecret[]> {
	if (past === '') return [];
	try {
		const bytes = buffer.fromBase64UrlEncoded(past);
		const iv = bytes.slice(0, nonceBytes);
		const key = await keyOf(secret, territoryId);
		const closed = bytes.slice(nonceBytes);
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, closed);
		const decoder = decoding.createDecoder(new Uint8Array(plain));
		const count = Math.min(decoding.readVarUint(decoder), mostPast);
		return Array.from({ length: count }, () => ({
			number: decoding.readVarUint(decoder),
			secret: decoding.readUint8Array(decoder, secretBytes).slice()
		}));
	} catch {
		// WebCrypto throws at another key's bytes, lib0 at bytes that end early: nothing came with this secret.
		return [];
	}
}

async function keyOf(secret: Uint8Array, territoryId: string): Promise<CryptoKey> {
	const bits = await deriveBytes({ secret, territoryId }, 'past secrets');
	return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
