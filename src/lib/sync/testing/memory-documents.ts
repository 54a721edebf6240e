import * as Y from 'yjs';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import type { SyncDocuments } from '#lib/sync/documents/sync-documents.ts';

/** Documents of the territory "north" in memory; with a client id where a test must fix it. */
export class MemoryDocuments implements SyncDocuments {
	readonly docs = new Map<string, Y.Doc>();
	/** Closed documents, as updates. */
	readonly closed = new Map<string, { update: Uint8Array; hash: Uint8Array }>();
	/** What `whenKept` waits for: the disk of a test that has one. */
	disk: Promise<void> = Promise.resolve();
	#isFull = false;
	#keptListeners = new Set<(id: string) => void>();
	#clientId: number | null;
	#listeners = new Set<(id: string) => void>();

	constructor(clientId: number | null) {
		this.#clientId = clientId;
	}

	ids(): readonly string[] {
		return [...this.docs.keys(), ...this.closed.keys()];
	}

	knownHash(id: string): Uint8Array | null {
		return this.closed.get(id)?.hash ?? null;
	}

	/** Closes a document, which stays known by its hash. */
	close(id: string): void {
		const doc = this.doc(id);
		this.docs.delete(id);
		this.closed.set(id, { update: Y.encodeStateAsUpdate(doc), hash: documentHash(doc) });
		doc.destroy();
	}

	mayReceive(id: string): boolean {
		return id.startsWith('t/north/');
	}

	doc(id: string): Y.Doc {
		let doc = this.docs.get(id);
		if (!doc) {
			doc = new Y.Doc();
			if (this.#clientId !== null) doc.clientID = this.#clientId;
			const closed = this.closed.get(id);
			if (closed) Y.applyUpdate(doc, closed.update);
			this.closed.delete(id);
			this.docs.set(id, doc);
			for (const listener of this.#listeners) listener(id);
		}
		return doc;
	}

	open(id: string): Promise<Y.Doc> {
		return Promise.resolve(this.doc(id));
	}

	async whenKept(): Promise<boolean> {
		await this.disk;
		return !this.#isFull;
	}

	/** From now on the disk takes nothing, or takes everything again. */
	fill(isFull: boolean): void {
		this.#isFull = isFull;
		for (const listener of this.#keptListeners) for (const id of this.docs.keys()) listener(id);
	}

	onKept(listener: (id: string) => void): () => void {
		this.#keptListeners.add(listener);
		return () => this.#keptListeners.delete(listener);
	}

	onOpened(listener: (id: string) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
