import * as Y from 'yjs';
import { mostRejectedRecords } from '#lib/store/local-record.ts';

/**
 * The keys of the records with edits that a peer's state vector does not cover, at most 500: of a document the peer
 * refuses, what it did not take.
 */
export function lackedRecords(doc: Y.Doc, theirs: ReadonlyMap<number, number>): string[] {
	const keys = new Set<string>();
	for (const [client, structs] of doc.store.clients) {
		const covered = theirs.get(client) ?? 0;
		// The newest first: what is covered need not be walked.
		for (let at = structs.length - 1; at >= 0; at--) {
			const struct = structs[at];
			if (!struct || struct.id.clock + struct.length <= covered) break;
			const key = struct instanceof Y.Item ? recordKey(struct) : null;
			if (key !== null) keys.add(key);
			if (keys.size >= mostRejectedRecords) return [...keys];
		}
	}
	return [...keys];
}

/** The key, in its root, of the record an edit belongs to; null for an entry without one. */
function recordKey(item: Y.Item): string | null {
	let top = item;
	while (top.parent instanceof Y.AbstractType && top.parent._item) top = top.parent._item;
	return top.parentSub;
}
