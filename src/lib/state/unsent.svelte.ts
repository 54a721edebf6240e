import { systemClock } from '#lib/sync/clock.ts';
import { Holdings } from './holdings.ts';
import type { TerritoryDocuments } from './territory-documents.ts';

/** Counting walks over the open documents: it waits until nothing was written for this long, in milliseconds. */
const countAfter = 2000;

/** How far the other devices are, as far as they told. */
export interface Sent {
	/** Changes that no other device is known to hold. */
	changes: number;
	/** Who told last that it holds something, and when, ISO 8601. */
	memberId: string;
	at: string;
}

/** What other devices are not known to hold, counted in a quiet moment after each change. */
export class Unsent {
	/** Null while no other device ever told anything. */
	current = $state.raw<Sent | null>(null);
	readonly #holdings: Holdings;
	readonly #stopListening: () => void;
	#stopWaiting: (() => void) | null = null;

	constructor(documents: TerritoryDocuments) {
		this.#holdings = new Holdings(documents);
		// The local document is saved as well when a device tells what it holds.
		this.#stopListening = documents.all.onSaved(() => this.#countLater());
		this.#countLater();
	}

	/** Ends the counting. */
	stop(): void {
		this.#stopListening();
		this.#stopWaiting?.();
	}

	#countLater(): void {
		this.#stopWaiting?.();
		this.#stopWaiting = systemClock.after(countAfter, () => {
			const changes = this.#holdings.unsent();
			const last = this.#holdings.lastWord();
			this.current = changes === null || last === null ? null : { changes, ...last };
		});
	}
}
