import { hashText } from '#lib/sync/document-hash.ts';
import type { RefusalReason } from '#lib/sync/status.ts';

/** A document that lies on the disk, closed: its hash is known, so the peer can be told and compared with. */
export interface ShelvedDocument {
	readonly id: string;
	readonly hash: Uint8Array;
	/** The hash told to the peer; null before. */
	told: string | null;
	/** The hash the peer last told; null before. */
	theirs: string | null;
	refusal: RefusalReason | null;
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
		const shelved: ShelvedDocument = { id, hash, told: null, theirs: null, refusal: null };
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
	settle(id: string, theirs: string): boolean {
		const shelved = this.#shelved.get(id);
		if (!shelved) return false;
		const before = shelved.theirs;
		shelved.theirs = theirs;
		shelved.refusal = null;
		if (!isSame(shelved)) return false;
		if (before !== theirs) this.#host.acknowledged(shelved);
		return true;
	}

	get(id: string): ShelvedDocument | null {
		return this.#shelved.get(id) ?? null;
	}

	/** Documents the peer has not yet told the same hash of. */
	get pending(): number {
		return this.#count(
			({ told, theirs, refusal }) => refusal === null && (told === null || told !== theirs)
		);
	}

	get refused(): number {
		return this.#count(({ refusal }) => refusal !== null);
	}

	clear(): void {
		this.#shelved.clear();
	}

	#count(matches: (shelved: ShelvedDocument) => boolean): number {
		return [...this.#shelved.values()].filter(matches).length;
	}
}
