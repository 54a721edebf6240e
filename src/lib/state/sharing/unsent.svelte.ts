import type * as Y from 'yjs';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { systemClock } from '#lib/sync/clock.ts';
import { Holdings, type Sent } from './holdings.ts';

/** Counting walks over the documents: it waits until nothing was written for this long, in milliseconds. */
const countAfter = 2000;

/** What other devices are not known to hold: unknown from the moment something changes until it was counted again. */
export class Unsent {
	/** Null while no other device ever told anything, and before the first count. */
	current = $state.raw<Sent | null>(null);
	readonly #holdings: Holdings;
	readonly #stops: (() => void)[];
	readonly #watched = new Map<string, Y.Doc>();
	#round = 0;
	#stopWaiting: (() => void) | null = null;

	constructor({ id, all }: TerritoryDocuments) {
		this.#holdings = new Holdings({ id, all });
		const { local } = all;
		local.on('update', this.#countLater);
		this.#stops = [
			() => local.off('update', this.#countLater),
			all.onOpened((opened) =>
				this.#watch(opened, all.opened().find((one) => one.id === opened)?.doc)
			)
		];
		for (const { id: opened, doc } of all.opened()) this.#watch(opened, doc);
		this.#countLater();
	}

	/** Ends the counting. */
	stop(): void {
		this.#round++;
		for (const stop of this.#stops) stop();
		for (const doc of this.#watched.values()) doc.off('update', this.#changed);
		this.#stopWaiting?.();
	}

	#watch(id: string, doc: Y.Doc | undefined): void {
		if (!doc || !this.#holdings.isOurs(id) || this.#watched.get(id) === doc) return;
		this.#watched.set(id, doc);
		doc.on('update', this.#changed);
	}

	// Until it is counted again nothing is known, and nothing good is said.
	readonly #changed = (): void => {
		if (this.current) this.current = { ...this.current, changes: null, holder: null };
		this.#countLater();
	};

	readonly #countLater = (): void => {
		this.#round++;
		this.#stopWaiting?.();
		this.#stopWaiting = systemClock.after(countAfter, () => void this.#count());
	};

	async #count(): Promise<void> {
		const round = this.#round;
		const sent = await this.#holdings.sent();
		if (round === this.#round) this.current = sent;
	}
}
