import * as indexeddb from 'lib0/indexeddb';
import { parseDocumentId } from '#lib/store/document-id.ts';

const plain = 'rounds/';
const locked = 'rounds-locked/';

/** The IndexedDB database of a document that is kept plain. */
export const databaseName = (documentId: string): string => plain + documentId;

/** The IndexedDB database of a document that is kept encrypted. */
export const lockedDatabaseName = (documentId: string): string => locked + documentId;

/** The documents that lie in this browser, by how they are kept. */
export async function storedDocuments(): Promise<{ plain: string[]; locked: string[] }> {
	const names = (await indexedDB.databases()).map(({ name = '' }) => name);
	const under = (prefix: string) =>
		names
			.filter((name) => name.startsWith(prefix))
			.map((name) => name.slice(prefix.length))
			.filter((id) => parseDocumentId(id) !== null)
			.sort();
	return { plain: under(plain), locked: under(locked) };
}

/** Opens a database with the stores of y-indexeddb, making them first where there are none; rejects when refused. */
export const openUpdateStore = (name: string): Promise<IDBDatabase> =>
	indexeddb.openDB(name, (created) =>
		indexeddb.createStores(created, [['updates', { autoIncrement: true }], ['custom']])
	);

/** Every stored update of an open database, oldest first. */
export const storedUpdates = (database: IDBDatabase): Promise<Uint8Array[]> =>
	indexeddb.rtop(database.transaction('updates').objectStore('updates').getAll());
