import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { rememberDocument } from '#lib/store/local.ts';
import { deleteDB } from 'lib0/indexeddb';
import { becomes } from './becomes.ts';
import { databaseNames } from './database-names.ts';
import type { Disks } from './disk.ts';
import { indexedDbDisks, lockedDisks } from './indexeddb-disk.ts';
import { openUpdateStore, storedDocuments, storedUpdates } from './update-store.ts';
import { eraseEverything, finishMove, nothingLocked } from './vault-move.ts';
import {
	newKeyTask,
	newVault,
	openVault,
	readVault,
	rewrapVault,
	writeVault,
	type Vault
} from './vault.ts';

const ids = ['local', 't/a/base', 't/a/meta', 't/a/visits/rep/2026-03'];
const right = new Uint8Array(32).fill(1);
const wrong = new Uint8Array(32).fill(2);
const progress = () => {};

async function write(disks: Disks, documentId: string, key: string): Promise<void> {
	const doc = new Y.Doc();
	const disk = disks.open({ documentId, doc });
	await disk.whenLoaded;
	doc.getMap('facts').set(key, `秘密 of ${documentId}`);
	await becomes(disk, 'saved');
	await disk.close();
}

async function read(disks: Disks, documentId: string): Promise<string[]> {
	const doc = new Y.Doc();
	const disk = disks.open({ documentId, doc });
	expect(await disk.whenLoaded).toBe('loaded');
	await disk.close();
	return [...doc.getMap('facts').keys()].sort();
}

async function vaultOf(
	state: Vault['state'] = 'locking'
): Promise<{ vault: Vault; key: CryptoKey }> {
	const made = await newVault({ task: newKeyTask(), passphraseKey: right, idleMinutes: null });
	const vault = { ...made, state };
	await writeVault(vault);
	return { vault, key: (await openVault(vault, right)) as CryptoKey };
}

beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	for (const id of ids) await write(indexedDbDisks, id, 'first');
	await write(indexedDbDisks, 't/a/base', 'second');
});

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a vault', () => {
	it('opens with the right key alone, and a wrong one changes nothing', async () => {
		const { vault } = await vaultOf();
		expect(await openVault(vault, wrong)).toBeNull();
		expect(
			await rewrapVault(vault, { former: wrong, task: newKeyTask(), passphraseKey: right })
		).toBe(null);
		expect(await readVault()).toEqual(vault);
	});

	it('keeps its documents readable under another passphrase', async () => {
		const { vault, key } = await vaultOf();
		const locked = (await finishMove(vault, { key, progress })) as Vault;
		const parts = { former: right, task: newKeyTask(), passphraseKey: wrong };
		const changed = (await rewrapVault(locked, parts)) as Vault;
		expect(changed.state).toBe('locked');
		expect(await openVault(changed, right)).toBeNull();
		const newKey = (await openVault(changed, wrong)) as CryptoKey;
		expect(await read(lockedDisks(newKey), 't/a/base')).toEqual(['first', 'second']);
	});
});

describe('locking', () => {
	it('leaves nothing readable and loses nothing', async () => {
		const { vault, key } = await vaultOf();
		expect(await nothingLocked()).toBe(true);
		expect(await finishMove(vault, { key, progress })).toMatchObject({ state: 'locked' });
		expect(await storedDocuments()).toEqual({ plain: [], locked: ids });
		expect(await read(lockedDisks(key), 't/a/base')).toEqual(['first', 'second']);
		const database = await openUpdateStore('rounds-locked/t/a/base');
		for (const row of await storedUpdates(database))
			expect(new TextDecoder().decode(row)).not.toContain('秘密');
		database.close();
	});

	it.each([0, 1, 2, 3])('goes on where it was cut, after %i documents', async (whole) => {
		const { vault, key } = await vaultOf();
		const erase = IDBFactory.prototype.deleteDatabase;
		let erased = 0;
		vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (
			this: IDBFactory,
			name
		) {
			if (erased++ === whole) throw new DOMException('', 'AbortError');
			return erase.call(this, name);
		});
		await expect(finishMove(vault, { key, progress })).rejects.toThrow();
		vi.restoreAllMocks();
		expect((await readVault())?.state).toBe('locking');
		await finishMove(vault, { key, progress });
		for (const id of ids)
			expect(await read(lockedDisks(key), id)).toEqual(
				id === 't/a/base' ? ['first', 'second'] : ['first']
			);
	});

	it('ends in plain documents again', async () => {
		const { vault, key } = await vaultOf();
		const locked = (await finishMove(vault, { key, progress })) as Vault;
		await write(lockedDisks(key), 't/a/base', 'third');
		expect(await finishMove({ ...locked, state: 'unlocking' }, { key, progress })).toBeNull();
		expect(await readVault()).toBeNull();
		expect(await storedDocuments()).toEqual({ plain: ids, locked: [] });
		expect(await read(indexedDbDisks, 't/a/base')).toEqual(['first', 'second', 'third']);
	});

	it('takes in what an older tab still wrote plainly', async () => {
		const { vault, key } = await vaultOf();
		const locked = (await finishMove(vault, { key, progress })) as Vault;
		await write(indexedDbDisks, 't/a/base', 'late');
		await finishMove(locked, { key, progress });
		expect(await read(lockedDisks(key), 't/a/base')).toEqual(['first', 'late', 'second']);
		expect((await storedDocuments()).plain).toEqual([]);
	});
});

describe('a browser that does not list its databases, as Firefox 115', () => {
	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		Object.defineProperty(indexedDB, 'databases', { value: undefined });
		for (const id of ids) await write(indexedDbDisks, id, 'first');
	});

	it('locks every document and unlocks it again', async () => {
		const { vault, key } = await vaultOf();
		const locked = (await finishMove(vault, { key, progress })) as Vault;
		expect(await storedDocuments()).toEqual({ plain: [], locked: ids });
		for (const id of ids) expect(await read(lockedDisks(key), id)).toEqual(['first']);
		await finishMove({ ...locked, state: 'unlocking' }, { key, progress });
		expect(await storedDocuments()).toEqual({ plain: ids, locked: [] });
		for (const id of ids) expect(await read(indexedDbDisks, id)).toEqual(['first']);
	});

	it('finds documents that an older app made without writing down their names', async () => {
		const local = new Y.Doc();
		const disk = indexedDbDisks.open({ documentId: 'local', doc: local });
		await disk.whenLoaded;
		for (const id of ids) if (id !== 'local') rememberDocument(local, { documentId: id });
		await becomes(disk, 'saved');
		await disk.close();
		await deleteDB('rounds/names');
		expect((await storedDocuments()).plain).toEqual(ids);
	});

	it('erases all of them for one who lost the passphrase', async () => {
		const { vault, key } = await vaultOf();
		await finishMove(vault, { key, progress });
		await eraseEverything();
		expect(await databaseNames()).toEqual(['rounds/names']);
	});
});

describe('an encrypted disk', () => {
	it('merges its rows, and writes all back after a failure', async () => {
		const { key } = await vaultOf('locked');
		const disks = lockedDisks(key);
		const doc = new Y.Doc();
		const disk = disks.open({ documentId: 't/b/base', doc });
		await becomes(disk, 'saved');
		for (let index = 0; index < 230; index++) {
			doc.getMap('facts').set(`fact ${index}`, index);
			await becomes(disk, 'saved');
		}
		const database = await openUpdateStore('rounds-locked/t/b/base');
		expect((await storedUpdates(database)).length).toBeLessThan(60);
		database.close();
		const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
			this: IDBObjectStore
		) {
			this.transaction.abort();
			return {} as IDBRequest<IDBValidKey>;
		});
		doc.getMap('facts').set('lost', 1);
		await becomes(disk, 'failed');
		expect(disk.saved).toEqual({ failed: 'undone' });
		add.mockRestore();
		disk.retry();
		await becomes(disk, 'saved');
		await disk.close();
		expect(await read(disks, 't/b/base')).toHaveLength(231);
	});

	it('says damaged when its rows do not open, and leaves them', async () => {
		const { key } = await vaultOf('locked');
		await write(lockedDisks(key), 't/b/base', 'kept');
		const other = (await openVault((await vaultOf('locked')).vault, right)) as CryptoKey;
		const disk = lockedDisks(other).open({ documentId: 't/b/base', doc: new Y.Doc() });
		expect(await disk.whenLoaded).toBe('failed');
		expect(disk.saved).toEqual({ failed: 'damaged' });
		await disk.close();
		expect(await read(lockedDisks(key), 't/b/base')).toEqual(['kept']);
	});
});
