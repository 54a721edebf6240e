import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { admissionFaults, type AdmissionFault } from '#lib/sync/identity/directory.ts';
import { refusalReasons, type RefusalReason } from '#lib/sync/status.ts';

/** Raised when an older app could no longer follow; both sides must speak the same. */
export const protocolVersion = 3;

/** Bytes of a challenge, of a proof, of the name of an app's run and of a snapshot hash. */
export const challengeBytes = 32;

/** Longest document id a message may carry, in characters. */
const longestDocumentId = 300;

/** Bytes by which an epoch's secret is recognised. */
export const fingerprintBytes = 16;

/** The last moment a date can name, in milliseconds since 1970. */
const latestMoment = 8.64e15;

/** Most secrets a side names: the newest, and last the lobby's, which both sides have. */
export const mostEpochs = 64;

/** What is new since a state vector is asked, answered; or pushed as it is edited. */
export type SyncStep = 'question' | 'answer' | 'edit';

/** A secret of the territory as two sides name it to each other. */
export interface EpochName {
	number: number;
	fingerprint: Uint8Array;
}

/** Why one side lets the other go, as told to it. */
export type FarewellReason = AdmissionFault | 'duplicate';

/** Everything two sessions say to each other. README.md tells when each is said. */
export type Message =
	/** First word of both sides, of the same shape in every version. */
	| { type: 'hello'; version: number; challenge: Uint8Array }
	/** The run of the app at this side, and the secrets it has; the newest that both have is the one to prove. */
	| { type: 'epochs'; instance: Uint8Array; epochs: readonly EpochName[] }
	/** HMAC over both challenges by that secret. */
	| { type: 'proof'; mac: Uint8Array }
	/** Who is at this end: see `introduce`; `at` by this end's clock, in milliseconds since 1970. */
	| { type: 'member'; at: number; introduction: Uint8Array }
	/** "I let you go, because …" */
	| { type: 'farewell'; reason: FarewellReason }
	/** "This is your path from now on": see `writePath`. */
	| { type: 'admitted'; path: Uint8Array }
	/**
	 * "My snapshot of this document has this hash." `askNow`: what is new was too big to be pushed. `kept`: it lies on the
	 * disk; false once that has failed.
	 */
	| { type: 'have'; documentId: string; hash: Uint8Array; askNow: boolean; kept: boolean }
	/** "Every document I share has been told once." */
	| { type: 'listed' }
	/** A y-protocols sync message, byte for byte: `body` is a state vector or a Yjs update. */
	| { type: 'sync'; documentId: string; step: SyncStep; body: Uint8Array }
	/** "I do not take this document, or this update of it, from you." */
	| { type: 'refused'; documentId: string; reason: RefusalReason }
	/** A y-protocols awareness update. */
	| { type: 'presence'; update: Uint8Array }
	/** "Are you there?", asked at `at` by the asker's clock, in milliseconds since 1970. */
	| { type: 'ping'; at: number }
	/** "I am", said at `at` by the answerer's clock to what was asked at `echo`; 0 to whom proved nothing yet. */
	| { type: 'pong'; at: number; echo: number };

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
	'pong',
	'epochs',
	'farewell',
	'admitted'
] as const satisfies readonly Message['type'][];

/** At the place of each step stands its number in y-protocols. */
const syncSteps: SyncStep[] = [];
syncSteps[messageYjsSyncStep1] = 'question';
syncSteps[messageYjsSyncStep2] = 'answer';
syncSteps[messageYjsUpdate] = 'edit';

const farewellReasons: readonly FarewellReason[] = [...admissionFaults, 'duplicate'];

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
			encoding.writeVarUint(encoder, message.at);
			encoding.writeVarUint8Array(encoder, message.introduction);
			break;
		case 'epochs':
			encoding.writeUint8Array(encoder, message.instance);
			encoding.writeVarUint(encoder, message.epochs.length);
			for (const { number, fingerprint } of message.epochs) {
				encoding.writeVarUint(encoder, number);
				encoding.writeUint8Array(encoder, fingerprint);
			}
			break;
		case 'farewell':
			encoding.writeUint8(encoder, farewellReasons.indexOf(message.reason));
			break;
		case 'admitted':
			encoding.writeVarUint8Array(encoder, message.path);
			break;
		case 'have':
			encoding.writeVarString(encoder, message.documentId);
			encoding.writeUint8Array(encoder, message.hash);
			encoding.writeUint8(encoder, message.askNow ? 1 : 0);
			encoding.writeUint8(encoder, message.kept ? 1 : 0);
			break;
		case 'ping':
			encoding.writeVarUint(encoder, message.at);
			break;
		case 'pong':
			encoding.writeVarUint(encoder, message.at);
			encoding.writeVarUint(encoder, message.echo);
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
				at: readMoment(decoder),
				introduction: decoding.readVarUint8Array(decoder)
			};
		case 'epochs':
			return { type, instance: readBytes(decoder), epochs: readEpochs(decoder) };
		case 'farewell':
			return { type, reason: pick(farewellReasons, decoder) };
		case 'admitted':
			return { type, path: decoding.readVarUint8Array(decoder) };
		case 'have':
			return {
				type,
				documentId: readText(decoder, longestDocumentId),
				hash: readBytes(decoder),
				askNow: pick([false, true], decoder),
				kept: pick([false, true], decoder)
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
		case 'ping':
			return { type, at: readMoment(decoder) };
		case 'pong':
			return { type, at: readMoment(decoder), echo: readMoment(decoder) };
		case 'listed':
			return { type };
		default:
			return null;
	}
}

function readEpochs(decoder: decoding.Decoder): EpochName[] {
	const count = decoding.readVarUint(decoder);
	if (count > mostEpochs) throw new RangeError('too many epochs');
	return Array.from({ length: count }, () => ({
		number: decoding.readVarUint(decoder),
		fingerprint: decoding.readUint8Array(decoder, fingerprintBytes)
	}));
}

function readBytes(decoder: decoding.Decoder): Uint8Array {
	return decoding.readUint8Array(decoder, challengeBytes);
}

function readMoment(decoder: decoding.Decoder): number {
	const moment = decoding.readVarUint(decoder);
	if (moment > latestMoment) throw new RangeError('no moment');
	return moment;
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
