import * as Y from 'yjs';
import { becomes } from './disk/becomes.ts';
import { CatalogueEntry } from './disk/catalogue-entry.ts';
import { noCatalogue, type Catalogue } from './disk/catalogue.ts';
import { overallSaved, type Disk, type Disks, type SavedState } from './disk/disk.ts';
import { localDocumentId, parseDocumentId } from './document-id.ts';
import {
	beginErasure,
	endErasure,
	forgetAcknowledgements,
	forgetDocument,
	readErasures,
	readKnownDocuments,
	rememberDocument
} from './local.ts';
import { problemsOf } from './problems.ts';
import type { MalformedRow } from './table/reading.ts';

/** A document that is loaded, with its id. */
export interface OpenDocument {
	readonly id: string;
	readonly doc: Y.Doc;
}

interface Kept extends OpenDocument {
	readonly disk: Disk;
	/** Null until the document is loaded. */
	entry: CatalogueEntry | null;
}

/** Every document of this device: opened once each, kept on disk, and listed in the local document. */
export class Documents {
	readonly #disks: Disks;
	#catalogue: Catalogue = noCatalogue;
	readonly #kept = new Map<string, Kept>();
	readonly #opening = new Map<string, Promise<Y.Doc>>();
	readonly #opened = new Map<string, OpenDocument>();
	readonly #openedListeners = new Set<(id: string) => void>();
	readonly #closedListeners = new Set<(id: string) => void>();
	readonly #savedListeners = new Set<() => void>();
	readonly #keptListeners = new Set<(id: string) => void>();

	private constructor(disks: Disks) {
		this.#disks = disks;
	}

	/** Opens the local document; resolves when it is loaded, or known to live in memory only. */
	static async start(parts: {
		disks: Disks;
		catalogue?: Catalogue | Promise<Catalogue>;
	}): Promise<Documents> {
		const documents = new Documents(parts.disks);
		const [catalogue] = await Promise.all([parts.catalogue, documents.open(localDocumentId)]);
		documents.#catalogue = catalogue ?? noCatalogue;
		return documents;
	}

	/** The document of this device alone. */
	get local(): Y.Doc {
		const local = this.#kept.get(localDocumentId);
		if (!local) throw new Error('the documents are closed');
		return local.doc;
	}

	/**
	 * The document under an id, made empty when the device has none; the same one each time. Resolves when it is loaded
	 * or its disk has failed, which `saved` says. Rejects with a RangeError for what is no document id.
	 */
	open(id: string): Promise<Y.Doc> {
		const known = this.#opening.get(id);
		if (known) return known;
		const opening = this.#load(id);
		this.#opening.set(id, opening);
		opening.catch(() => this.#opening.delete(id));
		return opening;
	}

	async #load(id: string): Promise<Y.Doc> {
		if (!parseDocumentId(id)) throw new RangeError(`not a document id: ${id}`);
		const doc = new Y.Doc({ guid: id });
		const disk = this.#disks.open({ documentId: id, doc });
		const kept: Kept = { id, doc, disk, entry: null };
		this.#kept.set(id, kept);
		let failed = false;
		disk.onSaved(() => {
			this.#tellSaved();
			if (disk.saved === 'saving' || (disk.saved !== 'saved') === failed) return;
			failed = !failed;
			for (const listener of this.#keptListeners) listener(id);
		});
		await disk.whenLoaded;
		// It may have been closed meanwhile.
		if (this.#kept.get(id)?.doc !== doc) return doc;
		this.#opened.set(id, { id, doc });
		if (id !== localDocumentId) {
			const changed = () => this.#tellSaved();
			kept.entry = new CatalogueEntry({ id, doc, disk, catalogue: this.#catalogue, changed });
		}
		if (id !== localDocumentId && !readKnownDocuments(this.local).records.has(id)) {
			rememberDocument(this.local, { documentId: id });
		}
		for (const listener of this.#openedListeners) listener(id);
		return doc;
	}

	/** The loaded documents but the local one, in the order they were opened. */
	opened(): OpenDocument[] {
		return [...this.#opened.values()].filter(({ id }) => id !== localDocumentId);
	}

	/** The ids of all documents this device keeps, open or not, but the local one. */
	knownIds(): string[] {
		const ids = new Set(readKnownDocuments(this.local).records.keys());
		for (const { id } of this.opened()) ids.add(id);
		return [...ids].sort();
	}

	/**
	 * The hash of a closed document's snapshot as it lies on the disk; null when only opening it can tell, and for an open
	 * one, which must be watched for what is edited next.
	 */
	knownHash(id: string): Uint8Array | null {
		return this.#opened.has(id) ? null : this.#catalogue.hashOf(id);
	}

	/** How many bytes a document takes on the disk. */
	storedBytes(id: string): Promise<number> {
		return this.#disks.storedBytes(id);
	}

	/** Tells of each document as it is loaded; the returned function stops that. */
	onOpened(listener: (id: string) => void): () => void {
		this.#openedListeners.add(listener);
		return () => this.#openedListeners.delete(listener);
	}

	/** Tells of each document that is closed; the returned function stops that. */
	onClosed(listener: (id: string) => void): () => void {
		this.#closedListeners.add(listener);
		return () => this.#closedListeners.delete(listener);
	}

	/** Whether everything is on disk: the first failure of any document, else `saving` while any is. */
	get saved(): SavedState {
		return overallSaved(
			[...this.#kept.values()].flatMap(({ disk, entry }) =>
				entry?.isRemoving ? [disk.saved, 'saving' as const] : [disk.saved]
			)
		);
	}

	/** Tells of every change of `saved`; the returned function stops that. */
	onSaved(listener: () => void): () => void {
		this.#savedListeners.add(listener);
		return () => this.#savedListeners.delete(listener);
	}

	/**
	 * Resolves to true once what a document holds now is on the disk, to false once its disk has failed; at once when it
	 * is closed.
	 */
	async whenKept(id: string): Promise<boolean> {
		const kept = this.#kept.get(id);
		return !kept || (await becomes(kept.disk, 'saved', 'failed')) === 'saved';
	}

	/** Tells of each open document whose disk has failed, or took it after a failure; the returned function stops that. */
	onKept(listener: (id: string) => void): () => void {
		this.#keptListeners.add(listener);
		return () => this.#keptListeners.delete(listener);
	}

	/** Tries every failed disk again. */
	retry(): void {
		for (const { disk } of this.#kept.values()) disk.retry();
	}

	/** The malformed rows of all open documents. */
	malformed(): MalformedRow[] {
		return this.#problems().flatMap(({ malformed }) => malformed);
	}

	/** How many rows of the open documents a later version of the app wrote. */
	newer(): number {
		return this.#problems().reduce((sum, { newer }) => sum + newer, 0);
	}

	#problems() {
		return [...this.#opened.values()].map(({ doc }) => problemsOf(doc));
	}

	/** Closes a document after its last write; it stays on the disk. */
	async close(id: string): Promise<void> {
		const kept = this.#kept.get(id);
		if (!kept) return;
		this.#kept.delete(id);
		this.#opening.delete(id);
		if (this.#opened.delete(id)) for (const listener of this.#closedListeners) listener(id);
		await kept.disk.close();
		await kept.entry?.close();
		kept.doc.destroy();
		this.#tellSaved();
	}

	/** Closes every document, the local one last. */
	async closeAll(): Promise<void> {
		const others = [...this.#kept.keys()].filter((id) => id !== localDocumentId);
		await Promise.all(others.map((id) => this.close(id)));
		await this.close(localDocumentId);
	}

	/**
	 * Removes everything of a territory from this device; the other members keep theirs. Stop its links first, or they
	 * bring it back. The territory is forgotten on the disk before the first document goes, so that no crash shows half
	 * of it; rejects when the browser refuses to erase a document, which then waits for `finishErasures`.
	 */
	async eraseTerritory(territoryId: string): Promise<void> {
		const disk = this.#kept.get(localDocumentId)?.disk;
		beginErasure(this.local, { territoryId });
		if (disk) await becomes(disk, 'saved', 'failed');
		await this.#finishErasure(territoryId);
		if (disk) await becomes(disk, 'saved', 'failed');
	}

	/** Erases what an erasure that was cut short has left; rejects when the browser refuses. */
	async finishErasures(): Promise<void> {
		for (const id of readErasures(this.local).records.keys()) await this.#finishErasure(id);
	}

	async #finishErasure(territoryId: string): Promise<void> {
		const ids = new Set([...this.knownIds(), ...this.#kept.keys()]);
		for (const id of ids) {
			const address = parseDocumentId(id);
			if (!address || address.kind === 'local' || address.territoryId !== territoryId) continue;
			// Taken up again meanwhile, it is not to be erased any more.
			if (!readErasures(this.local).records.has(territoryId)) return;
			await this.close(id);
			await this.#disks.erase(id);
			await this.#catalogue.remove(id).catch(() => {});
			forgetAcknowledgements(this.local, { documentId: id });
			forgetDocument(this.local, { documentId: id });
		}
		endErasure(this.local, { territoryId });
	}

	#tellSaved(): void {
		for (const listener of this.#savedListeners) listener();
	}
}
