import * as indexeddb from 'lib0/indexeddb';

/** The hash of each stored document, so that a link need not open a document to tell what it holds. */
export interface Catalogue {
	/** The hash of what lies on the disk under an id; null when it must be opened to know. */
	hashOf(documentId: string): Uint8Array | null;
	/** Notes the hash of a document that is saved and idle. */
	note(documentId: string, hash: Uint8Array): Promise<void>;
	/** Takes an entry out before its document changes; resolves once it is gone from the disk. */
	remove(documentId: string): Promise<void>;
}

const databaseName = 'rounds/catalogue';
const storeName = 'hashes';

/** A catalogue that knows nothing, for a device without one. */
export const noCatalogue: Catalogue = {
	hashOf: () => null,
	note: () => Promise.resolve(),
	remove: () => Promise.resolve()
};

/** The catalogue of this browser, read whole; one that knows nothing where the browser gives no storage. */
export async function openCatalogue(): Promise<Catalogue> {
	try {
		const database = await indexeddb.openDB(databaseName, (created) =>
			indexeddb.createStores(created, [[storeName]])
		);
		const store = database.transaction(storeName).objectStore(storeName);
		const [ids, hashes] = await Promise.all([
			indexeddb.rtop(store.getAllKeys()),
			indexeddb.rtop(store.getAll())
		]);
		return new StoredCatalogue(
			database,
			new Map(ids.map((id: string, at: number) => [id, hashes[at]]))
		);
	} catch {
		return noCatalogue;
	}
}

class StoredCatalogue implements Catalogue {
	readonly #database: IDBDatabase;
	readonly #hashes: Map<string, Uint8Array>;

	constructor(database: IDBDatabase, hashes: Map<string, Uint8Array>) {
		this.#database = database;
		this.#hashes = hashes;
	}

	hashOf(documentId: string): Uint8Array | null {
		return this.#hashes.get(documentId) ?? null;
	}

	async note(documentId: string, hash: Uint8Array): Promise<void> {
		this.#hashes.set(documentId, hash);
		await this.#write((store) => store.put(hash, documentId), 'relaxed');
	}

	async remove(documentId: string): Promise<void> {
		this.#hashes.delete(documentId);
		await this.#write((store) => store.delete(documentId), 'strict');
	}

	#write(
		change: (store: IDBObjectStore) => void,
		durability: IDBTransactionDurability
	): Promise<void> {
		return new Promise((resolve, reject) => {
			const transaction = this.#database.transaction(storeName, 'readwrite', { durability });
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('undone'));
			change(transaction.objectStore(storeName));
		});
	}
}
