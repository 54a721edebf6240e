import * as Y from 'yjs';
import type { Disk, Disks, SavedState } from '#lib/store/disk/disk.ts';

/** Disks for tests: what was saved outlives the documents, and `fail` makes the next writes fail. */
export class MemoryDisks implements Disks {
	readonly kept = new Map<string, Uint8Array>();
	readonly #open = new Set<MemoryDisk>();
	failing = false;
	/** The document that the browser refuses to erase; none when empty. */
	refuseToErase = '';

	open({ documentId, doc }: { documentId: string; doc: Y.Doc }): Disk {
		const disk = new MemoryDisk(this, documentId, doc);
		this.#open.add(disk);
		return disk;
	}

	async erase(documentId: string): Promise<void> {
		if (documentId === this.refuseToErase) throw new Error('refused');
		this.kept.delete(documentId);
	}

	async storedBytes(documentId: string): Promise<number> {
		return this.kept.get(documentId)?.length ?? 0;
	}
}

class MemoryDisk implements Disk {
	readonly whenLoaded: Promise<'loaded' | 'failed'>;
	saved: SavedState = 'saved';
	readonly #disks: MemoryDisks;
	readonly #documentId: string;
	readonly #doc: Y.Doc;
	readonly #listeners = new Set<() => void>();
	readonly #save = () => this.retry();

	constructor(disks: MemoryDisks, documentId: string, doc: Y.Doc) {
		this.#disks = disks;
		this.#documentId = documentId;
		this.#doc = doc;
		const kept = disks.kept.get(documentId);
		if (kept) Y.applyUpdate(doc, kept, this);
		doc.on('update', this.#save);
		this.whenLoaded = Promise.resolve('loaded');
	}

	onSaved(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	retry(): void {
		if (!this.#disks.failing) {
			this.#disks.kept.set(this.#documentId, Y.encodeStateAsUpdate(this.#doc));
		}
		this.saved = this.#disks.failing ? { failed: 'full' } : 'saved';
		for (const listener of this.#listeners) listener();
	}

	async close(): Promise<void> {
		this.#doc.off('update', this.#save);
	}
}
