import type { ChannelListener } from './channel.ts';

/** The receiving end of a channel: keeps what comes before anyone listens, says the end once. */
export class ChannelInlet {
	#listener: ChannelListener | null = null;
	#early: Uint8Array[] = [];
	#ended = false;
	#closedHere = false;

	listen(listener: ChannelListener): void {
		this.#listener = listener;
		for (const frame of this.#early.splice(0)) listener.frame(frame);
		if (this.#ended && !this.#closedHere) listener.closed();
	}

	frame(frame: Uint8Array): void {
		if (this.#ended) return;
		if (this.#listener) this.#listener.frame(frame);
		else this.#early.push(frame);
	}

	drain(): void {
		if (!this.#ended) this.#listener?.drain();
	}

	/** The carrier or the other side ended it. */
	end(): void {
		if (this.#ended) return;
		this.#ended = true;
		this.#listener?.closed();
	}

	/** This side ended it: the listener knows. */
	closeHere(): void {
		this.#ended = true;
		this.#closedHere = true;
	}

	get isOpen(): boolean {
		return !this.#ended;
	}
}
