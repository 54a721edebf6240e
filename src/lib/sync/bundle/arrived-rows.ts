import * as Y from 'yjs';

/** A row that a transaction wrote. */
export interface ArrivedRow {
	root: string;
	key: string;
	/** False where a row stood under the key before. */
	isNew: boolean;
}

/**
 * The rows that stand otherwise after a transaction than before it, told by what stood there before: a value that
 * arrived and lost against the one that is here, and what was only removed, leave none. To be asked while the
 * transaction's listeners run.
 */
export function arrivedRows(transaction: Y.Transaction): ArrivedRow[] {
	const rootNames = new Map(
		[...transaction.doc.share].map(([name, type]) => [type as unknown, name])
	);
	const rows: ArrivedRow[] = [];
	for (const type of transaction.changed.keys()) {
		const { keys } = new Y.YEvent(type, transaction);
		const root = rootNames.get(type);
		if (root !== undefined) {
			for (const [key, { action }] of keys)
				if (action !== 'delete') rows.push({ root, key, isNew: action === 'add' });
			continue;
		}
		const row = keys.size > 0 ? rowAbove(type._item, rootNames) : null;
		if (row) rows.push({ ...row, isNew: false });
	}
	return rows;
}

// A field deep in a record is a word about that record, unless the record is gone.
function rowAbove(item: Y.Item | null, rootNames: ReadonlyMap<unknown, string>) {
	for (let current = item; current && !current.deleted;) {
		const parent: unknown = current.parent;
		if (!(parent instanceof Y.AbstractType)) return null;
		const root = rootNames.get(parent);
		if (root !== undefined) return { root, key: current.parentSub ?? '' };
		current = parent._item;
	}
	return null;
}
