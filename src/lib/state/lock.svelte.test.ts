import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newKeyTask, newVault, writeVault } from '#lib/store/vault.ts';
import { Device } from './device.svelte.ts';
import { lock } from './lock.svelte.ts';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
	lock.vault = null;
});

it('lets a device without a passphrase in at once', async () => {
	expect(await lock.look()).toBeNull();
	const device = await Device.start('plain');
	expect([device.workspace, device.territories]).toEqual([null, []]);
});

it('asks where there is a passphrase, and lets one that encrypts nothing yet be dropped', async () => {
	const passphraseKey = new Uint8Array(32).fill(1);
	const vault = await newVault({ task: newKeyTask(), passphraseKey, idleMinutes: 10 });
	await writeVault(vault);
	expect(await lock.look()).toEqual(vault);
	expect(lock.mayDrop).toBe(true);
	await lock.setIdleMinutes(null);
	expect((await lock.look())?.idleMinutes).toBeNull();
});
