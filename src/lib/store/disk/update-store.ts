import * as indexeddb from 'lib0/indexeddb';
import * as Y from 'yjs';
import { localDocumentId, parseDocumentId } from '#lib/store/document-id.ts';
import { readKnownDocuments } from '#lib/store/local.ts';
import { databaseNames, hasDatabase, listsDatabases, noteDatabase } from './database-names.ts';

const plain = 'rounds/';
const locked = 'rounds-locked/';

/** The IndexedDB database of a document that is kept plain. */
export const databaseName = (documentId: string): string => plain + documentId;

/** The IndexedDB database of a document that is kept encrypted. */
export const lockedDatabaseName = (documentId: string): string => locked + documentId;

/** The documents that lie in this browser, by how they are kept. */
export async function storedDocuments(): Promise<{ plain: string[]; locked: string[] }> {
	await noteOlder();
	const names = await databaseNames();
	const under = (prefix: string) =>
		names
			.filter((name) => name.startsWith(prefix))
			.map((name) => name.slice(prefix.length))
			.filter((id) => parseDocumentId(id) !== null)
			.sort();
	return { plain: under(plain), locked: under(locked) };
}

/** Documents that were made before there was a book of names stand in the document of this device. */
async function noteOlder(): Promise<void> {
	const name = databaseName(localDocumentId);
	if (listsDatabases() || !(await hasDatabase(name))) return;
	const database = await openUpdateStore(name);
	const local = new Y.Doc();
	for (const update of await storedUpdates(database)) Y.applyUpdate(local, update);
	database.close();
	for (const id of readKnownDocuments(local).records.keys()) await noteDatabase(databaseName(id));
}

/** Opens a database with the stores of y-indexeddb, making them first where there are none; rejects when refused. */
export async function openUpdateStore(name: string): Promise<IDBDatabase> {
	await noteDatabase(name);
	return indexeddb.openDB(name, (created) =>
		indexeddb.createStores(created, [['updates', { autoIncrement: true }], ['custom']])
	);
}

/** Every stored update of an open database, oldest first. */
export const storedUpdates = (database: IDBDatabase): Promise<Uint8Array[]> =>
	indexeddb.rtop(database.transaction('updates').objectStore('updates').getAll());
