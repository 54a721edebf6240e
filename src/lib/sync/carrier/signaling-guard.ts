import type { Clock } from '#lib/sync/clock.ts';
import { readEnvelope } from './signaling-note.ts';

/** Sealed notes under way at once; a meeting point that floods is not listened to beyond. */
const mostNotesAtOnce = 64;

/** When a device says again that it is in its rooms, in milliseconds after the time before; the last one goes on. */
const announceAfter = [1_000, 1_500, 2_500, 4_000, 6_000, 10_000, 20_000, 30_000];

/** The part of y-webrtc's (untyped) signaling connection that is used here. */
export interface SignalingConnection {
	connected: boolean;
	lastMessageReceived: number;
	ws: WebSocket | null;
	send(message: { topic?: string; topics?: string[] }): void;
	on(event: 'connect' | 'disconnect', listener: () => void): void;
	off(event: 'connect' | 'disconnect', listener: () => void): void;
	emit(event: 'connect', facts: [object, SignalingConnection]): void;
}

/** Whether y-webrtc is to hear a sealed note of a room. */
type Doorkeeper = (sealed: string) => Promise<boolean>;

const guards = new WeakMap<SignalingConnection, SignalingGuard>();

/**
 * Stands between y-webrtc and a meeting point, of which all rooms at one address share the connection. y-webrtc parses
 * whatever comes and says once that it is there: here nothing passes that it would throw at, and it says so again, so
 * that devices meet where half of the notes get lost.
 */
export class SignalingGuard {
	readonly #connection: SignalingConnection;
	readonly #clock: Clock;
	readonly #rooms = new Map<string, Doorkeeper>();
	#guarded: WebSocket | null = null;
	#opening = 0;
	#said = 0;
	#stopSaying: () => void = () => {};

	private constructor(connection: SignalingConnection, clock: Clock) {
		this.#connection = connection;
		this.#clock = clock;
		const send = connection.send.bind(connection);
		connection.send = (message) => {
			// y-webrtc answers a peer even while its socket connects anew, and the browser throws at that.
			const own = connection.connected ? this.#ofOwnRooms(message) : null;
			if (own) send(own);
		};
		connection.on('connect', () => this.#guard());
		this.#guard();
	}

	/** The guard of a connection, one for all rooms that use it. */
	static of(connection: SignalingConnection, clock: Clock): SignalingGuard {
		const known = guards.get(connection);
		if (known) return known;
		const guard = new SignalingGuard(connection, clock);
		guards.set(connection, guard);
		return guard;
	}

	/** Lets the notes of a room pass that its doorkeeper admits, until the returned function is called. */
	watch(roomName: string, admits: Doorkeeper): () => void {
		this.#rooms.set(roomName, admits);
		this.announceSoon();
		return () => {
			this.#rooms.delete(roomName);
			if (this.#rooms.size === 0) this.#stopSaying();
		};
	}

	/** Begins again to say often that this device is here, as after it woke up or lost a peer. */
	announceSoon(): void {
		this.#said = 0;
		this.#announceLater();
	}

	#announceLater(): void {
		this.#stopSaying();
		const wait = announceAfter[Math.min(this.#said, announceAfter.length - 1)] ?? 30_000;
		// Devices that lost sight of each other at once must not go on speaking at the same moments.
		this.#stopSaying = this.#clock.after(wait * (0.75 + Math.random() / 2), () => {
			this.#said++;
			// On this y-webrtc enters all its rooms and announces itself there.
			if (this.#connection.connected)
				this.#connection.emit('connect', [{ type: 'connect' }, this.#connection]);
			this.#announceLater();
		});
	}

	// y-webrtc tells every meeting point of all rooms; each is to know of those only that are held there.
	#ofOwnRooms(message: { topic?: string; topics?: string[] }): object | null {
		const { topic, topics } = message;
		if (topic !== undefined) return this.#rooms.has(topic) ? message : null;
		if (!topics) return message;
		const own = topics.filter((name) => this.#rooms.has(name));
		return own.length > 0 ? { ...message, topics: own } : null;
	}

	#guard(): void {
		const { ws } = this.#connection;
		if (!ws || ws === this.#guarded) return;
		this.#guarded = ws;
		const read = ws.onmessage;
		ws.onmessage = (event) => void this.#look(event, (sound) => read?.call(ws, sound));
	}

	async #look(event: MessageEvent<unknown>, pass: (event: MessageEvent) => void): Promise<void> {
		const envelope = readEnvelope(event.data);
		if (!envelope) return;
		if (envelope.type === 'pong') return pass(event);
		const admits = this.#rooms.get(envelope.topic);
		if (!admits || this.#opening >= mostNotesAtOnce) return;
		this.#opening++;
		try {
			if (await admits(envelope.data)) pass(event);
		} finally {
			this.#opening--;
		}
	}
}
