import * as Y from 'yjs';

/** A document as it would be after an update, made when it is first asked for: that costs a copy of the document. */
export class Trial {
	readonly #doc: Y.Doc;
	readonly #update: Uint8Array;
	#copy: Y.Doc | null = null;

	constructor(doc: Y.Doc, update: Uint8Array) {
		this.#doc = doc;
		this.#update = update;
	}

	/** What would stand under a key of a root. */
	standing(root: string, key: string): unknown {
		return this.#after.getMap(root).get(key);
	}

	/** Forgets the copy. */
	end(): void {
		this.#copy?.destroy();
	}

	get #after(): Y.Doc {
		if (this.#copy) return this.#copy;
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc));
		Y.applyUpdate(copy, this.#update);
		this.#copy = copy;
		return copy;
	}
}
