import * as indexeddb from 'lib0/indexeddb';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { silenceMilliseconds, type DiskFailure } from './disk.ts';
import { isKeptElsewhere, KeptElsewhere } from './kept-elsewhere.ts';
import { failureOf, type Provider, type ProviderEvents } from './provider.ts';
import { openUpdateStore } from './update-store.ts';

/**
 * One life of an unmodified y-indexeddb 9.0.12 provider, with every transaction watched: left alone it tells nobody
 * when a write is undone at commit or when its connection has gone.
 */
export class GuardedProvider implements Provider {
	readonly #events: ProviderEvents;
	readonly #elsewhere: KeptElsewhere;
	#provider: IndexeddbPersistence | null = null;
	#database: IDBDatabase | null = null;
	#writing = 0;
	#over = false;
	#whenIdle: (() => void)[] = [];

	constructor(source: { name: string; doc: Y.Doc; events: ProviderEvents }) {
		this.#events = source.events;
		this.#elsewhere = new KeptElsewhere({
			rows: (which) => this.#rows(which),
			store: (update) => this.#provider?._storeUpdate(update, null),
			changed: () => (this.#isIdle ? this.#idle() : this.#events.saving())
		});
		void this.#start(source.name, source.doc);
	}

	async #start(name: string, doc: Y.Doc): Promise<void> {
		const silence = setTimeout(() => this.#over || this.#events.silent(), silenceMilliseconds);
		// The provider throws where nobody can catch it when the browser refuses: somebody else has to ask first.
		const probe = await openUpdateStore(name).catch(() => null);
		clearTimeout(silence);
		if (this.#over || !probe) {
			probe?.close();
			return this.#fail('unavailable');
		}
		const provider = new IndexeddbPersistence(name, doc);
		this.#provider = provider;
		// The provider sets `db` just before its first transaction; without one it writes nothing and throws nothing.
		Object.defineProperty(provider, 'db', {
			get: () => this.#database,
			set: (database: IDBDatabase) => this.#watchDatabase(database, doc)
		});
		// An open database opens a second time at once, a closed one is read from the disk again.
		provider._db.then(
			() => probe.close(),
			() => {
				probe.close();
				this.#fail('unavailable');
			}
		);
		this.#listen(provider, doc);
		void provider.whenSynced.then(() => this.#over || this.#events.loaded());
	}

	// Nobody may listen while the document is read in, or Yjs encodes all of it once more for the listener. What is edited
	// before goes to the disk with the whole document, which the provider writes as it begins to read.
	#listen(provider: IndexeddbPersistence, doc: Y.Doc): void {
		const store = provider._storeUpdate;
		doc.off('update', store);
		const listener = (update: Uint8Array, origin: unknown) => {
			if (isKeptElsewhere(origin)) this.#elsewhere.note(update);
			else store(update, origin);
		};
		provider._storeUpdate = listener;
		provider.once('synced', () => doc.on('update', listener));
	}

	#watchDatabase(database: IDBDatabase, doc: Y.Doc): void {
		this.#database = database;
		const begin = database.transaction.bind(database);
		database.transaction = (stores, mode, options) => {
			const keepsNothing = mode === 'readwrite' && this.#writing === 0 && isEmpty(doc);
			const durability = keepsNothing ? 'relaxed' : 'strict';
			const transaction = begin(stores, mode, { durability, ...options });
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
			if (this.#isIdle) this.#idle();
		});
		transaction.addEventListener('abort', () => this.#fail(failureOf(transaction.error)));
	}

	get #isIdle(): boolean {
		return this.#writing === 0 && this.#elsewhere.isSettled;
	}

	async #rows(which: 'all' | 'fresh'): Promise<Uint8Array[]> {
		if (!this.#database || !this.#provider) return [];
		const [updates] = indexeddb.transact(this.#database, ['updates'], 'readonly');
		const { _dbref } = this.#provider;
		const range = which === 'fresh' ? IDBKeyRange.lowerBound(_dbref) : null;
		return (await indexeddb.rtop((updates as IDBObjectStore).getAll(range))) as Uint8Array[];
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

	async close(): Promise<void> {
		if (this.#over) return;
		if (this.#provider?.synced) await this.#elsewhere.settle();
		if (!this.#isIdle) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
		await this.#end();
	}

	async #end(): Promise<void> {
		this.#over = true;
		this.#elsewhere.stop();
		this.#database = null;
		for (const tell of this.#whenIdle.splice(0)) tell();
		// A provider that never connected cannot close its connection: that is no second failure.
		if (this.#provider) await Promise.allSettled([this.#provider.destroy()]);
	}
}

const isEmpty = (doc: Y.Doc): boolean => doc.store.clients.size === 0;
