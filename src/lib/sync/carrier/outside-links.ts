import type { Clock } from '#lib/sync/clock.ts';
import type { MeetingRoom } from '#lib/sync/identity/territory-keys.ts';
import type { Carrier, CarrierHost } from './carrier.ts';

/** A script that did not load is asked for again after this, in milliseconds. */
const loadAgainAfter = 15_000;

/** A room is left so long after nobody is to be met there any more, in milliseconds. */
const leaveAfter = 3_000;

/** The rooms at the user's own signaling server in which this device waits for others. */
export class OutsideLinks {
	#parts: { url: string | null; iceServers: RTCIceServer[]; clock: Clock; host: CarrierHost };
	#rooms = new Map<string, Carrier | null>();
	#wanted: readonly MeetingRoom[] = [];
	#running = false;
	#stopLeaving: () => void = () => {};

	constructor(parts: {
		url: string | null;
		iceServers: RTCIceServer[];
		clock: Clock;
		host: CarrierHost;
	}) {
		this.#parts = parts;
	}

	/** Enters these rooms, and leaves the others a moment later with the connections that were made there. */
	meetIn(rooms: readonly MeetingRoom[]): void {
		this.#wanted = rooms;
		if (this.#running) this.#follow();
	}

	start(): void {
		this.#running = true;
		if (this.#parts.url === null) this.#parts.host.rendezvous('off');
		this.#follow();
	}

	stop(): void {
		this.#running = false;
		this.#stopLeaving();
		for (const room of this.#rooms.values()) room?.stop();
		this.#rooms.clear();
		this.#parts.host.rendezvous('starting');
	}

	wake(): void {
		for (const room of this.#rooms.values()) room?.wake();
	}

	#follow(): void {
		for (const room of this.#wanted) if (!this.#rooms.has(room.roomName)) void this.#enter(room);
		// What was said last is still on its way there, such as to one who was removed that this is so.
		this.#stopLeaving();
		this.#stopLeaving = this.#parts.clock.after(leaveAfter, () => this.#leave());
	}

	#leave(): void {
		const wanted = new Set(this.#wanted.map(({ roomName }) => roomName));
		for (const [name, room] of this.#rooms) {
			if (wanted.has(name)) continue;
			room?.stop();
			this.#rooms.delete(name);
		}
	}

	async #enter(wanted: MeetingRoom): Promise<void> {
		const { url, clock, host, iceServers } = this.#parts;
		if (url === null) return;
		const { roomName } = wanted;
		this.#rooms.set(roomName, null);
		const isWanted = () => this.#running && this.#rooms.get(roomName) === null;
		try {
			// Loaded only by those who have a rendezvous: y-webrtc and simple-peer are most of the weight.
			const { Rendezvous } = await import('./rendezvous.ts');
			if (!isWanted()) return;
			const room = new Rendezvous({ room: wanted, url, iceServers, clock, host });
			this.#rooms.set(roomName, room);
			room.start();
		} catch {
			if (!isWanted()) return;
			// The script did not load, as without a network before it was ever cached.
			host.rendezvous('unreachable');
			clock.after(loadAgainAfter, () => {
				if (isWanted()) void this.#enter(wanted);
			});
		}
	}
}
