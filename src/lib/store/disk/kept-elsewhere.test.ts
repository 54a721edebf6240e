import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { becomes } from './becomes.ts';
import { IndexedDbDisk } from './indexeddb-disk.ts';
import { keptElsewhere } from './kept-elsewhere.ts';

const name = 'rounds/t/x/base';
const opened: IndexedDbDisk[] = [];
const otherTab = {};
keptElsewhere(otherTab);

async function openTab() {
	const doc = new Y.Doc();
	const disk = new IndexedDbDisk({ name, doc });
	opened.push(disk);
	await disk.whenLoaded;
	await becomes(disk, 'saved');
	return { doc, disk };
}

/** The stored updates that hold anything. */
async function rows(): Promise<Uint8Array[]> {
	const database = await new Promise<IDBDatabase>((resolve) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => resolve(request.result);
	});
	const all = await new Promise<Uint8Array[]>((resolve) => {
		const request = database.transaction('updates').objectStore('updates').getAll();
		request.onsuccess = () => resolve(request.result);
	});
	database.close();
	return all.filter((row) => row.length > 2);
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	await Promise.all(opened.splice(0).map((disk) => disk.close()));
});

describe('an update from another tab of this browser', () => {
	it('is stored once, by the tab that made it, and shown as saved when it was seen on the disk', async () => {
		const [first, second] = [await openTab(), await openTab()];
		first.doc.on('update', (update) => Y.applyUpdate(second.doc, update, otherTab));
		for (let index = 0; index < 5; index++) first.doc.getMap('facts').set(`fact ${index}`, index);
		expect(second.disk.saved).toBe('saving');
		await becomes(second.disk, 'saved');
		expect(await rows()).toHaveLength(5);
	});

	it('is found at once when the other tab tells only of what it has stored', async () => {
		const [first, second] = [await openTab(), await openTab()];
		let told: Uint8Array = new Uint8Array();
		first.doc.on('update', (update) => (told = update));
		first.doc.getMap('facts').set('fact', 1);
		await becomes(first.disk, 'saved');
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		Y.applyUpdate(second.doc, told, otherTab);
		expect(second.disk.saved).toBe('saving');
		await becomes(second.disk, 'saved');
		vi.useRealTimers();
		expect(await rows()).toHaveLength(1);
	});

	it('is stored here when the tab that made it is gone before it could', async () => {
		const tab = await openTab();
		const crashed = new Y.Doc();
		crashed.on('update', (update) => Y.applyUpdate(tab.doc, update, otherTab));
		crashed.getMap('facts').set('lost elsewhere', 1);
		expect(tab.disk.saved).toBe('saving');
		await becomes(tab.disk, 'saved');
		expect(await rows()).toHaveLength(1);
	});

	it('is not stored again when the other tab has merged what it stored', async () => {
		const tab = await openTab();
		const other = new Y.Doc();
		const updates: Uint8Array[] = [];
		other.on('update', (update) => updates.push(update));
		other.getMap('facts').set('a', 1);
		other.getMap('facts').set('b', 1);
		for (const update of updates) Y.applyUpdate(tab.doc, update, otherTab);
		const merging = new IndexedDbDisk({ name, doc: other });
		opened.push(merging);
		await becomes(merging, 'saved');
		await becomes(tab.disk, 'saved');
		expect(await rows()).toHaveLength(1);
	});

	it('is on the disk before this tab has closed the document', async () => {
		const tab = await openTab();
		const crashed = new Y.Doc();
		crashed.getMap('facts').set('a', 1);
		Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(crashed), otherTab);
		await tab.disk.close();
		expect(await rows()).toHaveLength(1);
	});
});
