import * as Y from 'yjs';

/** Rows by the root they stand under. */
export type ChangedRows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The rows of a document that were written since a state vector (each client's clock), the newest word of each counted
 * once. Costs what was written since, not what the document holds. What only removed something leaves no row.
 */
export function changedRows(doc: Y.Doc, since: ReadonlyMap<number, number>): ChangedRows {
	const rows = new Map<string, Set<string>>();
	const rootNames = new Map([...doc.share].map(([name, root]) => [root as unknown, name]));
	for (const [client, structs] of doc.store.clients) {
		const from = since.get(client) ?? 0;
		for (let at = structs.length - 1; at >= 0; at--) {
			const struct = structs[at];
			if (!struct || struct.id.clock + struct.length <= from) break;
			const row = struct instanceof Y.Item ? rowOf(struct, rootNames) : null;
			if (row === null) continue;
			const keys = rows.get(row.root) ?? new Set();
			rows.set(row.root, keys.add(row.key));
		}
	}
	return rows;
}

/** How many rows there are. */
export const countRows = (rows: ChangedRows): number =>
	[...rows.values()].reduce((sum, { size }) => sum + size, 0);

/** The state vector both of two hold at least: each client's lower clock. */
export function lowerOf(a: Uint8Array, b: Uint8Array): Uint8Array {
	const [left, right] = [Y.decodeStateVector(a), Y.decodeStateVector(b)];
	return Y.encodeStateVector(
		new Map([...left].map(([client, clock]) => [client, Math.min(clock, right.get(client) ?? 0)]))
	);
}

/** The state vector of what at least one of two holds: each client's higher clock. */
export function higherOf(
	a: ReadonlyMap<number, number>,
	b: ReadonlyMap<number, number>
): Map<number, number> {
	const higher = new Map(a);
	for (const [client, clock] of b) higher.set(client, Math.max(clock, a.get(client) ?? 0));
	return higher;
}

// The key right below the root: a field deep in a record is a word about that record.
function rowOf(
	item: Y.Item,
	rootNames: ReadonlyMap<unknown, string>
): { root: string; key: string } | null {
	let current = item;
	for (;;) {
		const { parent } = current;
		if (!(parent instanceof Y.AbstractType)) return null;
		const above = parent._item;
		if (above) {
			current = above;
			continue;
		}
		const root = rootNames.get(parent);
		// The root "territory" holds one record in itself.
		return root === undefined ? null : { root, key: current.parentSub ?? '' };
	}
}
