import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newKeyTask, newVault, writeVault } from '#lib/store/disk/vault.ts';
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

it('says so when the storage does not answer, and takes it back when it does', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const { open } = IDBFactory.prototype;
	let answer = () => {};
	vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...what) {
		const request = {} as IDBOpenDBRequest;
		answer = () => Object.assign(open.apply(this, what), request);
		return request;
	});
	const looking = lock.look();
	vi.advanceTimersByTime(60_000);
	expect(lock.isSilent).toBe(true);
	vi.restoreAllMocks();
	vi.useRealTimers();
	answer();
	expect(await looking).toBeNull();
	expect(lock.isSilent).toBe(false);
});
