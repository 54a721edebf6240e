import type { FoundPeer } from '#lib/sync/carrier/carrier.ts';
import type { Clock } from '#lib/sync/clock.ts';
import { descriptionOf, endpointOf } from '#lib/sync/handshake/description.ts';
import { DirectChannel } from '#lib/sync/handshake/direct-channel.ts';
import {
	decodeHandshake,
	encodeHandshake,
	type CodeProblem,
	type HandshakeCode
} from '#lib/sync/handshake/handshake-code.ts';
import { sameBytes, tagOf } from '#lib/sync/short-tag.ts';

/** So long browsers wait for the other side, in milliseconds: 3.5 minutes, measured. */
export const answerWithin = 210_000;

/** An offer this old by the clock of the one who reads it is surely given up; clocks may differ by less. */
const surelyOldAfter = 900_000;

/** Gathering addresses ends by then with what was found, in milliseconds: a dead STUN server must not hold it. */
const gatherWithin = 5_000;

/** A connection that did not come up by then, in milliseconds after both know each other, never will. */
const connectWithin = 30_000;

/** Why two devices did not meet; screens find the words. */
export type HandshakeProblem =
	| CodeProblem
	/** The code this very device shows. */
	| 'ownCode'
	/** An answer, where the first code of the two was wanted. */
	| 'notAnOffer'
	/** A first code, where the answer to ours was wanted. */
	| 'notAnAnswer'
	| 'otherTerritory'
	/** The code belongs to an attempt that is over. */
	| 'old'
	/** This browser can make no such connection. */
	| 'unsupported'
	/** This device offers no address: no network, or the browser hides it. */
	| 'noAddress'
	/** Both codes arrived, and the devices still cannot reach each other. */
	| 'unreachable'
	/** Nobody answered in time. */
	| 'late';

/** What a handshake needs to know. */
export interface HandshakeParts {
	territoryId: string;
	/** STUN and TURN servers the user set; empty means: the same local network only. */
	iceServers: RTCIceServer[];
	clock: Clock;
}

/** The outcome of a step. */
export type HandshakeResult<T> = { ok: true; value: T } | { ok: false; reason: HandshakeProblem };

/** One attempt of two devices to connect by two codes; each side makes its own. */
export class Handshake {
	/** The text the other device must read. */
	readonly code: string;
	/** When the browsers give up, in milliseconds since 1970. */
	readonly until: number;
	/** Settles once: with the connected peer, or with the reason there is none. */
	readonly outcome: Promise<HandshakeResult<FoundPeer>>;
	readonly #connection: RTCPeerConnection;
	readonly #parts: HandshakeParts;
	#settle: (outcome: HandshakeResult<FoundPeer>) => void = () => {};
	#stopTimer: () => void;

	private constructor(parts: HandshakeParts, made: Made) {
		this.#parts = parts;
		this.#connection = made.connection;
		this.code = made.code;
		this.until = parts.clock.now() + answerWithin;
		this.outcome = new Promise((resolve) => (this.#settle = resolve));
		this.#stopTimer = parts.clock.after(answerWithin, () => this.#fail('late'));
		const { connection, channel } = made;
		connection.onconnectionstatechange = () => {
			if (connection.connectionState === 'connected') this.#connected(channel);
			if (connection.connectionState === 'failed') this.#fail('unreachable');
		};
	}

	/** Begins: makes the first of the two codes. */
	static async offer(parts: HandshakeParts): Promise<HandshakeResult<Handshake>> {
		const madeAt = Math.floor(parts.clock.now() / 1000);
		const about = { kind: 'offer' as const, madeAt, offerTag: new Uint8Array() };
		const made = await make(parts, { about, remote: null });
		return made.ok ? { ok: true, value: new Handshake(parts, made.value) } : made;
	}

	/** Answers another device's first code with the second. */
	static async answer(parts: HandshakeParts, text: string): Promise<HandshakeResult<Handshake>> {
		const read = readOf(parts, text);
		if (!read.ok) return read;
		const { kind, madeAt, endpoint } = read.value;
		if (kind !== 'offer') return { ok: false, reason: 'notAnOffer' };
		if (parts.clock.now() - madeAt * 1000 > surelyOldAfter) return { ok: false, reason: 'old' };
		const about = { kind: 'answer' as const, madeAt: 0, offerTag: tagOf(bare(text)) };
		const made = await make(parts, { about, remote: descriptionOf(endpoint, 'offer') });
		return made.ok ? { ok: true, value: new Handshake(parts, made.value) } : made;
	}

	/** Takes the answer to this offer; null when all is well and the devices now connect. */
	async accept(text: string): Promise<HandshakeProblem | null> {
		if (bare(text) === this.code) return 'ownCode';
		const read = readOf(this.#parts, text);
		if (!read.ok) return read.reason;
		const { kind, offerTag, endpoint } = read.value;
		if (kind !== 'answer') return 'notAnAnswer';
		if (!sameBytes(tagOf(this.code), offerTag)) return 'old';
		// The same answer read twice by the camera.
		if (this.#connection.signalingState !== 'have-local-offer') return null;
		try {
			await this.#connection.setRemoteDescription(descriptionOf(endpoint, 'answer'));
		} catch {
			// A code by a program that is not ours: the browser does not take its fields.
			return 'notACode';
		}
		this.#stopTimer();
		this.#stopTimer = this.#parts.clock.after(connectWithin, () => this.#fail('unreachable'));
		return null;
	}

	/** Gives the attempt up; a connection that stands is left to its session. */
	cancel(): void {
		this.#fail('late');
	}

	#connected(channel: DirectChannel): void {
		this.#end();
		const peerId = crypto.randomUUID();
		const drop = () => this.#connection.close();
		this.#settle({ ok: true, value: { peerId, channel, drop } });
	}

	#fail(reason: HandshakeProblem): void {
		if (this.#connection.connectionState === 'connected') return;
		this.#end();
		this.#connection.close();
		this.#settle({ ok: false, reason });
	}

	#end(): void {
		this.#stopTimer();
		this.#connection.onconnectionstatechange = null;
	}
}

interface Made {
	connection: RTCPeerConnection;
	channel: DirectChannel;
	code: string;
}

const bare = (text: string): string => text.replace(/\s/g, '').toUpperCase();

function readOf(parts: HandshakeParts, text: string): HandshakeResult<HandshakeCode> {
	const read = decodeHandshake(text);
	if (!read.ok) return read;
	const same = sameBytes(read.value.territoryTag, tagOf(parts.territoryId));
	return same ? read : { ok: false, reason: 'otherTerritory' };
}

async function make(
	{ iceServers, clock, territoryId }: HandshakeParts,
	{
		about,
		remote
	}: {
		about: Pick<HandshakeCode, 'kind' | 'madeAt' | 'offerTag'>;
		remote: RTCSessionDescriptionInit | null;
	}
): Promise<HandshakeResult<Made>> {
	if (!('RTCPeerConnection' in globalThis)) return { ok: false, reason: 'unsupported' };
	const connection = new RTCPeerConnection({ iceServers });
	const failed = (reason: HandshakeProblem) => {
		connection.close();
		return { ok: false, reason } as const;
	};
	// Made before the description, which says that there will be data.
	const channel = new DirectChannel(connection);
	try {
		if (remote) await connection.setRemoteDescription(remote);
		await connection.setLocalDescription();
	} catch {
		return failed(remote ? 'notACode' : 'unsupported');
	}
	await gathered(connection, clock);
	const endpoint = endpointOf(connection.localDescription?.sdp ?? '');
	if (!endpoint) return failed('unsupported');
	if (endpoint.candidates.length === 0) return failed('noAddress');
	const code = encodeHandshake({ ...about, territoryTag: tagOf(territoryId), endpoint });
	return { ok: true, value: { connection, channel, code } };
}

function gathered(connection: RTCPeerConnection, clock: Clock): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (connection.iceGatheringState !== 'complete') return;
			stop();
			resolve();
		};
		const stop = clock.after(gatherWithin, resolve);
		connection.onicegatheringstatechange = look;
		look();
	});
}
