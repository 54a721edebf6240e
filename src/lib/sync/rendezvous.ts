import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import type { Carrier, CarrierHost } from '#lib/sync/carrier.ts';
import type { Clock } from '#lib/sync/clock.ts';
import { usableRendezvousUrl } from '#lib/sync/rendezvous-address.ts';
import { RtcChannel } from '#lib/sync/rtc-channel.ts';
import type { TerritoryKeys } from '#lib/sync/territory-keys.ts';

/** A connection that has not come up by then is given up and tried anew, in milliseconds. */
const connectWithin = 25_000;

/** A page still alive so long after `beforeunload` was not left: the user stayed, or tapped a tel: link. */
const stillHereAfter = 2_000;

/** A signaling socket silent for longer is taken for dead when the page wakes up, in milliseconds. */
const staleAfter = 20_000;

/** y-webrtc's default is random to break up clusters; a territory is a handful of devices. */
const mostConnections = 30;

/** The part of y-webrtc's (untyped) signaling connection that is used here. */
interface SignalingConnection {
	connected: boolean;
	lastMessageReceived: number;
	ws: WebSocket | null;
	send(message: unknown): void;
	on(event: 'connect' | 'disconnect', listener: () => void): void;
	off(event: 'connect' | 'disconnect', listener: () => void): void;
}

/** The part of y-webrtc's connection to one peer that is used here. */
interface PeerConnection {
	connected: boolean;
	peer: { _pc: RTCPeerConnection | null };
	destroy(): void;
}

/**
 * Finds peers through the user's own signaling server. y-webrtc does the meeting, on an empty lobby
 * document; our session runs on a data channel of its own beside y-webrtc's, on the same connection.
 */
export class Rendezvous implements Carrier {
	#keys: TerritoryKeys;
	#url: string;
	#iceServers: RTCIceServer[];
	#clock: Clock;
	#host: CarrierHost;
	#provider: WebrtcProvider | null = null;
	#known = new Map<string, PeerConnection>();
	#stopWatching: () => void = () => {};

	constructor(parts: {
		keys: TerritoryKeys;
		url: string;
		iceServers: RTCIceServer[];
		clock: Clock;
		host: CarrierHost;
	}) {
		this.#keys = parts.keys;
		this.#url = parts.url;
		this.#iceServers = parts.iceServers;
		this.#clock = parts.clock;
		this.#host = parts.host;
	}

	start(): void {
		const url = usableRendezvousUrl(this.#url, { pageIsSecure: location.protocol === 'https:' });
		if (!url) return this.#host.rendezvous('addressRefused');
		this.#host.rendezvous('connecting');
		const provider = new WebrtcProvider(this.#keys.roomName, new Y.Doc(), {
			signaling: [url],
			password: this.#keys.signalingPassword,
			maxConns: mostConnections,
			// Tabs of this browser meet over the tabs carrier.
			filterBcConns: true,
			peerOpts: { config: { iceServers: this.#iceServers } }
		});
		this.#provider = provider;
		provider.on('peers', () => this.#meet());
		const signaling = this.#signaling();
		if (signaling) sendOnlyWhenConnected(signaling);
		const reachable = () => this.#host.rendezvous('reachable');
		const unreachable = () => this.#host.rendezvous('unreachable');
		signaling?.on('connect', reachable);
		signaling?.on('disconnect', unreachable);
		const stopFirstTry = this.#clock.after(connectWithin, () => {
			if (!signaling?.connected) unreachable();
		});
		const onUnload = () => void this.#clock.after(stillHereAfter, () => this.#restart(provider));
		window.addEventListener('beforeunload', onUnload);
		window.addEventListener('unhandledrejection', overlookLateAnswer);
		this.#stopWatching = () => {
			signaling?.off('connect', reachable);
			signaling?.off('disconnect', unreachable);
			stopFirstTry();
			window.removeEventListener('beforeunload', onUnload);
			window.removeEventListener('unhandledrejection', overlookLateAnswer);
		};
	}

	stop(): void {
		const provider = this.#provider;
		this.#provider = null;
		this.#stopWatching();
		this.#known.clear();
		if (!provider) return;
		// `destroy` alone leaves the signaling socket open.
		provider.disconnect();
		provider.destroy();
		provider.awareness.destroy();
		provider.doc.destroy();
	}

	wake(): void {
		const signaling = this.#signaling();
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

	#meet(): void {
		const room = this.#provider?.room;
		const connections: ReadonlyMap<string, PeerConnection> = room?.webrtcConns ?? new Map();
		for (const peerId of [...this.#known.keys()]) {
			if (connections.get(peerId) !== this.#known.get(peerId)) this.#known.delete(peerId);
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
		this.#known.set(peerId, connection);
		// An offer that got lost would block this pair for ever: y-webrtc keeps the entry and waits.
		this.#clock.after(connectWithin, () => {
			if (this.#known.get(peerId) === connection && !connection.connected) connection.destroy();
		});
		this.#host.found({
			peerId,
			channel: new RtcChannel(pc),
			drop: () => {
				if (this.#known.get(peerId) === connection) connection.destroy();
			}
		});
	}
}

/**
 * y-webrtc answers a peer's signal even while its socket connects anew, and the browser throws at that. What is not
 * sent is sent again by simple-peer's next try.
 */
function sendOnlyWhenConnected(signaling: SignalingConnection): void {
	const send = signaling.send.bind(signaling);
	signaling.send = (message) => {
		if (signaling.connected) send(message);
	};
}

/**
 * y-webrtc throws at the answer of a peer whose connection was given up meanwhile, such as one that was removed. The
 * answer is rightly lost and the next announcement pairs anew, so nothing failed that anyone need hear of.
 */
function overlookLateAnswer(event: PromiseRejectionEvent): void {
	const { reason } = event as { reason: unknown };
	if (reason instanceof TypeError && reason.message.includes('glareToken')) event.preventDefault();
}
