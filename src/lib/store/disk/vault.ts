import * as indexeddb from 'lib0/indexeddb';

/** How hard argon2id works for a key. */
export interface KeyCost {
	readonly memoryKiB: number;
	readonly iterations: number;
	readonly parallelism: number;
}

/**
 * What stands on the disk of a browser with a passphrase: the data key, wrapped. `locking` until every document is
 * encrypted, `unlocking` until every document is plain again.
 */
export interface Vault {
	readonly version: 1;
	readonly state: 'locking' | 'locked' | 'unlocking';
	readonly salt: Uint8Array;
	readonly cost: KeyCost;
	readonly iv: Uint8Array;
	readonly wrapped: Uint8Array;
	/** Minutes without a touch after which the app locks itself; null for never. */
	readonly idleMinutes: number | null;
}

const databaseName = 'rounds/vault';
const storeName = 'vault';
const cost: KeyCost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** A salt and cost for a new passphrase. */
export const newKeyTask = (): { salt: Uint8Array; cost: KeyCost } => ({ salt: random(16), cost });

/** The vault of this browser, null without a passphrase; rejects when the browser gives no storage. */
export async function readVault(): Promise<Vault | null> {
	const database = await open();
	try {
		const request = database.transaction(storeName).objectStore(storeName).get(storeName);
		return ((await indexeddb.rtop(request)) as Vault | undefined) ?? null;
	} finally {
		database.close();
	}
}

/** Puts the vault in the place of the one before, or takes it away, whole or not at all. */
export async function writeVault(vault: Vault | null): Promise<void> {
	const database = await open();
	try {
		const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
		const store = transaction.objectStore(storeName);
		if (vault) store.put(vault, storeName);
		else store.delete(storeName);
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('undone'));
		});
	} finally {
		database.close();
	}
}

/** A vault with a data key of its own, which the passphrase's key wraps; no document is encrypted yet. */
export const newVault = (parts: {
	task: { salt: Uint8Array; cost: KeyCost };
	passphraseKey: Uint8Array;
	idleMinutes: number | null;
}): Promise<Vault> => wrap({ ...parts, dataKey: random(32), state: 'locking' });

/** The same data key under another passphrase; null when the former key does not open the vault. */
export async function rewrapVault(
	vault: Vault,
	parts: {
		former: Uint8Array;
		task: { salt: Uint8Array; cost: KeyCost };
		passphraseKey: Uint8Array;
	}
): Promise<Vault | null> {
	const dataKey = await unwrap(vault, parts.former);
	return dataKey && wrap({ ...vault, ...parts, dataKey });
}

/** The key of the documents, which no script can read; null when the passphrase's key is the wrong one. */
export async function openVault(
	vault: Vault,
	passphraseKey: Uint8Array
): Promise<CryptoKey | null> {
	const dataKey = await unwrap(vault, passphraseKey);
	return dataKey && importKey(dataKey, ['encrypt', 'decrypt']);
}

async function wrap(parts: {
	state: Vault['state'];
	task: { salt: Uint8Array; cost: KeyCost };
	passphraseKey: Uint8Array;
	dataKey: Uint8Array;
	idleMinutes: number | null;
}): Promise<Vault> {
	const { state, task, idleMinutes } = parts;
	const iv = random(12);
	const key = await importKey(parts.passphraseKey, ['encrypt']);
	const wrapped = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv },
		key,
		parts.dataKey as BufferSource
	);
	return { version: 1, state, ...task, iv, wrapped: new Uint8Array(wrapped), idleMinutes };
}

async function unwrap(vault: Vault, passphraseKey: Uint8Array): Promise<Uint8Array | null> {
	const key = await importKey(passphraseKey, ['decrypt']);
	const iv = vault.iv as BufferSource;
	return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, vault.wrapped as BufferSource).then(
		(bytes) => new Uint8Array(bytes),
		() => null
	);
}

const importKey = (bytes: Uint8Array, usages: KeyUsage[]): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', bytes as BufferSource, 'AES-GCM', false, usages);

const open = (): Promise<IDBDatabase> =>
	indexeddb.openDB(databaseName, (created) => indexeddb.createStores(created, [[storeName]]));
