import type * as Y from 'yjs';

/**
 * Why a document cannot be kept: the disk is full, a write was undone, the connection was taken away (another tab erased
 * the document, or the browser its data), the browser gives no storage, it does not answer, or what it holds is damaged.
 */
export type DiskFailure = 'full' | 'undone' | 'closed' | 'unavailable' | 'silent' | 'damaged';

/** A disk that has not answered for so long is called silent. */
export const silenceMilliseconds = 5000;

/** `saved` only after every write has completed on the disk. */
export type SavedState = 'saved' | 'saving' | { readonly failed: DiskFailure };

/** What keeps one document; it reads the document in, then writes every change. */
export interface Disk {
	/** Settles once; `failed` leaves a document that lives in memory until a retry succeeds. */
	readonly whenLoaded: Promise<'loaded' | 'failed'>;
	readonly saved: SavedState;
	/** Tells of every change of `saved`; the returned function stops that. */
	onSaved(listener: () => void): () => void;
	/** After a failure, connects again and writes everything that is in memory; otherwise does nothing. */
	retry(): void;
	/** Stops keeping the document, after the writes under way. */
	close(): Promise<void>;
}

/** Where documents are kept. */
export interface Disks {
	open(source: { documentId: string; doc: Y.Doc }): Disk;
	/** Removes what is kept of a closed document; rejects when the browser refuses. */
	erase(documentId: string): Promise<void>;
	/** How many bytes a document takes, 0 when there is none; rejects when the browser refuses. */
	storedBytes(documentId: string): Promise<number>;
}

/** One state for several documents: the first failure, else `saving` while any is. */
export function overallSaved(states: Iterable<SavedState>): SavedState {
	let overall: SavedState = 'saved';
	for (const state of states) {
		if (typeof state === 'object') return state;
		if (state === 'saving') overall = 'saving';
	}
	return overall;
}
