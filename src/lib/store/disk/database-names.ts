import * as indexeddb from 'lib0/indexeddb';

// Firefox lists its databases from 126 on. Below, a book of our own tells which of them this app ever made; the names
// are no secret, since any script of the site could list them elsewhere.
const bookName = 'rounds/names';
const storeName = 'names';

/** Whether the browser itself tells which databases there are. */
export const listsDatabases = (): boolean => typeof indexedDB.databases === 'function';

const openBook = (): Promise<IDBDatabase> =>
	indexeddb.openDB(bookName, (created) => indexeddb.createStores(created, [[storeName]]));

/** Writes the name of a database into the book before it is made, where the browser will not list it. */
export async function noteDatabase(name: string): Promise<void> {
	if (listsDatabases()) return;
	const book = await openBook();
	try {
		const store = book.transaction(storeName, 'readwrite').objectStore(storeName);
		await indexeddb.rtop(store.put(name, name));
	} finally {
		book.close();
	}
}

/** The names of the databases of this site; those in the book alone where the browser does not list them. */
export async function databaseNames(): Promise<string[]> {
	if (listsDatabases()) return (await indexedDB.databases()).map(({ name = '' }) => name);
	const book = await openBook();
	const names: string[] = await indexeddb
		.rtop(book.transaction(storeName).objectStore(storeName).getAllKeys())
		.finally(() => book.close());
	const there = await Promise.all(names.map(hasDatabase));
	return [bookName, ...names.filter((_, at) => there[at])];
}

/** Whether a database is there, without making it. */
export function hasDatabase(name: string): Promise<boolean> {
	return new Promise((resolve) => {
		const request = indexedDB.open(name);
		let isNew = false;
		request.onupgradeneeded = () => {
			isNew = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => {
			request.result.close();
			resolve(true);
		};
		request.onerror = () => resolve(!isNew);
	});
}
