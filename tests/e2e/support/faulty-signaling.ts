import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** The part of the `ws` package that is used here; y-webrtc brings it along for its own server. */
interface Socket {
	send(data: string | Uint8Array): void;
	on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void;
	on(event: 'close', listener: () => void): void;
	readonly readyState: number;
}
interface Server {
	on(event: 'connection', listener: (socket: Socket) => void): void;
	once(event: 'listening', listener: () => void): void;
	address(): AddressInfo;
	close(done: () => void): void;
	readonly clients: Set<{ terminate(): void }>;
}
interface Sockets {
	WebSocketServer: new (options: { host: string; port: number }) => Server;
}

/** What a device says to a meeting point. */
interface Said {
	type?: string;
	topic?: string;
	topics?: string[];
	data?: string;
}

/** A meeting point that loses notes or says what no meeting point should. */
export interface FaultySignaling {
	readonly url: string;
	/** How many notes it was given so far. */
	readonly notes: number;
	stop(): Promise<void>;
}

/** Starts one on a free port: `lost` of all it is given goes nowhere, and `hostile` is said besides to whoever is there. */
export async function startFaultySignaling(faults: {
	lost?: number;
	seed?: number;
	/** What is sent to a socket after each message of it, given the note that it would have got. */
	hostile?: (said: Said) => (string | Uint8Array)[];
}): Promise<FaultySignaling> {
	const { lost = 0, seed = 1, hostile = () => [] } = faults;
	const ofYWebrtc = createRequire(createRequire(import.meta.url).resolve('y-webrtc'));
	const { WebSocketServer } = ofYWebrtc('ws') as Sockets;
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	await once(server as unknown as NodeJS.EventEmitter, 'listening');
	const dice = xoroshiro128plus(seed);
	const rooms = new Map<string, Set<Socket>>();
	let notes = 0;
	server.on('connection', (socket) => {
		socket.on('message', (data) => {
			const said = JSON.parse(data.toString()) as Said;
			if (said.type === 'ping') return socket.send(JSON.stringify({ type: 'pong' }));
			if (said.type === 'publish') notes++;
			for (const message of hostile(said)) {
				for (const other of rooms.get(said.topic ?? '') ?? [socket]) other.send(message);
			}
			if (uniformInt(dice, 0, 999) < lost * 1000) return;
			for (const topic of said.type === 'subscribe' ? (said.topics ?? []) : [])
				rooms.set(topic, (rooms.get(topic) ?? new Set()).add(socket));
			if (said.type !== 'publish') return;
			for (const other of rooms.get(said.topic ?? '') ?? []) other.send(JSON.stringify(said));
		});
		socket.on('close', () => {
			for (const room of rooms.values()) room.delete(socket);
		});
	});
	return {
		url: `ws://127.0.0.1:${server.address().port}`,
		get notes() {
			return notes;
		},
		stop: () =>
			new Promise((resolve) => {
				for (const client of server.clients) client.terminate();
				server.close(() => resolve());
			})
	};
}
