import * as Y from 'yjs';
import type { Clock } from '#lib/sync/clock.ts';
import type { RefusalReason } from '#lib/sync/status.ts';
import { documentHash, hashText } from './document-hash.ts';
import type { ComparedDocument } from './document-standing.ts';
import { lackedRecords } from './lacked-records.ts';
import { isSame, type ShelvedDocument } from './shelf.ts';

/** One document between this device and one peer: what each has told the other. */
export class SharedDocument implements ComparedDocument {
	readonly id: string;
	readonly doc: Y.Doc;
	/** The hash last told to the peer; null before. */
	told: string | null = null;
	/** The hash the peer last told; null before. */
	theirs: string | null = null;
	/** Whether that lies on the peer's disk; false once that has failed. */
	isKeptThere = true;
	/** Whether what was told last lies on this device's disk. */
	isToldKept = true;
	/** The last hash at which the peer held all we hold; null before. */
	acknowledged: string | null = null;
	/** True once both were the same, or an answer has come: from then on edits flow live. */
	hasMet = false;
	/** True when an edit was too big to be pushed, so the peer must fetch it. */
	askNow = false;
	/** The hash of the peer at which its last answer was taken; null before. */
	answered: string | null = null;
	/** The peer's state vector covers more than this device has. */
	isOutrun = false;
	/** Why one side did not take what the other sent last; null when it did. */
	refusal: RefusalReason | null = null;
	isRefusedHere = false;
	/** The peer's state vector as last told; null before. */
	#theirState: ReadonlyMap<number, number> | null = null;
	#hash: Uint8Array | null = null;
	#stopWatching: () => void;
	#stopTelling: (() => void) | null = null;
	#stopPatience: (() => void) | null = null;

	constructor(
		id: string,
		doc: Y.Doc,
		on: { edited: (update: Uint8Array, origin: unknown) => void; destroyed: () => void }
	) {
		this.id = id;
		this.doc = doc;
		const onUpdate = (update: Uint8Array, origin: unknown) => {
			this.#hash = null;
			on.edited(update, origin);
		};
		const onDestroy = () => {
			this.release();
			on.destroyed();
		};
		doc.on('update', onUpdate);
		doc.on('destroy', onDestroy);
		this.#stopWatching = () => {
			doc.off('update', onUpdate);
			doc.off('destroy', onDestroy);
		};
	}

	/** Goes on from what was told while the document was closed. */
	takeOver(shelved: ShelvedDocument | null): void {
		if (!shelved) return;
		this.told = shelved.told;
		this.theirs = shelved.theirs;
		this.isKeptThere = shelved.isKeptThere;
		this.hasMet = isSame(shelved);
		this.acknowledged = this.hasMet && this.isKeptThere ? shelved.theirs : null;
	}

	get isEmpty(): boolean {
		return this.doc.store.clients.size === 0;
	}

	/** The hash of what the document holds now; costs one walk over the document after an edit. */
	hash(): Uint8Array {
		this.#hash ??= documentHash(this.doc);
		return this.#hash;
	}

	/** Whether each side has told the other the same hash and nothing was edited since. */
	get isSettled(): boolean {
		if (this.isEmpty && this.theirs === null) return true;
		if (this.#hash === null || this.told === null || this.told !== this.theirs) return false;
		return hashText(this.#hash) === this.told;
	}

	/** Learns from the peer's state vector whether it holds what this device does not. */
	compareStates(theirs: ReadonlyMap<number, number>): void {
		this.#theirState = theirs;
		this.isOutrun = [...theirs].some(
			([client, clock]) => clock > Y.getState(this.doc.store, client)
		);
	}

	/** The keys of the records with edits the peer does not have; none while it never told its state. */
	lackedRecords(): readonly string[] {
		return this.#theirState ? lackedRecords(this.doc, this.#theirState) : [];
	}

	get isBehind(): boolean {
		return this.isOutrun || (this.isEmpty && this.theirs !== null);
	}

	/** One side did not take what the other sent. */
	refuse(reason: RefusalReason, { here }: { here: boolean }): void {
		this.refusal = reason;
		this.isRefusedHere = here;
	}

	/** Runs `tell` once after the pause, however many edits come meanwhile. */
	later(clock: Clock, milliseconds: number, tell: () => void): void {
		this.#stopTelling ??= clock.after(milliseconds, () => {
			this.#stopTelling = null;
			tell();
		});
	}

	/** Runs `ask` after the pause; a newer call starts the pause anew. */
	patience(clock: Clock, milliseconds: number, ask: () => void): void {
		this.#stopPatience?.();
		this.#stopPatience = clock.after(milliseconds, ask);
	}

	/** Stops watching and waiting. */
	release(): void {
		this.#stopWatching();
		this.#stopTelling?.();
		this.#stopPatience?.();
	}
}
