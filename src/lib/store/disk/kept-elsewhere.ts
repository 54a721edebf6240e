import * as Y from 'yjs';

const origins = new WeakSet<object>();

/** Marks an origin whose updates another tab of this browser keeps: they are written here only if it did not. */
export const keptElsewhere = (origin: object): void => void origins.add(origin);

/** True for the origin of updates that another tab of this browser keeps. */
export const isKeptElsewhere = (origin: unknown): boolean =>
	typeof origin === 'object' && origin !== null && origins.has(origin);

/** What the watch needs of the disk both tabs write to. */
export interface SharedRows {
	/** Every stored update of the document; `fresh` only those stored since this tab loaded it. */
	rows(which: 'all' | 'fresh'): Promise<readonly Uint8Array[]>;
	/** Stores an update that the other tab did not. */
	store(update: Uint8Array): void;
	/** `isSettled` has changed. */
	changed(): void;
}

/** Between two looks at the disk, in milliseconds. */
const lookEvery = 400;
/** An update that so many looks did not find is stored here. */
const mostLooks = 4;

/**
 * The updates that came from other tabs of this browser and were not yet seen on the disk. The tab that made an update
 * stores it; one that crashed before has not, and then this tab does.
 */
export class KeptElsewhere {
	readonly #disk: SharedRows;
	/** How often each update was looked for, but for the first look. */
	readonly #waiting = new Map<Uint8Array, number>();
	#timer: ReturnType<typeof setTimeout> | null = null;
	#looking: Promise<void> = Promise.resolve();

	constructor(disk: SharedRows) {
		this.#disk = disk;
	}

	/** True when every update that came from another tab lies on the disk. */
	get isSettled(): boolean {
		return this.#waiting.size === 0;
	}

	/** Takes note of an update that another tab keeps. */
	note(update: Uint8Array): void {
		this.#waiting.set(update, 0);
		if (this.#waiting.size === 1) this.#disk.changed();
		// A tab tells of what it has stored: most are found at once, also where a hidden page's timers are slow.
		this.#looking = this.#looking.then(() => this.#look());
	}

	/** Looks now and stores what is missing. */
	async settle(): Promise<void> {
		await this.#looking;
		for (const update of this.#waiting.keys()) this.#waiting.set(update, mostLooks);
		await this.#look();
	}

	/** Stops looking; what was not found is not stored. */
	stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		this.#waiting.clear();
	}

	#lookLater(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = null;
			for (const [waiting, looks] of this.#waiting) this.#waiting.set(waiting, looks + 1);
			this.#looking = this.#looking.then(() => this.#look());
		}, lookEvery);
	}

	async #look(): Promise<void> {
		if (this.isSettled) return;
		const overdue = () => [...this.#waiting].filter(([, looks]) => looks >= mostLooks);
		const rows = await this.#disk.rows(overdue().length > 0 ? 'all' : 'fresh').catch(() => []);
		for (const update of this.#waiting.keys())
			if (rows.some((row) => sameBytes(row, update))) this.#waiting.delete(update);
		const missing = overdue().map(([update]) => update);
		for (const update of lackedBy(rows, missing)) this.#disk.store(update);
		for (const update of missing) this.#waiting.delete(update);
		if (this.isSettled) this.#disk.changed();
		else this.#lookLater();
	}
}

// The tab that makes an edit stores the very bytes it sends on.
const sameBytes = (first: Uint8Array, second: Uint8Array): boolean =>
	first.length === second.length && first.every((byte, at) => byte === second[at]);

// What was fetched as an answer, or merged since, is found only by its content.
function lackedBy(rows: readonly Uint8Array[], updates: readonly Uint8Array[]): Uint8Array[] {
	if (updates.length === 0) return [];
	const stored = new Y.Doc();
	stored.transact(() => rows.forEach((row) => Y.applyUpdate(stored, row)));
	const lacked = updates.filter((update) => {
		let changed = false;
		const note = () => (changed = true);
		stored.on('update', note);
		Y.applyUpdate(stored, update);
		stored.off('update', note);
		return changed || stored.store.pendingStructs !== null;
	});
	stored.destroy();
	return lacked;
}
