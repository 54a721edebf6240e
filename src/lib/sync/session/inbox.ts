import type { Message } from '#lib/sync/protocol.ts';

/** Messages of one peer, handled one after the other in the order they came. */
export class Inbox {
	/** Bytes of messages that came and were not handled yet. */
	waitingBytes = 0;
	#handle: (message: Message) => Promise<void>;
	#waiting: { message: Message; bytes: number }[] = [];
	#running = false;

	/** `handle` must not reject. */
	constructor(handle: (message: Message) => Promise<void>) {
		this.#handle = handle;
	}

	put(message: Message, bytes: number): void {
		this.#waiting.push({ message, bytes });
		this.waitingBytes += bytes;
		if (!this.#running) void this.#run();
	}

	stop(): void {
		this.#waiting = [];
	}

	async #run(): Promise<void> {
		this.#running = true;
		for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
			await this.#handle(next.message);
			this.waitingBytes -= next.bytes;
		}
		this.#running = false;
	}
}
