import type { RefusalReason } from '#lib/sync/status.ts';
import { hashText } from './document-hash.ts';
import type { ComparedDocument } from './document-standing.ts';

/** A document that lies on the disk, closed: its hash is known, so the peer can be told and compared with. */
export class ShelvedDocument implements ComparedDocument {
	readonly id: string;
	readonly hash: Uint8Array;
	/** The hash told to the peer; null before. */
	told: string | null = null;
	theirs: string | null = null;
	isKeptThere = true;
	refusal: RefusalReason | null = null;
	/** A document that differs is opened, and only then asked for and compared in detail. */
	readonly answered = null;
	readonly isBehind = false;
	readonly isRefusedHere = false;

	constructor(id: string, hash: Uint8Array) {
		this.id = id;
		this.hash = hash;
	}

	get isSettled(): boolean {
		return this.told !== null && this.told === this.theirs;
	}

	/** The peer does not take it. */
	refuse(reason: RefusalReason): void {
		this.refusal = reason;
	}
}

/** What the shelf asks of the exchange. */
export interface ShelfHost {
	/** Tells the peer the hash, when its turn comes; `told` is called as it leaves. */
	tell(shelved: ShelvedDocument, told: () => void): void;
	/** The peer holds the very same. */
	acknowledged(shelved: ShelvedDocument): void;
}

/** Whether the peer told the hash that lies on the disk. */
export const isSame = ({ hash, theirs }: ShelvedDocument): boolean => theirs === hashText(hash);

/** The documents shared with one peer that need not be opened, as long as the peer holds the same. */
export class Shelf {
	readonly #host: ShelfHost;
	readonly #shelved = new Map<string, ShelvedDocument>();

	constructor(host: ShelfHost) {
		this.#host = host;
	}

	/** Tells a closed document by its hash. */
	put(id: string, hash: Uint8Array): void {
		const shelved = new ShelvedDocument(id, hash);
		this.#shelved.set(id, shelved);
		this.#host.tell(shelved, () => (shelved.told = hashText(hash)));
	}

	/** Takes a document off, because it is opened; null when it was not here. */
	take(id: string): ShelvedDocument | null {
		const shelved = this.#shelved.get(id) ?? null;
		this.#shelved.delete(id);
		return shelved;
	}

	/** Compares the peer's word with what lies here; false when the document has to be opened. */
	settle(id: string, { theirs, kept }: { theirs: string; kept: boolean }): boolean {
		const shelved = this.#shelved.get(id);
		if (!shelved) return false;
		const isNews = shelved.theirs !== theirs || !shelved.isKeptThere;
		shelved.theirs = theirs;
		shelved.isKeptThere = kept;
		shelved.refusal = null;
		if (!isSame(shelved)) return false;
		if (isNews && kept) this.#host.acknowledged(shelved);
		return true;
	}

	get(id: string): ShelvedDocument | null {
		return this.#shelved.get(id) ?? null;
	}

	/** Everything that lies here. */
	all(): Iterable<ShelvedDocument> {
		return this.#shelved.values();
	}

	clear(): void {
		this.#shelved.clear();
	}
}
