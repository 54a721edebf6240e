import * as indexeddb from 'lib0/indexeddb';
import type * as Y from 'yjs';
import type { Disk, DiskFailure, Disks, SavedState } from './disk.ts';
import { GuardedProvider } from './guarded-provider.ts';
import { LockedProvider } from './locked-provider.ts';
import type { Provider, ProviderEvents } from './provider.ts';
import { SealedRows } from './sealed-row.ts';
import {
	databaseName,
	lockedDatabaseName,
	openUpdateStore,
	storedUpdates
} from './update-store.ts';

const firstRetryMilliseconds = 5000;
const longestRetryMilliseconds = 60_000;

/** Keeps each document in an IndexedDB database of its own, unencrypted. */
export const indexedDbDisks: Disks = {
	open: ({ documentId, doc }) => new IndexedDbDisk({ name: databaseName(documentId), doc }),
	erase: async (documentId) => {
		await indexeddb.deleteDB(databaseName(documentId));
	},
	storedBytes: (documentId) => bytesOf(databaseName(documentId))
};

/** Keeps each document encrypted, in an IndexedDB database of its own. */
export const lockedDisks = (key: CryptoKey): Disks => ({
	open: ({ documentId, doc }) => {
		const name = lockedDatabaseName(documentId);
		const rows = new SealedRows({ key, documentId });
		const connect = (events: ProviderEvents) => new LockedProvider({ name, doc, rows, events });
		return new IndexedDbDisk({ name, doc, connect });
	},
	erase: async (documentId) => {
		await indexeddb.deleteDB(lockedDatabaseName(documentId));
	},
	storedBytes: (documentId) => bytesOf(lockedDatabaseName(documentId))
});

/** Keeps one document in one IndexedDB database; after most failures it tries again by itself, ever less often. */
export class IndexedDbDisk implements Disk {
	readonly whenLoaded: Promise<'loaded' | 'failed'>;
	readonly #newProvider: (events: ProviderEvents) => Provider;
	readonly #listeners = new Set<() => void>();
	#settleLoaded: (outcome: 'loaded' | 'failed') => void = () => {};
	#provider: Provider;
	#saved: SavedState = 'saving';
	#retryMilliseconds: number;
	#retryTimer: ReturnType<typeof setTimeout> | null = null;
	#closed = false;

	constructor(source: {
		name: string;
		doc: Y.Doc;
		retryMilliseconds?: number;
		connect?: (events: ProviderEvents) => Provider;
	}) {
		this.#newProvider = source.connect ?? ((events) => new GuardedProvider({ ...source, events }));
		this.#retryMilliseconds = source.retryMilliseconds ?? firstRetryMilliseconds;
		this.whenLoaded = new Promise((resolve) => (this.#settleLoaded = resolve));
		this.#provider = this.#connect();
	}

	get saved(): SavedState {
		return this.#saved;
	}

	onSaved(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	retry(): void {
		if (this.#closed || typeof this.#saved !== 'object' || this.#saved.failed === 'silent') return;
		if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
		this.#retryTimer = null;
		this.#become('saving');
		this.#provider = this.#connect();
	}

	async close(): Promise<void> {
		this.#closed = true;
		if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
		await this.#provider.close();
	}

	// A new provider begins by writing the whole document, what no disk has seen included.
	#connect(): Provider {
		return this.#newProvider({
			loaded: () => this.#settleLoaded('loaded'),
			saving: () => this.#become('saving'),
			saved: () => this.#become('saved'),
			silent: () => this.#stop('silent'),
			failed: (reason) => {
				this.#stop(reason);
				if (!this.#closed && mayPass(reason)) this.#retryLater();
			}
		});
	}

	#stop(reason: DiskFailure): void {
		this.#become({ failed: reason });
		this.#settleLoaded('failed');
	}

	#retryLater(): void {
		this.#retryTimer = setTimeout(() => this.retry(), this.#retryMilliseconds);
		this.#retryMilliseconds = Math.min(this.#retryMilliseconds * 2, longestRetryMilliseconds);
	}

	#become(state: SavedState): void {
		if (this.#saved === state) return;
		this.#saved = state;
		for (const listener of this.#listeners) listener();
	}
}

async function bytesOf(name: string): Promise<number> {
	const database = await openUpdateStore(name);
	try {
		return (await storedUpdates(database)).reduce((sum, update) => sum + update.length, 0);
	} finally {
		database.close();
	}
}

// A connection that was taken away may belong to a document another tab has erased: writing it back unasked would undo
// that. Damaged bytes stay as they are.
const mayPass = (reason: DiskFailure): boolean => reason !== 'closed' && reason !== 'damaged';
