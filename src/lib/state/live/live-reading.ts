import type * as Y from 'yjs';
import { mergeReadings, type Reading } from '#lib/store/table/reading.ts';
import { Live } from './live.svelte.ts';

/** The documents a reading spans; they may come to be opened later. */
export interface DocumentSet {
	docs(): readonly Y.Doc[];
	/** Calls `changed` when the set changes. */
	onChange(changed: () => void): () => void;
}

/** The document of a set in which a record lies; undefined where none has it. */
export const homeOf = (
	set: Pick<DocumentSet, 'docs'>,
	read: (doc: Y.Doc) => Reading<unknown>,
	id: string
): Y.Doc | undefined => set.docs().find((doc) => read(doc).records.has(id));

/** Documents that a long write is under way in, with whoever waits for its end. */
const underWay = new Map<Y.Doc, Set<() => void>>();

/** Does a long write into documents; who reads them hears of it once, at its end, since each slice read anew takes the page's time. */
export async function unheard<T>(docs: readonly Y.Doc[], write: () => Promise<T>): Promise<T> {
	for (const doc of docs) underWay.set(doc, underWay.get(doc) ?? new Set());
	try {
		return await write();
	} finally {
		const waiting = new Set(docs.flatMap((doc) => [...(underWay.get(doc) ?? [])]));
		for (const doc of docs) underWay.delete(doc);
		for (const changed of waiting) changed();
	}
}

/** One table over all documents that hold it, read again after every change of one of them. */
export function liveReading<T>(
	set: DocumentSet,
	read: (doc: Y.Doc) => Reading<T>
): Live<Reading<T>> {
	let parts: readonly Reading<T>[] = [];
	let merged: Reading<T> = mergeReadings<T>([]);
	return new Live({
		listen(changed) {
			let docs = set.docs();
			const hear = (_update: Uint8Array, _origin: unknown, doc: Y.Doc) => {
				const waiting = underWay.get(doc);
				if (waiting) waiting.add(changed);
				else changed();
			};
			const detach = () => docs.forEach((doc) => doc.off('update', hear));
			const attach = () => docs.forEach((doc) => doc.on('update', hear));
			attach();
			const offSet = set.onChange(() => {
				detach();
				docs = set.docs();
				attach();
				changed();
			});
			return () => {
				offSet();
				detach();
			};
		},
		read() {
			const fresh = set.docs().map(read);
			const same = fresh.length === parts.length && fresh.every((part, i) => part === parts[i]);
			// An unchanged table keeps its identity, so that nothing derived from it is computed again.
			if (!same) {
				parts = fresh;
				merged = mergeReadings(fresh);
			}
			return merged;
		}
	});
}
