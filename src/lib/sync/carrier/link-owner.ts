import type { Clock } from '#lib/sync/clock.ts';
import type { LinkStatus } from '#lib/sync/status.ts';

type Letter = { kind: 'status'; status: LinkStatus } | { kind: 'ask' };

/** A tab that waits asks the one that keeps the links for a sign of life this often, in milliseconds. */
const askEvery = 5000;

/** After so many questions without an answer the tab that keeps the links is frozen, and another takes over. */
const mostUnanswered = 3;

/** What one tab hears about who keeps the outside links. */
export interface LinkOwnerListener {
	/** This tab keeps them from now on, until `lost` or the end. */
	own(): void;
	/** Another tab keeps them from now on, since this one did not answer. */
	lost(): void;
	/** Where the links of the tab that keeps them stand. */
	elsewhere(status: LinkStatus): void;
	/** How things stand here, for the other tabs. */
	status(): LinkStatus;
}

/**
 * Of the tabs of one browser only one keeps links to the outside: the one that holds a Web Lock, which the browser hands
 * to the next when the tab closes or crashes. The others show what that one tells them; one that a person looks at takes
 * the lock from a tab that the browser has frozen, which keeps its lock and nothing else.
 */
export class LinkOwner {
	readonly #name: string;
	readonly #clock: Clock;
	readonly #listener: LinkOwnerListener;
	readonly #locks: LockManager | undefined;
	#room: BroadcastChannel | null = null;
	#release: () => void = () => {};
	#stopAsking: () => void = () => {};
	#unanswered = 0;
	#isOwner = false;

	constructor(parts: { territoryId: string; clock: Clock; listener: LinkOwnerListener }) {
		this.#name = `rounds/links/${parts.territoryId}`;
		this.#clock = parts.clock;
		this.#listener = parts.listener;
		this.#locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
	}

	start(): void {
		// A browser without locks is old: each of its tabs keeps links of its own, which costs traffic and loses nothing.
		if (!this.#locks) return this.#begin();
		const room = new BroadcastChannel(this.#name);
		this.#room = room;
		room.onmessage = ({ data }: MessageEvent<Letter>) => this.#read(data);
		this.#wait();
	}

	/** Tells the other tabs where the links stand now. */
	tell(): void {
		if (!this.#isOwner) return;
		this.#room?.postMessage({ kind: 'status', status: this.#listener.status() } satisfies Letter);
	}

	stop(): void {
		this.#isOwner = false;
		this.#stopAsking();
		this.#release();
		this.#room?.close();
		this.#room = null;
	}

	#wait(): void {
		const waiting = new AbortController();
		this.#request({ signal: waiting.signal }, waiting);
		this.#unanswered = 0;
		this.#ask();
	}

	#request(how: LockOptions, waiting = new AbortController()): void {
		const released = new Promise<void>((resolve) => {
			this.#release = () => {
				waiting.abort();
				resolve();
			};
		});
		this.#locks
			?.request(this.#name, how, () => {
				if (waiting.signal.aborted) return;
				this.#begin();
				return released;
			})
			// Given up before its turn came, or taken by another tab.
			.catch(() => this.#lost());
	}

	// A tab that nobody looks at may be slow itself, and needs no links of its own.
	#ask(): void {
		if (document.visibilityState === 'visible' && this.#unanswered++ === mostUnanswered) {
			this.#release();
			return this.#request({ steal: true });
		}
		this.#room?.postMessage({ kind: 'ask' } satisfies Letter);
		this.#stopAsking = this.#clock.after(askEvery, () => this.#ask());
	}

	#begin(): void {
		this.#stopAsking();
		this.#isOwner = true;
		this.#listener.own();
		this.tell();
	}

	#lost(): void {
		if (!this.#isOwner) return;
		this.#isOwner = false;
		this.#listener.lost();
		this.#wait();
	}

	#read(letter: Letter): void {
		if (letter.kind === 'ask') this.tell();
		else if (!this.#isOwner) {
			this.#unanswered = 0;
			this.#listener.elsewhere(letter.status);
		}
	}
}
