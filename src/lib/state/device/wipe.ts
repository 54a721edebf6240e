import { Holdings } from '#lib/state/sharing/holdings.ts';
import { databaseNames as storedNames } from '#lib/store/disk/database-names.ts';
import type { Device } from './device.svelte.ts';
import { askTabsToLeave } from './tabs-leaving.ts';

/** Another tab keeps a database open longer than this, in milliseconds, and will not let go by itself. */
const letGoWithin = 5_000;

/** Everything of this app begins so; another app may share the origin. */
const isOurs = (name: string): boolean => name === 'rounds' || /^rounds(-locked)?[/.]/.test(name);

/** Rows of all territories here that neither another device nor a backup is known to hold: what a wipe would lose. */
export async function onlyOnThisDevice({ documents, territories }: Device): Promise<number> {
	let rows = 0;
	for (const { id } of territories) {
		rows += await new Holdings({ id, all: documents }).surelyOnlyHere();
	}
	return rows;
}

/**
 * Removes everything this app keeps in this browser: databases, offline files, settings. Resolves with false when
 * another tab holds on to a database; the page must be loaded anew after true.
 */
export async function wipeDevice(device: Device): Promise<boolean> {
	askTabsToLeave({ territoryId: null });
	const names = await databaseNames(device);
	await device.letGo();
	const gone = await Promise.all(names.map(deleted));
	if (gone.includes(false)) return false;
	const registration = await navigator.serviceWorker?.getRegistration();
	for (const name of 'caches' in globalThis ? await caches.keys() : []) {
		if (!registration || name.includes(registration.scope)) await caches.delete(name);
	}
	await registration?.unregister();
	for (const store of [localStorage, sessionStorage]) {
		for (const key of Object.keys(store)) if (isOurs(key)) store.removeItem(key);
	}
	return true;
}

async function databaseNames({ documents }: Device): Promise<string[]> {
	const known = [...documents.knownIds(), 'local', 'catalogue', 'vault', 'backup-folder'];
	const names = (await storedNames()).filter(isOurs);
	return [...new Set([...known.map((id) => `rounds/${id}`), ...names])];
}

function deleted(name: string): Promise<boolean> {
	return new Promise((resolve) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve(true);
		request.onerror = () => resolve(false);
		setTimeout(() => resolve(false), letGoWithin);
	});
}
