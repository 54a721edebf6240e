import { ChannelInlet } from '#lib/sync/channel/channel-inlet.ts';
import type { Channel, ChannelListener } from '#lib/sync/channel/channel.ts';
import type { Carrier, CarrierHost } from './carrier.ts';

// Our own session over BroadcastChannel rather than a y-webrtc room per document: one protocol to
// test, deletes proved by hash, one room for all documents, and no y-webrtc to load for a person who
// works alone. BroadcastChannel speaks to everybody, so each letter names its two tabs.
type Letter =
	| { kind: 'here'; from: string }
	| { kind: 'hereToo'; from: string; to: string }
	| { kind: 'frame'; from: string; to: string; frame: Uint8Array }
	| { kind: 'bye'; from: string; to: string | null };

/** Finds the other tabs of this browser that have the same territory open. */
export class Tabs implements Carrier {
	#roomName: string;
	#host: CarrierHost;
	#tabId = crypto.randomUUID();
	#room: BroadcastChannel | null = null;
	#channels = new Map<string, TabChannel>();

	constructor({ roomName, host }: { roomName: string; host: CarrierHost }) {
		this.#roomName = roomName;
		this.#host = host;
	}

	start(): void {
		const room = new BroadcastChannel(`rounds/${this.#roomName}`);
		this.#room = room;
		room.onmessage = ({ data }: MessageEvent<Letter>) => this.#read(data);
		this.#post({ kind: 'here', from: this.#tabId });
	}

	stop(): void {
		this.#post({ kind: 'bye', from: this.#tabId, to: null });
		this.#room?.close();
		this.#room = null;
		for (const channel of this.#channels.values()) channel.inlet.end();
		this.#channels.clear();
	}

	wake(): void {
		this.#post({ kind: 'here', from: this.#tabId });
	}

	#post(letter: Letter): void {
		this.#room?.postMessage(letter);
	}

	#read(letter: Letter): void {
		if ('to' in letter && letter.to !== null && letter.to !== this.#tabId) return;
		const { from } = letter;
		switch (letter.kind) {
			case 'here':
				this.#post({ kind: 'hereToo', from: this.#tabId, to: from });
				return this.#open(from);
			case 'hereToo':
				return this.#open(from);
			case 'frame':
				this.#channels.get(from)?.inlet.frame(letter.frame);
				return;
			case 'bye':
				this.#channels.get(from)?.inlet.end();
				this.#channels.delete(from);
		}
	}

	#open(peerId: string): void {
		if (this.#channels.has(peerId)) return;
		const leave = () => {
			if (this.#channels.get(peerId) !== channel) return;
			this.#channels.delete(peerId);
			this.#post({ kind: 'bye', from: this.#tabId, to: peerId });
		};
		const channel = new TabChannel(
			(frame) => this.#post({ kind: 'frame', from: this.#tabId, to: peerId, frame }),
			leave
		);
		this.#channels.set(peerId, channel);
		this.#host.found({ peerId, channel, drop: leave });
	}
}

class TabChannel implements Channel {
	readonly inlet = new ChannelInlet();
	/** Nobody stands between two tabs of one origin. */
	readonly binding = '';
	/** The browser delivers at memory speed and tells nothing of its buffer. */
	readonly bufferedBytes = 0;
	#send: (frame: Uint8Array) => void;
	#leave: () => void;

	constructor(send: (frame: Uint8Array) => void, leave: () => void) {
		this.#send = send;
		this.#leave = leave;
	}

	send(frame: Uint8Array): void {
		if (this.inlet.isOpen) this.#send(frame);
	}

	listen(listener: ChannelListener): void {
		this.inlet.listen(listener);
	}

	close(): void {
		this.inlet.closeHere();
		this.#leave();
	}
}
