import * as Y from 'yjs';
import type { SyncDocuments } from '#lib/sync/sync-documents.ts';

/** Documents of the territory "north" in memory; with a client id where a test must fix it. */
export class MemoryDocuments implements SyncDocuments {
	readonly docs = new Map<string, Y.Doc>();
	#clientId: number | null;
	#listeners = new Set<(id: string) => void>();

	constructor(clientId: number | null) {
		this.#clientId = clientId;
	}

	ids(): readonly string[] {
		return [...this.docs.keys()];
	}

	mayReceive(id: string): boolean {
		return id.startsWith('t/north/');
	}

	doc(id: string): Y.Doc {
		let doc = this.docs.get(id);
		if (!doc) {
			doc = new Y.Doc();
			if (this.#clientId !== null) doc.clientID = this.#clientId;
			this.docs.set(id, doc);
			for (const listener of this.#listeners) listener(id);
		}
		return doc;
	}

	open(id: string): Promise<Y.Doc> {
		return Promise.resolve(this.doc(id));
	}

	onOpened(listener: (id: string) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
