import { silenceMilliseconds } from '#lib/store/disk/disk.ts';
import {
	eraseEverything,
	finishMove,
	nothingLocked,
	type MoveProgress
} from '#lib/store/disk/vault-move.ts';
import {
	newKeyTask,
	newVault,
	openVault,
	readVault,
	rewrapVault,
	writeVault,
	type KeyCost,
	type Vault
} from '#lib/store/disk/vault.ts';
import { run } from '#lib/worker/run.ts';

/** Shorter ones are guessed. */
export const shortestPassphrase = 8;

/** Held, shared, by every tab whose documents are open; alone by one that moves them. */
const documentsLock = 'rounds/documents';
const lookMilliseconds = 5000;
const turnMilliseconds = 1000;

/** The passphrase of this browser: whether there is one, how it is given, set and taken away. */
class Lock {
	/** Null without a passphrase. */
	vault = $state.raw<Vault | null>(null);
	/** How far the documents have come after the passphrase was set or removed; null while none moves. */
	moving = $state.raw<MoveProgress | null>(null);
	/** True while the passphrase was just set and not one document is encrypted. */
	mayDrop = $state(false);
	/** True while the browser's storage has not answered for long: nothing can be opened until it does. */
	isSilent = $state(false);
	readonly #channel = new BroadcastChannel('rounds/lock');
	#lastTouch = 0;
	/** False as long as something is not on the disk, which locking would lose. */
	#mayLock: () => boolean = () => true;
	/** Lets other tabs move the documents. */
	#letGo: () => void = () => {};

	/** Looks whether this browser has a passphrase; without storage it has none. */
	async look(): Promise<Vault | null> {
		const silence = setTimeout(() => (this.isSilent = true), silenceMilliseconds);
		this.vault = await readVault().catch(() => null);
		clearTimeout(silence);
		this.isSilent = false;
		this.mayDrop = this.vault?.state === 'locking' && (await nothingLocked().catch(() => false));
		this.#channel.onmessage = () => this.#mayLock() && location.reload();
		return this.vault;
	}

	/** The key of the documents, all of them in their final form; null for a wrong passphrase, which changes nothing. */
	async unlock(passphrase: string): Promise<CryptoKey | 'plain' | null> {
		// Another tab may have settled it since this one asked for the passphrase.
		const vault = await readVault();
		this.vault = vault;
		if (!vault) return 'plain';
		const key = await openVault(vault, await keyOf(passphrase, vault));
		if (!key) return null;
		try {
			this.vault = await this.#settle(key);
		} finally {
			this.moving = null;
		}
		return this.vault ? key : 'plain';
	}

	/** The vault once no document waits to be moved: moved here, or by another tab that came before. */
	async #settle(key: CryptoKey): Promise<Vault | null> {
		const progress = (moved: MoveProgress) => (this.moving = moved);
		for (;;) {
			const settled = await readVault();
			if (!isMoving(settled)) return settled;
			const moved = await aloneSoon(async () => {
				// What was read before the wait is old.
				const vault = await readVault();
				return isMoving(vault) ? finishMove(vault, { key, progress }) : vault;
			});
			if (moved !== 'others') return moved;
		}
	}

	/** Keeps the documents of this tab from being moved by another, and locks after idleness. */
	hold(mayLock: () => boolean): void {
		this.#mayLock = mayLock;
		void this.#holdDocuments();
		// A page that is kept for the way back would make every other tab wait for one that is not there.
		addEventListener('pagehide', ({ persisted }) => {
			if (persisted && mayLock()) this.#letGo();
		});
		addEventListener('pageshow', ({ persisted }) => {
			if (persisted) void this.#comeBack();
		});
		const touch = () => (this.#lastTouch = Date.now());
		touch();
		for (const type of ['pointerdown', 'keydown', 'wheel'])
			addEventListener(type, touch, { capture: true, passive: true });
		document.addEventListener('visibilitychange', () => this.#lockWhenIdle());
		setInterval(() => this.#lockWhenIdle(), lookMilliseconds);
	}

	/** Sets the first passphrase; the documents are encrypted when it has been given once more after the reload. */
	async set(passphrase: string): Promise<void> {
		const task = newKeyTask();
		const passphraseKey = await keyOf(passphrase, task);
		await writeVault(await newVault({ task, passphraseKey, idleMinutes: 10 }));
		this.#reloadAll();
	}

	/** Drops a passphrase that was set while nothing is encrypted yet. */
	async drop(): Promise<void> {
		if (!(await nothingLocked())) return;
		await writeVault(null);
		this.#reloadAll();
	}

	/** Puts another passphrase in the place of the former; false when that was wrong. */
	async change({ former, passphrase }: { former: string; passphrase: string }): Promise<boolean> {
		const { vault } = this;
		if (!vault) return false;
		const task = newKeyTask();
		const changed = await rewrapVault(vault, {
			former: await keyOf(former, vault),
			task,
			passphraseKey: await keyOf(passphrase, task)
		});
		if (!changed) return false;
		await writeVault(changed);
		this.vault = changed;
		return true;
	}

	/** Has the documents decrypted when the passphrase has been given once more after the reload. */
	async remove(): Promise<void> {
		if (!this.vault) return;
		await writeVault({ ...this.vault, state: 'unlocking' });
		this.#reloadAll();
	}

	async setIdleMinutes(idleMinutes: number | null): Promise<void> {
		if (!this.vault) return;
		const vault = { ...this.vault, idleMinutes };
		await writeVault(vault);
		this.vault = vault;
	}

	/** Locks every tab: with the page goes the key and everything that was read. */
	lockNow(): void {
		this.#reloadAll();
	}

	/**
	 * Removes everything of this app from the browser, for one who has lost the passphrase. Other tabs lock first: one that
	 * went on would write what it holds back. Waits for one whose content is not on the disk until a person closes it.
	 */
	async eraseAll(): Promise<void> {
		this.#channel.postMessage('reload');
		await alone(eraseEverything);
		this.#reloadAll();
	}

	#holdDocuments(): Promise<void> {
		const { locks } = navigator;
		if (!locks) return Promise.resolve();
		return new Promise((resolve) => {
			void locks.request(documentsLock, { mode: 'shared' }, () => {
				resolve();
				return new Promise<void>((release) => (this.#letGo = release));
			});
		});
	}

	/** A page the way back led to: documents may have been moved while it held none. */
	async #comeBack(): Promise<void> {
		this.#letGo();
		await this.#holdDocuments();
		const vault = await readVault();
		if (isMoving(vault) || (vault === null) !== (this.vault === null)) location.reload();
	}

	#lockWhenIdle(): void {
		const minutes = this.vault?.idleMinutes ?? null;
		if (minutes === null || Date.now() - this.#lastTouch < minutes * 60_000) return;
		if (this.#mayLock()) location.reload();
	}

	#reloadAll(): void {
		this.#channel.postMessage('reload');
		location.reload();
	}
}

/** Waits until no other tab has documents open. */
const alone = async <T>(job: () => Promise<T>): Promise<T> =>
	navigator.locks ? await navigator.locks.request(documentsLock, job) : job();

/** As `alone`, but after a while without a turn resolves with `others`: what was waited for may have become needless. */
async function aloneSoon<T>(job: () => Promise<T>): Promise<T | 'others'> {
	if (!navigator.locks) return job();
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), turnMilliseconds);
	try {
		return await navigator.locks.request(documentsLock, { signal: patience.signal }, () => {
			clearTimeout(timer);
			return job();
		});
	} catch (error) {
		if (patience.signal.aborted) return 'others';
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

/** True while documents wait to be encrypted or made plain. */
const isMoving = (vault: Vault | null): vault is Vault =>
	vault !== null && vault.state !== 'locked';

const keyOf = (passphrase: string, task: { salt: Uint8Array; cost: KeyCost }) =>
	run('passphraseKey', { passphrase, salt: task.salt, ...task.cost });

export const lock = new Lock();
