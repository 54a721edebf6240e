import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { becomes } from './becomes.ts';
import { IndexedDbDisk, indexedDbDisks } from './indexeddb-disk.ts';

const name = 'rounds/t/x/base';
const opened: IndexedDbDisk[] = [];

function openDisk(doc = new Y.Doc()) {
	const disk = new IndexedDbDisk({ name, doc, retryMilliseconds: 60_000 });
	opened.push(disk);
	return { doc, disk };
}

async function keysOnDisk(): Promise<string[]> {
	const { doc, disk } = openDisk();
	await disk.whenLoaded;
	await disk.close();
	return [...doc.getMap('facts').keys()].sort();
}

/** Lets every write be undone at commit, as a full disk does, until the returned function is called. */
function undoWrites(reason?: string): () => void {
	const add = IDBObjectStore.prototype.add;
	const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
		this: IDBObjectStore,
		...entry: Parameters<typeof add>
	) {
		const request = add.apply(this, entry);
		const { transaction } = this;
		request.addEventListener('success', () => {
			const error = reason ? new DOMException('', reason) : null;
			Object.defineProperty(transaction, 'error', { get: () => error, set: () => {} });
			transaction.abort();
		});
		return request;
	});
	return () => spy.mockRestore();
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	vi.restoreAllMocks();
	await Promise.all(opened.splice(0).map((disk) => disk.close()));
});

describe('a disk that works', () => {
	it('says saved only after the write has completed', async () => {
		const { doc, disk } = openDisk();
		expect(disk.saved).toBe('saving');
		expect(await disk.whenLoaded).toBe('loaded');
		await becomes(disk, 'saved');
		doc.getMap('facts').set('a', 1);
		expect(disk.saved).toBe('saving');
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['a']);
	});

	it('asks for strict durability in every write but the one that opens an empty document', async () => {
		const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const { doc, disk } = openDisk();
		await becomes(disk, 'saved');
		doc.getMap('facts').set('a', 1);
		const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
		expect(writes.map(([, , options]) => options?.durability)).toEqual(['relaxed', 'strict']);
	});

	it('keeps what was written before it had loaded', async () => {
		const { doc, disk } = openDisk();
		doc.getMap('facts').set('early', 1);
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['early']);
	});

	it('finishes the writes under way before it closes', async () => {
		const { doc, disk } = openDisk();
		await disk.whenLoaded;
		for (let index = 0; index < 50; index++) doc.getMap('facts').set(`fact ${index}`, index);
		await disk.close();
		expect(await keysOnDisk()).toHaveLength(50);
	});

	it('erases a closed document', async () => {
		const doc = new Y.Doc();
		const disk = indexedDbDisks.open({ documentId: 't/x/base', doc });
		doc.getMap('facts').set('a', 1);
		await becomes(disk, 'saved');
		await disk.close();
		await indexedDbDisks.erase('t/x/base');
		expect(await keysOnDisk()).toEqual([]);
	});
});

describe('a disk that fails', () => {
	it.each([
		[undefined, 'undone'],
		['QuotaExceededError', 'full']
	])('says so when a write is undone at commit (%s)', async (error, reason) => {
		const { doc, disk } = openDisk();
		await becomes(disk, 'saved');
		const restore = undoWrites(error);
		doc.getMap('facts').set('lost', 1);
		await becomes(disk, 'failed');
		expect(disk.saved).toEqual({ failed: reason });
		restore();
		expect(await keysOnDisk()).toEqual([]);
	});

	it('keeps saying so while edits go on, throws nothing, and a retry writes all of them back', async () => {
		const { doc, disk } = openDisk();
		await becomes(disk, 'saved');
		const restore = undoWrites();
		doc.getMap('facts').set('a', 1);
		await becomes(disk, 'failed');
		doc.getMap('facts').set('b', 1);
		expect(disk.saved).toEqual({ failed: 'undone' });
		restore();
		disk.retry();
		expect(disk.saved).toBe('saving');
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['a', 'b']);
		doc.getMap('facts').set('c', 1);
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['a', 'b', 'c']);
	});

	it('tries again by itself', async () => {
		const doc = new Y.Doc();
		const disk = new IndexedDbDisk({ name, doc, retryMilliseconds: 20 });
		opened.push(disk);
		await becomes(disk, 'saved');
		const restore = undoWrites();
		doc.getMap('facts').set('a', 1);
		await becomes(disk, 'failed');
		restore();
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['a']);
	});

	it('says closed when another tab takes the database, and does not write it back unasked', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const doc = new Y.Doc();
		const disk = new IndexedDbDisk({ name, doc, retryMilliseconds: 1 });
		opened.push(disk);
		doc.getMap('facts').set('a', 1);
		await becomes(disk, 'saved');
		await indexedDbDisks.erase('t/x/base');
		expect(disk.saved).toEqual({ failed: 'closed' });
		doc.getMap('facts').set('b', 1);
		await vi.advanceTimersByTimeAsync(1000);
		vi.useRealTimers();
		expect(await keysOnDisk()).toEqual([]);
		disk.retry();
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['a', 'b']);
	});

	it('says unavailable where the browser gives no storage, and loads once it does', async () => {
		const { open } = IDBFactory.prototype;
		const refuse = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
			this: IDBFactory,
			...[database]: Parameters<typeof open>
		) {
			const request = open.call(this, database, 1);
			const error = new DOMException('', 'SecurityError');
			queueMicrotask(() => {
				Object.defineProperty(request, 'error', { value: error });
				request.onerror?.({ target: request } as never);
			});
			return request;
		});
		const { disk, doc } = openDisk();
		expect(await disk.whenLoaded).toBe('failed');
		expect(disk.saved).toEqual({ failed: 'unavailable' });
		doc.getMap('facts').set('a', 1);
		refuse.mockRestore();
		globalThis.indexedDB = new IDBFactory();
		disk.retry();
		await becomes(disk, 'saved');
		expect(await keysOnDisk()).toEqual(['a']);
	});

	it('says silent when the browser does not answer', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue({} as never);
		const { disk } = openDisk();
		await vi.advanceTimersByTimeAsync(6000);
		expect(disk.saved).toEqual({ failed: 'silent' });
		expect(await disk.whenLoaded).toBe('failed');
		vi.useRealTimers();
	});
});
