import * as indexeddb from 'lib0/indexeddb';

/** The IndexedDB database of a document; the plain disk and the locked one keep theirs side by side. */
export const databaseName = (documentId: string): string => `rounds/${documentId}`;

/** Opens a database with the stores of y-indexeddb, making them first where there are none; rejects when refused. */
export const openUpdateStore = (name: string): Promise<IDBDatabase> =>
	indexeddb.openDB(name, (created) =>
		indexeddb.createStores(created, [['updates', { autoIncrement: true }], ['custom']])
	);

/** Every stored update of an open database, oldest first. */
export const storedUpdates = (database: IDBDatabase): Promise<Uint8Array[]> =>
	indexeddb.rtop(database.transaction('updates').objectStore('updates').getAll());
