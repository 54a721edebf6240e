import type { Carrier, CarrierHost } from '#lib/sync/carrier.ts';
import type { Clock } from '#lib/sync/clock.ts';
import type { TerritoryKeys } from '#lib/sync/territory-keys.ts';

/** A script that did not load is asked for again after this, in milliseconds. */
const loadAgainAfter = 15_000;

/** Devices that have not heard of the newest secret are still met in the room of the one before. */
const roomsAtOnce = 2;

/** The rooms at the user's own signaling server in which this device waits for others. */
export class OutsideLinks {
	#parts: { url: string | null; iceServers: RTCIceServer[]; clock: Clock; host: CarrierHost };
	#rooms = new Map<string, Carrier | null>();
	#wanted: readonly TerritoryKeys[] = [];
	#running = false;

	constructor(parts: {
		url: string | null;
		iceServers: RTCIceServer[];
		clock: Clock;
		host: CarrierHost;
	}) {
		this.#parts = parts;
	}

	/** Enters the rooms of the newest secrets and leaves the others; connections made stay as they are. */
	meetIn(newestFirst: readonly TerritoryKeys[]): void {
		this.#wanted = newestFirst.slice(0, roomsAtOnce);
		if (this.#running) this.#follow();
	}

	start(): void {
		this.#running = true;
		if (this.#parts.url === null) this.#parts.host.rendezvous('off');
		this.#follow();
	}

	stop(): void {
		this.#running = false;
		for (const room of this.#rooms.values()) room?.stop();
		this.#rooms.clear();
		this.#parts.host.rendezvous('starting');
	}

	wake(): void {
		for (const room of this.#rooms.values()) room?.wake();
	}

	#follow(): void {
		const wanted = new Set(this.#wanted.map(({ roomName }) => roomName));
		for (const [name, room] of this.#rooms) {
			if (wanted.has(name)) continue;
			room?.stop();
			this.#rooms.delete(name);
		}
		for (const keys of this.#wanted) if (!this.#rooms.has(keys.roomName)) void this.#enter(keys);
	}

	async #enter(keys: TerritoryKeys): Promise<void> {
		const { url, clock, host, iceServers } = this.#parts;
		if (url === null) return;
		this.#rooms.set(keys.roomName, null);
		const isWanted = () => this.#running && this.#rooms.get(keys.roomName) === null;
		try {
			// Loaded only by those who have a rendezvous: y-webrtc and simple-peer are most of the weight.
			const { Rendezvous } = await import('#lib/sync/rendezvous.ts');
			if (!isWanted()) return;
			const room = new Rendezvous({ keys, url, iceServers, clock, host });
			this.#rooms.set(keys.roomName, room);
			room.start();
		} catch {
			if (!isWanted()) return;
			// The script did not load, as without a network before it was ever cached.
			host.rendezvous('unreachable');
			clock.after(loadAgainAfter, () => {
				if (isWanted()) void this.#enter(keys);
			});
		}
	}
}
