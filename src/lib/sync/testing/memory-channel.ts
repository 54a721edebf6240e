import { ChannelInlet } from '#lib/sync/channel/channel-inlet.ts';
import type { Channel, ChannelListener } from '#lib/sync/channel/channel.ts';

/** A cable between two sessions: ordered, as slow as told, and cut wherever a test wants. */
export class MemoryCable {
	readonly ends: readonly [MemoryChannel, MemoryChannel];
	/** Every frame that arrived, in order, for tests that look at the wire. */
	readonly delivered: { to: 0 | 1; frame: Uint8Array }[] = [];
	/** Bytes that still pass before the cable breaks. */
	bytesUntilCut = Infinity;
	/** Changes a frame on its way. */
	meddle: (frame: Uint8Array, to: 0 | 1) => Uint8Array = (frame) => frame;
	#waiting: { to: 0 | 1; frame: Uint8Array }[] = [];
	#cut = false;

	constructor({ bindings = ['', ''] }: { bindings?: readonly [string, string] } = {}) {
		this.ends = [new MemoryChannel(this, 1, bindings[0]), new MemoryChannel(this, 0, bindings[1])];
	}

	accept(to: 0 | 1, frame: Uint8Array): void {
		if (!this.#cut) this.#waiting.push({ to, frame: frame.slice() });
	}

	waitingBytes(to: 0 | 1): number {
		return this.#waiting.reduce((sum, next) => (next.to === to ? sum + next.frame.length : sum), 0);
	}

	/** Delivers up to `frames` frames; returns how many there were. */
	deliver(frames: number): number {
		let delivered = 0;
		for (; delivered < frames; delivered++) {
			const next = this.#waiting.shift();
			if (!next) break;
			this.bytesUntilCut -= next.frame.length;
			if (this.bytesUntilCut < 0) {
				this.cut();
				break;
			}
			this.delivered.push(next);
			this.ends[next.to].inlet.frame(this.meddle(next.frame, next.to));
			this.ends[next.to === 0 ? 1 : 0].inlet.drain();
		}
		return delivered;
	}

	/** What is under way is lost; both ends hear of it. */
	cut(): void {
		this.#cut = true;
		this.#waiting = [];
		for (const end of this.ends) end.inlet.end();
	}

	/** One end closed: what it sent before still arrives, then the other end hears of it. */
	closeFrom(to: 0 | 1): void {
		while (this.#waiting.some((next) => next.to === to)) this.deliver(1);
		this.#cut = true;
		this.ends[to].inlet.end();
	}
}

/** One end of a `MemoryCable`. */
export class MemoryChannel implements Channel {
	readonly inlet = new ChannelInlet();
	readonly binding: string;
	#cable: MemoryCable;
	#to: 0 | 1;

	constructor(cable: MemoryCable, to: 0 | 1, binding: string) {
		this.#cable = cable;
		this.#to = to;
		this.binding = binding;
	}

	get bufferedBytes(): number {
		return this.#cable.waitingBytes(this.#to);
	}

	send(frame: Uint8Array): void {
		if (this.inlet.isOpen) this.#cable.accept(this.#to, frame);
	}

	listen(listener: ChannelListener): void {
		this.inlet.listen(listener);
	}

	close(): void {
		this.inlet.closeHere();
		this.#cable.closeFrom(this.#to);
	}
}
