import { highWaterBytes, largestFrameBytes, type Channel } from './channel.ts';

/**
 * `urgent` is for what is small and must not wait: live edits, questions, presence. `bulk` is for
 * the rest. Each lane keeps its order, and nothing said in `bulk` overtakes what `urgent` said before.
 */
export type Lane = 'urgent' | 'bulk';

/** What a port tells its session. */
export interface PortListener {
	message(message: Uint8Array): void;
	/** A frame that no honest sender makes, or a message above the cap; the port has stopped reading. */
	broken(reason: 'malformed' | 'oversized'): void;
	closed(): void;
}

interface Outgoing {
	message: Uint8Array;
	sentBytes: number;
	handedOver: () => void;
}

interface Incoming {
	parts: Uint8Array[];
	bytes: number;
}

// One header byte a frame: lane, first of its message, last of its message. Two lanes are two
// streams, so a receiver never holds more than two unfinished messages.
const bulkBit = 1;
const firstBit = 2;
const lastBit = 4;
const headerBytes = 1;

/** Cuts messages into frames over one channel and puts them together again, with back-pressure. */
export class MessagePort {
	receivedBytes = 0;
	sentBytes = 0;
	#channel: Channel;
	#listener: PortListener;
	#largestMessageBytes: number;
	#outgoing: Record<Lane, Outgoing[]> = { urgent: [], bulk: [] };
	#incoming: Record<Lane, Incoming | null> = { urgent: null, bulk: null };
	#queuedBytes = 0;
	#open = true;

	constructor(
		channel: Channel,
		{ largestMessageBytes, listener }: { largestMessageBytes: number; listener: PortListener }
	) {
		this.#channel = channel;
		this.#largestMessageBytes = largestMessageBytes;
		this.#listener = listener;
		channel.listen({
			frame: (frame) => this.#take(frame),
			drain: () => this.#pump(),
			closed: () => {
				this.#shut();
				this.#listener.closed();
			}
		});
	}

	/** Bytes given to `send` that the carrier has not been handed yet. */
	get queuedBytes(): number {
		return this.#queuedBytes;
	}

	/** From now on messages up to `bytes` are taken: a stranger may not fill the memory. */
	allowMessagesUpTo(bytes: number): void {
		this.#largestMessageBytes = bytes;
	}

	/** Queues a message; resolves when its last frame went to the carrier or the port closed. */
	send(message: Uint8Array, lane: Lane): Promise<void> {
		if (!this.#open) return Promise.resolve();
		return new Promise((resolve) => {
			this.#outgoing[lane].push({ message, sentBytes: 0, handedOver: resolve });
			this.#queuedBytes += message.length;
			this.#pump();
		});
	}

	close(): void {
		if (!this.#open) return;
		this.#shut();
		this.#channel.close();
	}

	#shut(): void {
		this.#open = false;
		const waiting = [...this.#outgoing.urgent, ...this.#outgoing.bulk];
		this.#outgoing = { urgent: [], bulk: [] };
		this.#incoming = { urgent: null, bulk: null };
		this.#queuedBytes = 0;
		for (const { handedOver } of waiting) handedOver();
	}

	#pump(): void {
		while (this.#open && this.#channel.bufferedBytes < highWaterBytes) {
			const lane = this.#nextLane();
			if (!lane) return;
			this.#sendFrame(lane);
		}
	}

	#nextLane(): Lane | null {
		if (this.#outgoing.urgent.length > 0) return 'urgent';
		return this.#outgoing.bulk.length > 0 ? 'bulk' : null;
	}

	#sendFrame(lane: Lane): void {
		const queue = this.#outgoing[lane];
		const next = queue[0];
		if (!next) return;
		const start = next.sentBytes;
		const part = next.message.subarray(start, start + largestFrameBytes - headerBytes);
		next.sentBytes += part.length;
		const last = next.sentBytes >= next.message.length;
		const frame = new Uint8Array(headerBytes + part.length);
		frame[0] =
			(lane === 'bulk' ? bulkBit : 0) | (start === 0 ? firstBit : 0) | (last ? lastBit : 0);
		frame.set(part, headerBytes);
		if (last) queue.shift();
		this.#queuedBytes -= part.length;
		this.sentBytes += frame.length;
		this.#channel.send(frame);
		if (last) next.handedOver();
	}

	#take(frame: Uint8Array): void {
		if (!this.#open) return;
		this.receivedBytes += frame.length;
		const header = frame[0];
		if (header === undefined || header > 7 || frame.length > largestFrameBytes) {
			return this.#break('malformed');
		}
		const lane: Lane = header & bulkBit ? 'bulk' : 'urgent';
		const first = (header & firstBit) !== 0;
		const unfinished = this.#incoming[lane];
		if (first !== (unfinished === null)) return this.#break('malformed');
		const message = unfinished ?? { parts: [], bytes: 0 };
		message.parts.push(frame.subarray(headerBytes));
		message.bytes += frame.length - headerBytes;
		if (message.bytes > this.#largestMessageBytes) return this.#break('oversized');
		const last = (header & lastBit) !== 0;
		this.#incoming[lane] = last ? null : message;
		if (last) this.#listener.message(joined(message));
	}

	#break(reason: 'malformed' | 'oversized'): void {
		this.#incoming = { urgent: null, bulk: null };
		this.#listener.broken(reason);
	}
}

function joined({ parts, bytes }: Incoming): Uint8Array {
	const whole = new Uint8Array(bytes);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
