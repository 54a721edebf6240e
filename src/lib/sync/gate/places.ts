import * as Y from 'yjs';
import type { IncomingStructs } from './incoming-structs.ts';

/** Where in a document something stands: the root's name, then the keys down to it. */
export interface Place {
	readonly root: string;
	/** A key of the root's map, a field of the record there; an entry without a key counts as ''. */
	readonly path: readonly string[];
}

/** A place; `gone` below what was deleted and forgotten; `missing` when it refers to what is not here. */
export type Placed = Place | 'gone' | 'missing';

/** No record nests deeper. */
const deepest = 4;

/** Finds where fresh structs will stand, and where stored ones do. */
export class Places {
	readonly #incoming: IncomingStructs;
	readonly #roots = new Map<unknown, string>();
	readonly #placed = new Map<Y.Item, Placed>();

	constructor(doc: Y.Doc, incoming: IncomingStructs) {
		this.#incoming = incoming;
		for (const [name, type] of doc.share) this.#roots.set(type, name);
	}

	/** The place of an item of the document. */
	ofStored(item: Y.Item): Placed {
		const path: string[] = [];
		let current: Y.Item | null = item;
		while (current) {
			// What was written into a record is gone with it, even where Yjs still keeps the items.
			if (current !== item && current.deleted) return 'gone';
			path.unshift(current.parentSub ?? '');
			const parent: unknown = current.parent;
			if (!(parent instanceof Y.AbstractType)) return 'gone';
			const root = this.#roots.get(parent);
			if (root !== undefined) return { root, path };
			current = parent._item;
		}
		return 'gone';
	}

	/** The place of an item of the update; without recursion, since a forger may chain references without end. */
	ofFresh(item: Y.Item): Placed {
		const waiting: Y.Item[] = [item];
		const begun = new Set<Y.Item>();
		while (waiting.length > 0) {
			const current = waiting.at(-1);
			if (!current) break;
			const step = this.#step(current);
			if (step instanceof Y.Item) {
				// What leads back to itself leads nowhere.
				if (begun.has(step)) this.#placed.set(step, 'missing');
				else {
					begun.add(step);
					waiting.push(step);
				}
				continue;
			}
			this.#placed.set(current, step);
			waiting.pop();
		}
		return this.#placed.get(item) ?? 'missing';
	}

	/** The place, or the fresh item whose place must be known first. */
	#step(item: Y.Item): Placed | Y.Item {
		const known = this.#placed.get(item);
		if (known) return known;
		const beside = item.origin ?? item.rightOrigin;
		// The decoder leaves the name of the root, or the id of the record, where a stored item has its parent.
		const parent: unknown = item.parent;
		if (typeof parent === 'string') return { root: parent, path: [item.parentSub ?? ''] };
		const reference = beside ?? (parent instanceof Y.ID ? parent : null);
		if (!reference) return 'gone';
		const found = this.#incoming.find(reference);
		if (!found) return 'missing';
		if (!(found.struct instanceof Y.Item)) return 'gone';
		// An edit of a record that was erased meanwhile is dropped by Yjs itself.
		if (!beside && !found.isFresh && found.struct.deleted) return 'gone';
		if (found.isFresh && !this.#placed.has(found.struct)) return found.struct;
		const place = found.isFresh
			? (this.#placed.get(found.struct) ?? 'missing')
			: this.ofStored(found.struct);
		if (beside || typeof place === 'string') return place;
		const path = [...place.path, item.parentSub ?? ''].slice(0, deepest);
		return { root: place.root, path };
	}
}
