import * as indexeddb from 'lib0/indexeddb';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { DiskFailure } from './disk.ts';

/** What happens to the writes of one provider. */
export interface ProviderEvents {
	loaded(): void;
	saving(): void;
	saved(): void;
	/** The provider is gone; nothing more is written. */
	failed(reason: DiskFailure): void;
	/** The browser has not answered yet; the provider still waits. */
	silent(): void;
}

const silenceMilliseconds = 5000;

/**
 * One life of an unmodified y-indexeddb 9.0.12 provider, with every transaction watched: left alone it tells nobody
 * when a write is undone at commit or when its connection has gone.
 */
export class GuardedProvider {
	readonly #events: ProviderEvents;
	#provider: IndexeddbPersistence | null = null;
	#database: IDBDatabase | null = null;
	#writing = 0;
	#over = false;
	#whenIdle: (() => void)[] = [];

	constructor(source: { name: string; doc: Y.Doc; events: ProviderEvents }) {
		this.#events = source.events;
		void this.#start(source.name, source.doc);
	}

	async #start(name: string, doc: Y.Doc): Promise<void> {
		const silence = setTimeout(() => this.#over || this.#events.silent(), silenceMilliseconds);
		const reachable = await canOpen(name);
		clearTimeout(silence);
		if (this.#over) return;
		if (!reachable) return this.#fail('unavailable');
		const provider = new IndexeddbPersistence(name, doc);
		this.#provider = provider;
		// The provider sets `db` just before its first transaction; without one it writes nothing and throws nothing.
		Object.defineProperty(provider, 'db', {
			get: () => this.#database,
			set: (database: IDBDatabase) => this.#watchDatabase(database)
		});
		provider._db.catch(() => this.#fail('unavailable'));
		void provider.whenSynced.then(() => this.#over || this.#events.loaded());
	}

	#watchDatabase(database: IDBDatabase): void {
		this.#database = database;
		const begin = database.transaction.bind(database);
		database.transaction = (stores, mode, options) => {
			const transaction = begin(stores, mode, { durability: 'strict', ...options });
			if (transaction.mode === 'readwrite') this.#watchTransaction(transaction);
			return transaction;
		};
		database.addEventListener('versionchange', () => this.#fail('closed'));
		database.addEventListener('close', () => this.#fail('closed'));
	}

	#watchTransaction(transaction: IDBTransaction): void {
		this.#writing++;
		this.#events.saving();
		transaction.addEventListener('complete', () => {
			this.#writing--;
			// The transaction that reads the document ends without it when a stored update cannot be decoded.
			if (!this.#provider?.synced) return this.#fail('damaged');
			if (this.#writing === 0) this.#idle();
		});
		transaction.addEventListener('abort', () => this.#fail(reasonOf(transaction.error)));
	}

	#idle(): void {
		if (!this.#over) this.#events.saved();
		for (const tell of this.#whenIdle.splice(0)) tell();
	}

	#fail(reason: DiskFailure): void {
		if (this.#over) return;
		this.#events.failed(reason);
		void this.#end();
	}

	/** Ends the provider after the writes under way; nothing is reported from then on. */
	async close(): Promise<void> {
		if (this.#over) return;
		if (this.#writing > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
		await this.#end();
	}

	async #end(): Promise<void> {
		this.#over = true;
		this.#database = null;
		for (const tell of this.#whenIdle.splice(0)) tell();
		// A provider that never connected cannot close its connection: that is no second failure.
		if (this.#provider) await Promise.allSettled([this.#provider.destroy()]);
	}
}

// The stores are those of y-indexeddb: whoever opens a database first has to make them.
async function canOpen(name: string): Promise<boolean> {
	try {
		const database = await indexeddb.openDB(name, (created) =>
			indexeddb.createStores(created, [['updates', { autoIncrement: true }], ['custom']])
		);
		database.close();
		return true;
	} catch {
		return false;
	}
}

const reasonOf = (error: DOMException | null): DiskFailure =>
	error?.name === 'QuotaExceededError' ? 'full' : 'undone';
