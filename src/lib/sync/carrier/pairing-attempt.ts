import type { Clock } from '#lib/sync/clock.ts';
import { attemptOf, candidatesIn, type Description } from './signaling-note.ts';

/** When an offer or answer is said again while the two are not connected, in milliseconds after the time before. */
const repeatAfter = [700, 800, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000];

/** An attempt that no description of the other has reached by then is given up, in milliseconds: it may be gone. */
const answeredWithin = 15_000;

/** One that has not come up by then is given up and tried anew, in milliseconds. */
const connectedWithin = 25_000;

/** The part of simple-peer that is used here. */
interface Peer {
	_pc: RTCPeerConnection | null;
	destroyed: boolean;
	destroying: boolean;
	emit(event: 'signal', signal: object): void;
	on(event: 'data', listener: () => void): void;
	removeAllListeners(event: 'data'): void;
	signal(signal: object): void;
}

/** The part of y-webrtc's connection to one peer that is used here. */
export interface PeerConnection {
	connected: boolean;
	peer: Peer;
	destroy(): void;
}

/** One attempt of y-webrtc to connect with a peer: it says again what may have got lost, and ends when nothing comes. */
export class PairingAttempt {
	readonly #connection: PeerConnection;
	readonly #clock: Clock;
	#stop: (() => void)[] = [];

	constructor(connection: PeerConnection, clock: Clock) {
		this.#connection = connection;
		this.#clock = clock;
		const { peer } = connection;
		// What comes on y-webrtc's own channel is for its empty lobby document; it throws at what it cannot read.
		peer.removeAllListeners('data');
		peer.on('data', () => {});
		this.#repeat(0);
		this.#stop.push(
			clock.after(answeredWithin, () => {
				if (!peer._pc?.remoteDescription) this.#giveUp();
			}),
			clock.after(connectedWithin, () => this.#giveUp())
		);
	}

	/** Ends the repeating; the connection stays as it is. */
	end(): void {
		for (const stop of this.#stop) stop();
		this.#stop = [];
	}

	#giveUp(): void {
		this.end();
		if (!this.#connection.connected) this.#connection.destroy();
	}

	#repeat(time: number): void {
		const wait = repeatAfter[time];
		if (wait === undefined) return;
		const stop = this.#clock.after(wait, () => {
			const { connected, peer } = this.#connection;
			if (connected || peer.destroyed || peer.destroying) return this.end();
			const description = peer._pc?.localDescription;
			// By now it names the addresses too, each of which went by itself the first time.
			if (description) peer.emit('signal', { type: description.type, sdp: description.sdp });
			this.#repeat(time + 1);
		});
		this.#stop.push(stop);
	}
}

/**
 * What becomes of an offer or answer of a peer that an attempt exists with: `pass` hands it to y-webrtc, `drop` does not,
 * `restart` first ends the attempt, since the peer has begun another one.
 */
export function judgeDescription(
	{ connected, peer }: PeerConnection,
	{ type, sdp }: Description
): 'pass' | 'drop' | 'restart' {
	const pc = peer._pc;
	if (peer.destroyed || peer.destroying || !pc) return type === 'offer' ? 'restart' : 'drop';
	// Said again or played back by the meeting point: it must not disturb what stands.
	if (connected) return 'drop';
	const known = pc.remoteDescription;
	if (known && attemptOf(known.sdp) === attemptOf(sdp)) {
		for (const candidate of candidatesIn(sdp)) peer.signal(candidate);
		return 'drop';
	}
	if (type === 'answer') return pc.signalingState === 'have-local-offer' ? 'pass' : 'drop';
	return known ? 'restart' : 'pass';
}
