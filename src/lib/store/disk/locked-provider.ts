import * as indexeddb from 'lib0/indexeddb';
import * as Y from 'yjs';
import { isKeptElsewhere, KeptElsewhere } from './kept-elsewhere.ts';
import { failureOf, type Provider, type ProviderEvents } from './provider.ts';
import type { SealedRows } from './sealed-row.ts';
import { openUpdateStore } from './update-store.ts';

/** Rows above this are merged into one, as y-indexeddb does. */
const mostRows = 200;

/**
 * Keeps a document in encrypted rows. Not y-indexeddb, whose transactions would end while the bytes are being encrypted:
 * here they are encrypted first, then written with all that came meanwhile.
 */
export class LockedProvider implements Provider {
	readonly #doc: Y.Doc;
	readonly #rows: SealedRows;
	readonly #events: ProviderEvents;
	readonly #elsewhere: KeptElsewhere;
	#database: IDBDatabase | null = null;
	/** Updates that wait to be written. */
	#queue: Uint8Array[] = [];
	/** Keys of the rows this tab knows: what another tab has written meanwhile must not be merged away. */
	#keys: IDBValidKey[] = [];
	#pumping = false;
	#over = false;
	#whenIdle: (() => void)[] = [];

	constructor(source: { name: string; doc: Y.Doc; rows: SealedRows; events: ProviderEvents }) {
		this.#doc = source.doc;
		this.#rows = source.rows;
		this.#events = source.events;
		this.#elsewhere = new KeptElsewhere({
			rows: (which) => this.#read(which),
			store: (update) => this.#put(update),
			changed: () => (this.#isIdle ? this.#idle() : this.#events.saving())
		});
		void this.#start(source.name);
	}

	async #start(name: string): Promise<void> {
		const database = await openUpdateStore(name).catch(() => null);
		if (this.#over || !database) {
			database?.close();
			return this.#fail('unavailable');
		}
		this.#database = database;
		database.addEventListener('versionchange', () => this.#fail('closed'));
		database.addEventListener('close', () => this.#fail('closed'));
		const stored = await this.#read('all').catch(() => null);
		if (this.#over) return;
		if (!stored) return this.#fail('damaged');
		const early = this.#doc.store.clients.size > 0 ? Y.encodeStateAsUpdate(this.#doc) : null;
		try {
			this.#doc.transact(() => stored.forEach((row) => Y.applyUpdate(this.#doc, row)), this);
		} catch {
			return this.#fail('damaged');
		}
		this.#doc.on('update', this.#note);
		this.#events.loaded();
		if (early) this.#put(early);
		else this.#idle();
	}

	readonly #note = (update: Uint8Array, origin: unknown): void => {
		if (isKeptElsewhere(origin)) this.#elsewhere.note(update);
		else if (origin !== this) this.#put(update);
	};

	#put(update: Uint8Array): void {
		this.#queue.push(update);
		this.#events.saving();
		if (!this.#pumping) void this.#pump();
	}

	async #pump(): Promise<void> {
		this.#pumping = true;
		while (this.#queue.length > 0 && !this.#over) {
			const merges = this.#keys.length >= mostRows;
			const waiting = this.#queue.splice(0);
			const update = merges ? Y.encodeStateAsUpdate(this.#doc) : Y.mergeUpdates(waiting);
			const sealed = await this.#rows.seal(update);
			if (!this.#over) await this.#write(sealed, merges ? this.#keys : []).catch(() => {});
		}
		this.#pumping = false;
		if (this.#isIdle) this.#idle();
	}

	/** Adds a row in the place of others; the failure of the transaction ends the provider. */
	async #write(sealed: Uint8Array, replaced: readonly IDBValidKey[]): Promise<void> {
		const database = this.#database as IDBDatabase;
		const transaction = database.transaction('updates', 'readwrite', { durability: 'strict' });
		const updates = transaction.objectStore('updates');
		const added = updates.add(sealed);
		for (const key of replaced) updates.delete(key);
		await new Promise<void>((resolve) => {
			transaction.oncomplete = () => {
				this.#keys = [...this.#keys.filter((key) => !replaced.includes(key)), added.result];
				resolve();
			};
			transaction.onabort = () => {
				this.#fail(failureOf(transaction.error));
				resolve();
			};
		});
	}

	async #read(which: 'all' | 'fresh'): Promise<Uint8Array[]> {
		if (!this.#database) return [];
		const updates = this.#database.transaction('updates').objectStore('updates');
		const [keys, rows] = await Promise.all([
			indexeddb.rtop(updates.getAllKeys()) as Promise<IDBValidKey[]>,
			indexeddb.rtop(updates.getAll()) as Promise<Uint8Array[]>
		]);
		const known = new Set(this.#keys);
		const wanted = rows.filter((_, at) => which === 'all' || !known.has(keys[at] as IDBValidKey));
		const opened = await Promise.all(wanted.map((row) => this.#rows.open(row)));
		if (which === 'all' && known.size === 0) this.#keys = keys;
		return opened;
	}

	get #isIdle(): boolean {
		return this.#queue.length === 0 && !this.#pumping && this.#elsewhere.isSettled;
	}

	#idle(): void {
		if (!this.#over) this.#events.saved();
		for (const tell of this.#whenIdle.splice(0)) tell();
	}

	#fail(reason: Parameters<ProviderEvents['failed']>[0]): void {
		if (this.#over) return;
		this.#events.failed(reason);
		this.#end();
	}

	async close(): Promise<void> {
		if (this.#over) return;
		if (this.#database) await this.#elsewhere.settle();
		if (!this.#isIdle) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
		this.#end();
	}

	#end(): void {
		this.#over = true;
		this.#doc.off('update', this.#note);
		this.#elsewhere.stop();
		for (const tell of this.#whenIdle.splice(0)) tell();
		this.#database?.close();
		this.#database = null;
	}
}
