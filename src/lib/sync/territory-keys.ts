import * as buffer from 'lib0/buffer';
import * as string from 'lib0/string';
import { fingerprintBytes } from '#lib/sync/protocol.ts';

/** A secret that the devices of a territory share; each removal begins a new one, with the next number. */
export interface EpochSecret {
	number: number;
	/** 32 random bytes. */
	secret: Uint8Array;
}

/** What is derived from a territory's secret; none of it gives the secret or the id away. */
export interface TerritoryKeys {
	/** The number of the secret's epoch. */
	number: number;
	/** By which two sides find out which secrets both have. */
	fingerprint: Uint8Array;
	/** Name of the meeting room at a signaling server. */
	roomName: string;
	/** Encrypts what passes through the signaling server. */
	signalingPassword: string;
	/** Signs the proofs by which two sessions trust each other. */
	proofKey: CryptoKey;
}

/** Derives the keys of a territory by HKDF-SHA-256, one independent value per purpose. */
export async function deriveTerritoryKeys({
	territoryId,
	number,
	secret
}: EpochSecret & { territoryId: string }): Promise<TerritoryKeys> {
	const material = await crypto.subtle.importKey('raw', secret.slice(), 'HKDF', false, [
		'deriveBits'
	]);
	const derive = async (purpose: string) =>
		new Uint8Array(
			await crypto.subtle.deriveBits(
				{
					name: 'HKDF',
					hash: 'SHA-256',
					salt: utf8(`rounds/1/${territoryId}`),
					info: utf8(purpose)
				},
				material,
				256
			)
		);
	const [room, password, proof, fingerprint] = await Promise.all([
		derive('signaling room'),
		derive('signaling password'),
		derive('session proof'),
		derive('fingerprint')
	]);
	return {
		number,
		fingerprint: fingerprint.slice(0, fingerprintBytes),
		roomName: buffer.toBase64UrlEncoded(room),
		signalingPassword: buffer.toBase64UrlEncoded(password),
		proofKey: await crypto.subtle.importKey(
			'raw',
			proof,
			{ name: 'HMAC', hash: 'SHA-256' },
			false,
			['sign', 'verify']
		)
	};
}

/** What a proof speaks of: the challenge of the one who proves, the other's, and the connection. */
export interface ProofSubject {
	proverChallenge: Uint8Array;
	verifierChallenge: Uint8Array;
	/** See `Channel.binding`: a proof relayed onto another connection is worth nothing. */
	binding: string;
}

/** The prover's HMAC; the prover's challenge goes first, so that a proof sent back proves nothing. */
export async function makeProof(key: CryptoKey, subject: ProofSubject): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.sign('HMAC', key, proofText(subject)));
}

/** Whether `mac` is the prover's HMAC over `subject`, compared in constant time. */
export function verifyProof(
	key: CryptoKey,
	{ mac, subject }: { mac: Uint8Array; subject: ProofSubject }
): Promise<boolean> {
	return crypto.subtle.verify('HMAC', key, mac.slice(), proofText(subject));
}

function proofText({ proverChallenge, verifierChallenge, binding }: ProofSubject) {
	return new Uint8Array([...proverChallenge, ...verifierChallenge, ...utf8(binding)]);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
	return string.encodeUtf8(text).slice();
}
