import type { LinkStatus } from '#lib/sync/status.ts';

type Letter = { kind: 'status'; status: LinkStatus } | { kind: 'ask' };

/** What one tab hears about who keeps the outside links. */
export interface LinkOwnerListener {
	/** This tab keeps them from now on, until `stop`. */
	own(): void;
	/** Where the links of the tab that keeps them stand. */
	elsewhere(status: LinkStatus): void;
	/** How things stand here, for the other tabs. */
	status(): LinkStatus;
}

/**
 * Of the tabs of one browser only one keeps links to the outside: the one that holds a Web Lock, which the browser hands
 * to the next when the tab closes or crashes. The others show what that one tells them.
 */
export class LinkOwner {
	readonly #name: string;
	readonly #listener: LinkOwnerListener;
	#room: BroadcastChannel | null = null;
	#release: () => void = () => {};
	#isOwner = false;

	constructor({ territoryId, listener }: { territoryId: string; listener: LinkOwnerListener }) {
		this.#name = `rounds/links/${territoryId}`;
		this.#listener = listener;
	}

	get isOwner(): boolean {
		return this.#isOwner;
	}

	start(): void {
		const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
		// A browser without locks is old: each of its tabs keeps links of its own, which costs traffic and loses nothing.
		if (!locks) return this.#begin();
		const room = new BroadcastChannel(this.#name);
		this.#room = room;
		room.onmessage = ({ data }: MessageEvent<Letter>) => this.#read(data);
		room.postMessage({ kind: 'ask' } satisfies Letter);
		const waiting = new AbortController();
		const released = new Promise<void>((resolve) => {
			this.#release = () => {
				waiting.abort();
				resolve();
			};
		});
		locks
			.request(this.#name, { signal: waiting.signal }, () => {
				if (waiting.signal.aborted) return;
				this.#begin();
				return released;
			})
			// Stopped before its turn came: nothing was begun.
			.catch(() => undefined);
	}

	/** Tells the other tabs where the links stand now. */
	tell(): void {
		if (!this.#isOwner) return;
		this.#room?.postMessage({ kind: 'status', status: this.#listener.status() } satisfies Letter);
	}

	stop(): void {
		this.#isOwner = false;
		this.#release();
		this.#room?.close();
		this.#room = null;
	}

	#begin(): void {
		this.#isOwner = true;
		this.#listener.own();
	}

	#read(letter: Letter): void {
		if (letter.kind === 'ask') this.tell();
		else if (!this.#isOwner) this.#listener.elsewhere(letter.status);
	}
}
