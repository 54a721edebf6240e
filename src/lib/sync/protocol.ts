import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { memberRoles } from '#lib/domain/territory.ts';
import type { LinkMember, RefusalReason } from '#lib/sync/status.ts';

/** Raised when an older app could no longer follow; both sides must speak the same. */
export const protocolVersion = 1;

/** Bytes of a challenge, of a proof and of a snapshot hash. */
export const challengeBytes = 32;

/** Longest document id a message may carry, in characters. */
const longestDocumentId = 300;
const longestName = 200;

/** What is new since a state vector is asked, answered; or pushed as it is edited. */
export type SyncStep = 'question' | 'answer' | 'edit';

/** Everything two sessions say to each other. README.md tells when each is said. */
export type Message =
	/** First word of both sides. */
	| { type: 'hello'; version: number; challenge: Uint8Array }
	/** HMAC over both challenges by the territory's secret. */
	| { type: 'proof'; mac: Uint8Array }
	/** Who is at this end. */
	| ({ type: 'member' } & LinkMember)
	/** "My snapshot of this document has this hash." `askNow`: what is new was too big to be pushed. */
	| { type: 'have'; documentId: string; hash: Uint8Array; askNow: boolean }
	/** "Every document I share has been told once." */
	| { type: 'listed' }
	/** A y-protocols sync message, byte for byte: `body` is a state vector or a Yjs update. */
	| { type: 'sync'; documentId: string; step: SyncStep; body: Uint8Array }
	/** "I do not take this document, or this update of it, from you." */
	| { type: 'refused'; documentId: string; reason: RefusalReason }
	/** A y-protocols awareness update. */
	| { type: 'presence'; update: Uint8Array }
	| { type: 'ping' }
	| { type: 'pong' };

const messageTypes = [
	'hello',
	'proof',
	'member',
	'have',
	'listed',
	'sync',
	'refused',
	'presence',
	'ping',
	'pong'
] as const satisfies readonly Message['type'][];

/** At the place of each step stands its number in y-protocols. */
const syncSteps: SyncStep[] = [];
syncSteps[messageYjsSyncStep1] = 'question';
syncSteps[messageYjsSyncStep2] = 'answer';
syncSteps[messageYjsUpdate] = 'edit';

const refusalReasons = [
	'documentNotAllowed',
	'notPermitted',
	'oversized',
	'undecodable',
	'notApplied'
] as const satisfies readonly RefusalReason[];

/** The bytes of one message. */
export function encodeMessage(message: Message): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeUint8(encoder, messageTypes.indexOf(message.type));
	switch (message.type) {
		case 'hello':
			encoding.writeVarUint(encoder, message.version);
			encoding.writeUint8Array(encoder, message.challenge);
			break;
		case 'proof':
			encoding.writeUint8Array(encoder, message.mac);
			break;
		case 'member':
			encoding.writeVarString(encoder, message.memberId);
			encoding.writeVarString(encoder, message.name);
			encoding.writeUint8(encoder, memberRoles.indexOf(message.role));
			break;
		case 'have':
			encoding.writeVarString(encoder, message.documentId);
			encoding.writeUint8Array(encoder, message.hash);
			encoding.writeUint8(encoder, message.askNow ? 1 : 0);
			break;
		case 'sync':
			encoding.writeVarString(encoder, message.documentId);
			encoding.writeVarUint(encoder, syncSteps.indexOf(message.step));
			encoding.writeVarUint8Array(encoder, message.body);
			break;
		case 'refused':
			encoding.writeVarString(encoder, message.documentId);
			encoding.writeUint8(encoder, refusalReasons.indexOf(message.reason));
			break;
		case 'presence':
			encoding.writeVarUint8Array(encoder, message.update);
			break;
	}
	return encoding.toUint8Array(encoder);
}

/** The message in `bytes`, or null when they are not exactly one message of this protocol. */
export function decodeMessage(bytes: Uint8Array): Message | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const message = readMessage(decoder);
		return decoding.hasContent(decoder) ? null : message;
	} catch {
		// lib0 throws when bytes end early or hold no text: such bytes are no message.
		return null;
	}
}

function readMessage(decoder: decoding.Decoder): Message | null {
	const type = messageTypes[decoding.readUint8(decoder)];
	switch (type) {
		case 'hello':
			return {
				type,
				version: decoding.readVarUint(decoder),
				challenge: readBytes(decoder)
			};
		case 'proof':
			return { type, mac: readBytes(decoder) };
		case 'member':
			return {
				type,
				memberId: readText(decoder, longestName),
				name: readText(decoder, longestName),
				role: pick(memberRoles, decoder)
			};
		case 'have':
			return {
				type,
				documentId: readText(decoder, longestDocumentId),
				hash: readBytes(decoder),
				askNow: pick([false, true], decoder)
			};
		case 'sync':
			return {
				type,
				documentId: readText(decoder, longestDocumentId),
				step: pick(syncSteps, decoder),
				body: decoding.readVarUint8Array(decoder)
			};
		case 'refused':
			return {
				type,
				documentId: readText(decoder, longestDocumentId),
				reason: pick(refusalReasons, decoder)
			};
		case 'presence':
			return { type, update: decoding.readVarUint8Array(decoder) };
		case 'listed':
		case 'ping':
		case 'pong':
			return { type };
		default:
			return null;
	}
}

function readBytes(decoder: decoding.Decoder): Uint8Array {
	return decoding.readUint8Array(decoder, challengeBytes);
}

function readText(decoder: decoding.Decoder, longest: number): string {
	const text = decoding.readVarString(decoder);
	if (text.length === 0 || text.length > longest) throw new RangeError('text length');
	return text;
}

function pick<T>(choices: readonly T[], decoder: decoding.Decoder): T {
	const choice = choices[decoding.readUint8(decoder)];
	if (choice === undefined) throw new RangeError('unknown choice');
	return choice;
}
