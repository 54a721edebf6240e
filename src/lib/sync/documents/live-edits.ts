import * as Y from 'yjs';
import type { SessionLimits } from '#lib/sync/limits.ts';
import type { SharedDocument } from './shared-document.ts';

/** Edits on their way to one peer: what is edited until the disk has it goes in one piece. */
export class LiveEdits {
	readonly #mayLeave: (documentId: string) => Promise<boolean>;
	readonly #limits: SessionLimits;
	readonly #queuedBytes: () => number;
	readonly #push: (shared: SharedDocument, update: Uint8Array) => void;
	readonly #waiting = new Map<SharedDocument, Uint8Array[]>();

	constructor(parts: {
		/** Whether what a document holds may leave this device, once that is known. */
		mayLeave: (documentId: string) => Promise<boolean>;
		limits: SessionLimits;
		/** Bytes that wait to be sent to the peer. */
		queuedBytes: () => number;
		push: (shared: SharedDocument, update: Uint8Array) => void;
	}) {
		this.#mayLeave = parts.mayLeave;
		this.#limits = parts.limits;
		this.#queuedBytes = parts.queuedBytes;
		this.#push = parts.push;
	}

	/** Pushes an edit once it is kept, or has the peer fetch it when it is large or the peer slow. */
	put(shared: SharedDocument, update: Uint8Array): void {
		const waiting = this.#waiting.get(shared);
		if (waiting) waiting.push(update);
		else {
			this.#waiting.set(shared, [update]);
			void this.#go(shared);
		}
	}

	// In one piece, so that no fact comes without the word of its author that follows it.
	async #go(shared: SharedDocument): Promise<void> {
		// A listener that was called before the disk's own still sees the state before the edit.
		await Promise.resolve();
		const mayLeave = await this.#mayLeave(shared.id);
		const updates = this.#waiting.get(shared) ?? [];
		this.#waiting.delete(shared);
		// Told by its hash once the disk takes it, and fetched then.
		if (!mayLeave) return;
		const update = updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates);
		const { largestPushBytes, pushBacklogBytes } = this.#limits;
		const isSmall = update.length <= largestPushBytes;
		if (isSmall && this.#queuedBytes() <= pushBacklogBytes) this.#push(shared, update);
		else shared.askNow = true;
	}
}
