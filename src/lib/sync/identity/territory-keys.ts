import * as buffer from 'lib0/buffer';
import * as string from 'lib0/string';
import { fingerprintBytes } from '#lib/sync/protocol.ts';

/** A secret that the devices of a territory share; each removal begins a new one, with the next number. */
export interface EpochSecret {
	/** Two that began apart from each other may have the same. */
	number: number;
	/** 32 random bytes. */
	secret: Uint8Array;
	/** True once a device that is out is known to have it. */
	isLeaked?: boolean;
}

/** A room at a signaling server in which devices wait for each other. */
export interface MeetingRoom {
	roomName: string;
	/** Encrypts what passes through the signaling server. */
	signalingPassword: string;
}

/** What is derived from a territory's secret; none of it gives the secret or the id away. */
export interface TerritoryKeys extends MeetingRoom {
	/** The number of the secret's epoch. */
	number: number;
	/** By which two sides find out which secrets both have. */
	fingerprint: Uint8Array;
	/** Signs the proofs by which two sessions trust each other. */
	proofKey: CryptoKey;
}

/** Derives the keys of a territory by HKDF-SHA-256, one independent value per purpose. */
export async function deriveTerritoryKeys({
	territoryId,
	number,
	secret
}: EpochSecret & { territoryId: string }): Promise<TerritoryKeys> {
	const derive = (purpose: string) => deriveBytes({ secret, territoryId }, purpose);
	const [room, password, proof, fingerprint] = await Promise.all([
		derive('signaling room'),
		derive('signaling password'),
		derive('session proof'),
		fingerprintOf({ secret, territoryId })
	]);
	return {
		number,
		fingerprint,
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

/** 32 bytes for one purpose, by HKDF-SHA-256 of a secret. */
export async function deriveBytes(
	{ secret, territoryId }: Pick<EpochSecret, 'secret'> & { territoryId: string },
	purpose: string
): Promise<Uint8Array<ArrayBuffer>> {
	const material = await crypto.subtle.importKey('raw', secret.slice(), 'HKDF', false, [
		'deriveBits'
	]);
	const salt = utf8(`rounds/1/${territoryId}`);
	const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(purpose) };
	return new Uint8Array(await crypto.subtle.deriveBits(how, material, 256));
}

/** By what a secret is recognised without giving it away. */
export async function fingerprintOf(
	of: Pick<EpochSecret, 'secret'> & { territoryId: string }
): Promise<Uint8Array> {
	return (await deriveBytes(of, 'fingerprint')).slice(0, fingerprintBytes);
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
