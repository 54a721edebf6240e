import type * as Y from 'yjs';
import { mergeReadings, type Reading } from '#lib/store/table/reading.ts';
import { Live } from './live.svelte.ts';

/** The documents a reading spans; they may come to be opened later. */
export interface DocumentSet {
	docs(): readonly Y.Doc[];
	/** Calls `changed` when the set changes. */
	onChange(changed: () => void): () => void;
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
			const detach = () => docs.forEach((doc) => doc.off('update', changed));
			const attach = () => docs.forEach((doc) => doc.on('update', changed));
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
