import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { RtcChannel } from '#lib/sync/channel/rtc-channel.ts';
import type { Clock } from '#lib/sync/clock.ts';
import type { MeetingRoom } from '#lib/sync/identity/territory-keys.ts';
import type { Carrier, CarrierHost } from './carrier.ts';
import { judgeDescription, PairingAttempt, type PeerConnection } from './pairing-attempt.ts';
import { usableRendezvousUrl } from './rendezvous-address.ts';
import { SignalingGuard, type SignalingConnection } from './signaling-guard.ts';
import { noteMark, openNote } from './signaling-note.ts';

/** A meeting point that has not answered by then is said to be unreachable, in milliseconds. */
const answerWithin = 25_000;

/** A page still alive so long after `beforeunload` was not left: the user stayed, or tapped a tel: link. */
const stillHereAfter = 2_000;

/** A signaling socket silent for longer is taken for dead when the page wakes up, in milliseconds. */
const staleAfter = 20_000;

/** y-webrtc's default is random to break up clusters; a territory is a handful of devices. */
const mostConnections = 30;

/** So many notes are known again when they are played back; of older ones none is for who is here now. */
const mostHeard = 2_000;

/** For so long after its offer a peer's addresses are let through although the attempt is only being made. */
const addressesFollowWithin = 10_000;

/**
 * Finds peers through the user's own signaling server. y-webrtc does the meeting, on an empty lobby
 * document; our session runs on a data channel of its own beside y-webrtc's, on the same connection.
 */
export class Rendezvous implements Carrier {
	#room: MeetingRoom;
	#url: string;
	#iceServers: RTCIceServer[];
	#clock: Clock;
	#host: CarrierHost;
	#provider: WebrtcProvider | null = null;
	#guard: SignalingGuard | null = null;
	#stopGuard: () => void = () => {};
	#known = new Map<string, { connection: PeerConnection; attempt: PairingAttempt }>();
	/** Notes already heard, the oldest first: a meeting point may play them back. */
	#heard = new Set<string>();
	/** When the last offer of a peer was let through. */
	#offeredAt = new Map<string, number>();
	#stopWatching: () => void = () => {};

	constructor(parts: {
		room: MeetingRoom;
		url: string;
		iceServers: RTCIceServer[];
		clock: Clock;
		host: CarrierHost;
	}) {
		this.#room = parts.room;
		this.#url = parts.url;
		this.#iceServers = parts.iceServers;
		this.#clock = parts.clock;
		this.#host = parts.host;
	}

	start(): void {
		const url = usableRendezvousUrl(this.#url, { pageIsSecure: location.protocol === 'https:' });
		if (!url) return this.#host.rendezvous('addressRefused');
		if (typeof RTCPeerConnection === 'undefined') return this.#host.rendezvous('withoutWebRtc');
		this.#host.rendezvous('connecting');
		const provider = new WebrtcProvider(this.#room.roomName, new Y.Doc(), {
			signaling: [url],
			password: this.#room.signalingPassword,
			maxConns: mostConnections,
			// Tabs of this browser meet over the tabs carrier.
			filterBcConns: true,
			peerOpts: { config: { iceServers: this.#iceServers } }
		});
		this.#provider = provider;
		provider.on('peers', () => this.#meet());
		const signaling = this.#signaling();
		this.#guard = signaling ? SignalingGuard.of(signaling, this.#clock) : null;
		const { roomName } = this.#room;
		this.#stopGuard = this.#guard?.watch(roomName, (sealed) => this.#admits(sealed)) ?? (() => {});
		const reachable = () => this.#host.rendezvous('reachable');
		const unreachable = () => this.#host.rendezvous('unreachable');
		// The socket is shared by the rooms: a later one may find it open.
		if (signaling?.connected) reachable();
		signaling?.on('connect', reachable);
		signaling?.on('disconnect', unreachable);
		const stopFirstTry = this.#clock.after(answerWithin, () => {
			if (!signaling?.connected) unreachable();
		});
		const onUnload = () => void this.#clock.after(stillHereAfter, () => this.#restart(provider));
		window.addEventListener('beforeunload', onUnload);
		this.#stopWatching = () => {
			signaling?.off('connect', reachable);
			signaling?.off('disconnect', unreachable);
			stopFirstTry();
			window.removeEventListener('beforeunload', onUnload);
		};
	}

	stop(): void {
		const provider = this.#provider;
		this.#provider = null;
		this.#stopWatching();
		for (const { attempt } of this.#known.values()) attempt.end();
		this.#known.clear();
		this.#offeredAt.clear();
		this.#guard = null;
		if (!provider) return;
		// `destroy` alone leaves the signaling socket open.
		provider.disconnect();
		this.#stopGuard();
		provider.destroy();
		provider.awareness.destroy();
		provider.doc.destroy();
	}

	wake(): void {
		const signaling = this.#signaling();
		this.#guard?.announceSoon();
		if (!signaling?.connected) return;
		// A socket that died while the device slept still looks connected; closing it makes it reconnect.
		if (this.#clock.now() - signaling.lastMessageReceived > staleAfter) signaling.ws?.close();
	}

	// y-webrtc leaves its room on `beforeunload` and stays away when the page is not left after all.
	#restart(provider: WebrtcProvider): void {
		if (this.#provider !== provider) return;
		this.stop();
		this.start();
	}

	#signaling(): SignalingConnection | undefined {
		return this.#provider?.signalingConns[0];
	}

	/** The connections y-webrtc has or tries to make, by peer. */
	get #connections(): ReadonlyMap<string, PeerConnection> {
		return this.#provider?.room?.webrtcConns ?? new Map<string, PeerConnection>();
	}

	/** Whether y-webrtc is to hear a sealed note: it throws at most of what it does not expect. */
	async #admits(sealed: string): Promise<boolean> {
		const room = this.#provider?.room;
		const key: CryptoKey | null | undefined = room?.key;
		const note = key && (await openNote(sealed, key));
		if (!note || note.from === room?.peerId || !this.#isNew(sealed)) return false;
		if (note.type === 'announce') return true;
		if (note.to !== room?.peerId) return false;
		const { from, signal } = note;
		const connection = this.#connections.get(from);
		const now = this.#clock.now();
		if (signal.type === 'candidate') {
			if (connection) return !connection.connected && !connection.peer.destroyed;
			// Without its offer an address would begin an attempt that blocks the pair.
			return now - (this.#offeredAt.get(from) ?? -Infinity) < addressesFollowWithin;
		}
		if (signal.type === 'offer') {
			if (this.#offeredAt.size > mostConnections) this.#offeredAt.clear();
			this.#offeredAt.set(from, now);
		}
		if (!connection) return signal.type === 'offer';
		const judged = judgeDescription(connection, signal);
		if (judged === 'restart') {
			connection.destroy();
			// simple-peer ends in a microtask of its own; the offer must find the place empty.
			await new Promise((resolve) => setTimeout(resolve));
		}
		return judged !== 'drop';
	}

	#isNew(sealed: string): boolean {
		const mark = noteMark(sealed);
		if (this.#heard.has(mark)) return false;
		this.#heard.add(mark);
		for (const oldest of this.#heard) {
			if (this.#heard.size <= mostHeard) break;
			this.#heard.delete(oldest);
		}
		return true;
	}

	#meet(): void {
		const connections = this.#connections;
		const room = this.#provider?.room;
		for (const [peerId, { connection, attempt }] of [...this.#known]) {
			if (connections.get(peerId) === connection) continue;
			attempt.end();
			this.#known.delete(peerId);
			this.#guard?.announceSoon();
		}
		for (const [peerId, connection] of connections) {
			// y-webrtc keeps tabs of one browser apart only if they heard of each other here first.
			if (room?.bcConns.has(peerId)) connection.destroy();
			else if (!this.#known.has(peerId)) this.#open(peerId, connection);
		}
	}

	#open(peerId: string, connection: PeerConnection): void {
		const pc = connection.peer._pc;
		if (!pc) return;
		const attempt = new PairingAttempt(connection, this.#clock);
		this.#known.set(peerId, { connection, attempt });
		this.#host.found({
			peerId,
			channel: new RtcChannel(pc),
			drop: () => {
				if (this.#known.get(peerId)?.connection === connection) connection.destroy();
			}
		});
	}
}
