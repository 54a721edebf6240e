import * as indexeddb from 'lib0/indexeddb';
import { databaseNames } from './database-names.ts';
import { SealedRows } from './sealed-row.ts';
import {
	databaseName,
	lockedDatabaseName,
	openUpdateStore,
	storedDocuments,
	storedUpdates
} from './update-store.ts';
import { writeVault, type Vault } from './vault.ts';

/** How far a move has come, in documents. */
export interface MoveProgress {
	readonly done: number;
	readonly of: number;
}

/**
 * Brings every document of this browser into the form the vault names and ends its `locking` or `unlocking`. Each row is
 * on the disk in its new form before the old one goes, so that a move that was cut anywhere goes on where it stopped.
 * Resolves with the vault as it stands then, null when there is none any more. No document may be open.
 */
export async function finishMove(
	vault: Vault,
	{ key, progress }: { key: CryptoKey; progress: (progress: MoveProgress) => void }
): Promise<Vault | null> {
	const stored = await storedDocuments();
	const unlocks = vault.state === 'unlocking';
	const ids = unlocks ? stored.locked : stored.plain;
	for (const [done, documentId] of ids.entries()) {
		progress({ done, of: ids.length });
		const rows = new SealedRows({ key, documentId });
		if (unlocks)
			await moveRows(lockedDatabaseName(documentId), databaseName(documentId), openTo(rows));
		else await moveRows(databaseName(documentId), lockedDatabaseName(documentId), sealTo(rows));
	}
	if (vault.state === 'locked') return vault;
	const settled: Vault | null = unlocks ? null : { ...vault, state: 'locked' };
	await writeVault(settled);
	return settled;
}

/** True while not one document is encrypted, so that a passphrase just set can still be dropped. */
export const nothingLocked = async (): Promise<boolean> =>
	(await storedDocuments()).locked.length === 0;

/** Removes everything of this app from the browser; what other tabs still hold goes when they close. */
export async function eraseEverything(): Promise<void> {
	const names = await databaseNames();
	const ours = names.filter((name) => /^rounds(-locked)?\//.test(name));
	await Promise.allSettled(ours.map((name) => indexeddb.deleteDB(name)));
}

interface Turn {
	/** The row in its new form. */
	turn(row: Uint8Array): Promise<Uint8Array>;
	/** What is in a row of the new form, to see whether it is there already. */
	read(row: Uint8Array): Promise<Uint8Array>;
	/** What is in a row of the old form. */
	readOld(row: Uint8Array): Promise<Uint8Array>;
}

const same = (row: Uint8Array) => Promise.resolve(row);

const sealTo = (rows: SealedRows): Turn => ({
	turn: (row) => rows.seal(row),
	read: (row) => rows.open(row),
	readOld: same
});

const openTo = (rows: SealedRows): Turn => ({
	turn: (row) => rows.open(row),
	read: same,
	readOld: (row) => rows.open(row)
});

async function moveRows(from: string, to: string, { turn, read, readOld }: Turn): Promise<void> {
	const [source, target] = await Promise.all([openUpdateStore(from), openUpdateStore(to)]);
	try {
		const there = await Promise.all((await storedUpdates(target)).map(read));
		const rows: Uint8Array[] = [];
		for (const row of await storedUpdates(source)) {
			const content = await readOld(row);
			const isThere = there.some((other) => isEqual(other, content));
			// An empty update says nothing.
			if (!isThere && content.length > 2) rows.push(await turn(row));
		}
		await addRows(target, rows);
	} finally {
		source.close();
		target.close();
	}
	await indexeddb.deleteDB(from);
}

function addRows(database: IDBDatabase, rows: readonly Uint8Array[]): Promise<void> {
	const transaction = database.transaction('updates', 'readwrite', { durability: 'strict' });
	for (const row of rows) transaction.objectStore('updates').add(row);
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('undone'));
	});
}

const isEqual = (first: Uint8Array, second: Uint8Array): boolean =>
	first.length === second.length && first.every((byte, at) => byte === second[at]);
