import * as indexeddb from 'lib0/indexeddb';

const databaseName = 'rounds/backup-folder';
const storeName = 'folders';

const open = (): Promise<IDBDatabase> =>
	indexeddb.openDB(databaseName, (created) => indexeddb.createStores(created, [[storeName]]));

/** Keeps the handle of the folder that takes a territory's backups: only IndexedDB can hold one. */
export async function keepFolder(
	territoryId: string,
	folder: FileSystemDirectoryHandle | null
): Promise<void> {
	const database = await open();
	const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
	await indexeddb.rtop(folder ? store.put(folder, territoryId) : store.delete(territoryId));
	database.close();
}

/** The folder that was kept; null when there is none. */
export async function keptFolder(territoryId: string): Promise<FileSystemDirectoryHandle | null> {
	const database = await open();
	const store = database.transaction(storeName).objectStore(storeName);
	const kept: unknown = await indexeddb.rtop(store.get(territoryId));
	database.close();
	return kept instanceof FileSystemDirectoryHandle ? kept : null;
}
