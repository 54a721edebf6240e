import type * as Y from 'yjs';
import { documentHash } from '#lib/store/document-hash.ts';
import type { Catalogue } from './catalogue.ts';
import type { Disk } from './disk.ts';

/** A document counts as idle this long after its last edit, in milliseconds. */
const idleAfter = 2000;

/** Keeps the catalogue true for one open document: no entry while it changes, a new one once it is saved and idle. */
export class CatalogueEntry {
	readonly #id: string;
	readonly #doc: Y.Doc;
	readonly #disk: Disk;
	readonly #catalogue: Catalogue;
	readonly #changed: () => void;
	#listed: boolean;
	#removing = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#closed = false;

	constructor(parts: {
		id: string;
		doc: Y.Doc;
		disk: Disk;
		catalogue: Catalogue;
		/** `isRemoving` has changed. */
		changed: () => void;
	}) {
		this.#id = parts.id;
		this.#doc = parts.doc;
		this.#disk = parts.disk;
		this.#catalogue = parts.catalogue;
		this.#changed = parts.changed;
		this.#listed = this.#catalogue.hashOf(this.#id) !== null;
		// Before the listener that stores the edit: the entry must be gone when the disk holds something else.
		this.#doc.on('afterTransaction', this.#note);
		this.#later();
	}

	/** True until the catalogue on the disk has dropped what it said of an older state. */
	get isRemoving(): boolean {
		return this.#removing > 0;
	}

	/** Ends the watch after the disk has closed; what was saved is listed at once. */
	async close(): Promise<void> {
		this.#closed = true;
		this.#doc.off('afterTransaction', this.#note);
		if (this.#timer !== null) clearTimeout(this.#timer);
		await this.#write();
	}

	readonly #note = (transaction: Y.Transaction): void => {
		if (!hasChanged(transaction)) return;
		if (this.#listed) {
			this.#listed = false;
			this.#removing++;
			void this.#catalogue
				.remove(this.#id)
				// Without an entry on the disk or in memory the document is simply opened when it is asked for.
				.catch(() => {})
				.finally(() => {
					this.#removing--;
					this.#changed();
				});
		}
		this.#later();
	};

	#later(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#write(), idleAfter);
	}

	async #write(): Promise<void> {
		this.#timer = null;
		const { saved } = this.#disk;
		if (saved === 'saving' && !this.#closed) return this.#later();
		if (saved !== 'saved' || this.isRemoving || this.#doc.store.clients.size === 0) return;
		const hash = documentHash(this.#doc);
		const known = this.#catalogue.hashOf(this.#id);
		if (known && known.every((byte, at) => byte === hash[at])) return;
		this.#listed = true;
		await this.#catalogue.note(this.#id, hash).catch(() => this.#catalogue.remove(this.#id));
	}
}

function hasChanged({ deleteSet, beforeState, afterState }: Y.Transaction): boolean {
	if (deleteSet.clients.size > 0) return true;
	for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true;
	return false;
}
