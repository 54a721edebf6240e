import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { storedKnownTerritory } from '#tests/fixtures/stored-local-records.ts';
import { anAct, storedAccount, storedTerritory } from '#tests/fixtures/stored-records.ts';
import { addAccount, readAccounts } from './accounts.ts';
import { overallSaved } from './disk/disk.ts';
import { indexedDbDisks } from './disk/indexeddb-disk.ts';
import { Documents } from './documents.ts';
import {
	readAcknowledgements,
	readErasures,
	readKnownTerritories,
	recordAcknowledgement,
	rememberTerritory
} from './local.ts';
import { createTerritory } from './territory.ts';
import { MemoryDisks } from './testing/memory-disk.ts';

const start = async (disks = new MemoryDisks()) => ({
	disks,
	documents: await Documents.start({ disks })
});

describe('the documents of a device', () => {
	it('are opened once each, even when asked for twice at once', async () => {
		const { documents } = await start();
		const [first, second] = await Promise.all([
			documents.open('t/a/base'),
			documents.open('t/a/base')
		]);
		expect(second).toBe(first);
		expect(documents.opened()).toEqual([{ id: 't/a/base', doc: first }]);
		expect(first.guid).toBe('t/a/base');
	});

	it('are known after a restart, open or not', async () => {
		const { disks, documents } = await start();
		const base = await documents.open('t/a/base');
		await documents.open('t/a/meta');
		addAccount(base, storedAccount(), anAct());
		await documents.closeAll();
		const again = (await start(disks)).documents;
		expect(again.knownIds()).toEqual(['t/a/base', 't/a/meta']);
		expect(again.opened()).toEqual([]);
		expect(readAccounts(await again.open('t/a/base')).records.size).toBe(1);
	});

	it('are kept no sooner than the disk has them', async () => {
		const disks = indexedDbDisks;
		const documents = await Documents.start({ disks });
		addAccount(await documents.open('t/a/base'), storedAccount(), anAct());
		await Promise.resolve();
		expect(documents.saved).toBe('saving');
		expect(await documents.whenKept('t/a/base')).toBe(true);
		const stored = await (await Documents.start({ disks })).open('t/a/base');
		expect(readAccounts(stored).records.size).toBe(1);
		await documents.whenKept('t/a/never-opened');
	});

	it('refuse what is no document id', async () => {
		const { documents } = await start();
		await expect(documents.open('t/a/base/../meta')).rejects.toThrow(RangeError);
		await expect(documents.open('t/a/base/../meta')).rejects.toThrow(RangeError);
		expect(documents.knownIds()).toEqual([]);
	});

	it('tell of opening and closing', async () => {
		const { documents } = await start();
		const told: string[] = [];
		documents.onOpened((id) => told.push(`opened ${id}`));
		const stop = documents.onClosed((id) => told.push(`closed ${id}`));
		await documents.open('t/a/base');
		await documents.close('t/a/base');
		stop();
		await documents.open('t/a/base');
		await documents.close('t/a/base');
		expect(told).toEqual(['opened t/a/base', 'closed t/a/base', 'opened t/a/base']);
	});

	it('say failed while one disk fails, and saved after a retry', async () => {
		const { disks, documents } = await start();
		const base = await documents.open('t/a/base');
		let told = 0;
		documents.onSaved(() => told++);
		disks.failing = true;
		addAccount(base, storedAccount(), anAct());
		expect(documents.saved).toEqual({ failed: 'full' });
		disks.failing = false;
		documents.retry();
		expect(documents.saved).toBe('saved');
		expect(told).toBeGreaterThan(1);
	});

	it('list malformed rows and count newer ones over all open documents', async () => {
		const { documents } = await start();
		const base = await documents.open('t/a/base');
		const meta = await documents.open('t/a/meta');
		createTerritory(meta, storedTerritory(), anAct());
		expect(documents.malformed()).toEqual([]);
		base.getMap('contacts').set('x', 'no record');
		base.getMap('accounts').set('y', new Y.Map([['version', 9]]));
		meta.getMap('territory').set('name', 5);
		documents.local.getMap('drafts').set('z', null);
		expect(
			documents.malformed().map(({ documentId, table, key }) => [documentId, table, key])
		).toEqual([
			['local', 'drafts', 'z'],
			['t/a/base', 'contacts', 'x'],
			['t/a/meta', 'territory', '']
		]);
		expect(documents.newer()).toBe(1);
	});

	it('erase one territory and leave the others', async () => {
		const { disks, documents } = await start();
		for (const territoryId of ['a', 'b']) {
			await documents.open(`t/${territoryId}/base`);
			await documents.open(`t/${territoryId}/visits/rep/2026-03`);
			await documents.close(`t/${territoryId}/visits/rep/2026-03`);
			rememberTerritory(documents.local, storedKnownTerritory({ id: territoryId }));
			recordAcknowledgement(documents.local, {
				version: 1,
				memberId: 'supervisor',
				documentId: `t/${territoryId}/base`,
				hash: 'h',
				stateVector: '',
				deviceId: '',
				untold: false,
				acknowledgedAt: '2026-03-02T00:00:00.000Z'
			});
		}
		const [left] = documents.opened();
		if (left) addAccount(left.doc, storedAccount(), anAct());
		await documents.eraseTerritory('a');
		expect(documents.knownIds()).toEqual(['t/b/base', 't/b/visits/rep/2026-03']);
		expect([...disks.kept.keys()].filter((id) => id.startsWith('t/a/'))).toEqual([]);
		expect([...readKnownTerritories(documents.local).records.keys()]).toEqual(['b']);
		expect([...readAcknowledgements(documents.local).records.keys()]).toEqual([
			'supervisor|t/b/base'
		]);
	});

	it('finish an erasure that a crash cut short, and never show its territory', async () => {
		const { disks, documents } = await start();
		for (const id of ['t/a/base', 't/a/meta', 't/b/base']) await documents.open(id);
		for (const id of ['a', 'b']) {
			rememberTerritory(documents.local, storedKnownTerritory({ id }));
		}
		disks.refuseToErase = 't/a/meta';
		await expect(documents.eraseTerritory('a')).rejects.toThrow('refused');
		disks.refuseToErase = '';
		const again = (await start(disks)).documents;
		expect([...readKnownTerritories(again.local).records.keys()]).toEqual(['b']);
		expect(again.knownIds()).toHaveLength(2);
		await again.finishErasures();
		expect(again.knownIds()).toEqual(['t/b/base']);
		expect(readErasures(again.local).records.size).toBe(0);
	});

	it('leave a territory alone that was taken up again after its erasure was refused', async () => {
		const { disks, documents } = await start();
		await documents.open('t/a/base');
		disks.refuseToErase = 't/a/base';
		await expect(documents.eraseTerritory('a')).rejects.toThrow('refused');
		disks.refuseToErase = '';
		addAccount(await documents.open('t/a/base'), storedAccount(), anAct());
		rememberTerritory(documents.local, storedKnownTerritory({ id: 'a' }));
		const again = (await start(disks)).documents;
		await again.finishErasures();
		expect(readAccounts(await again.open('t/a/base')).records.size).toBe(1);
		expect([...readKnownTerritories(again.local).records.keys()]).toEqual(['a']);
	});
});

describe('the state of several disks', () => {
	it('is the worst of them', () => {
		expect(overallSaved([])).toBe('saved');
		expect(overallSaved(['saved', 'saving'])).toBe('saving');
		expect(overallSaved(['saving', { failed: 'full' }, 'saved'])).toEqual({ failed: 'full' });
	});
});
