import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addAccount } from '#lib/store/accounts.ts';
import { documentHash } from '#lib/store/document-hash.ts';
import { Documents } from '#lib/store/documents.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { anAct, storedAccount } from '#tests/fixtures/stored-records.ts';
import { becomes } from './becomes.ts';
import { openCatalogue } from './catalogue.ts';

const base = 't/a/base';
const disks = new MemoryDisks();
const start = async () => Documents.start({ disks, catalogue: await openCatalogue() });

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	disks.kept.clear();
});

describe('the catalogue of hashes', () => {
	it('tells what a closed document holds, after a restart too', async () => {
		const documents = await start();
		const doc = await documents.open(base);
		expect(documents.knownHash(base)).toBeNull();
		addAccount(doc, storedAccount(), anAct());
		const hash = [...documentHash(doc)];
		await documents.close(base);
		expect([...(documents.knownHash(base) ?? [])]).toEqual(hash);
		expect([...((await start()).knownHash(base) ?? [])]).toEqual(hash);
	});

	it('drops its word with the first edit, for good before that counts as saved', async () => {
		const documents = await start();
		addAccount(await documents.open(base), storedAccount(), anAct());
		await documents.close(base);
		const doc = await documents.open(base);
		addAccount(doc, storedAccount({ id: 'account-2' }), anAct());
		expect(documents.saved).toBe('saving');
		await becomes(documents, 'saved');
		expect((await start()).knownHash(base)).toBeNull();
	});

	it('lists an open document once it is saved and idle', async () => {
		const documents = await start();
		const doc = await documents.open(base);
		addAccount(doc, storedAccount(), anAct());
		// What it would know if it started now.
		await vi.waitFor(
			async () =>
				expect(Uint8Array.from((await start()).knownHash(base) ?? [])).toEqual(
					Uint8Array.from(documentHash(doc))
				),
			4000
		);
	});

	it('says nothing of what the disk did not take', async () => {
		const documents = await start();
		const doc = await documents.open(base);
		disks.failing = true;
		addAccount(doc, storedAccount(), anAct());
		await documents.close(base);
		disks.failing = false;
		expect(documents.knownHash(base)).toBeNull();
	});

	it('forgets an erased territory', async () => {
		const documents = await start();
		addAccount(await documents.open(base), storedAccount(), anAct());
		await documents.eraseTerritory('a');
		expect((await start()).knownHash(base)).toBeNull();
	});

	it('knows nothing where the browser gives no storage', async () => {
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
			throw new DOMException('', 'SecurityError');
		});
		expect((await openCatalogue()).hashOf(base)).toBeNull();
	});
});
