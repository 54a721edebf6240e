import * as Y from 'yjs';

const separator = '\u0000';

/** What a transaction changed in a document: `root`, `key`, and the field within a record, as one text each. */
export function changedPaths(transaction: Y.Transaction): Set<string> {
	const { changed, doc } = transaction;
	const paths = new Set<string>();
	for (const [type, keys] of changed) {
		const above = pathOf(type, doc);
		for (const key of keys) paths.add(join(key === null ? above : [...above, key]));
	}
	for (const { parent, parentSub } of writtenIntoDeleted(transaction))
		paths.add(join(parentSub === null ? pathOf(parent, doc) : [...pathOf(parent, doc), parentSub]));
	return paths;
}

/** What came for a record that is deleted here: Yjs keeps it, and does not count it among what changed. */
function* writtenIntoDeleted({ beforeState, afterState, doc }: Y.Transaction) {
	for (const [client, clock] of afterState) {
		const known = beforeState.get(client) ?? 0;
		const structs = doc.store.clients.get(client) ?? [];
		if (known === clock) continue;
		for (let index = Y.findIndexSS(structs, known); index < structs.length; index++) {
			const struct = structs[index];
			if (!(struct instanceof Y.Item)) continue;
			const { parent, parentSub } = struct;
			if (parent instanceof Y.AbstractType && parent._item?.deleted) yield { parent, parentSub };
		}
	}
}

function pathOf(type: object, doc: Y.Doc): string[] {
	const names: string[] = [];
	let current: unknown = type;
	while (current instanceof Y.AbstractType && current._item) {
		names.unshift(current._item.parentSub ?? '');
		current = current._item.parent;
	}
	for (const [name, root] of doc.share) if (root === current) names.unshift(name);
	return names;
}

const join = (names: readonly string[]): string => names.join(separator);

/** True when one of `paths` is, contains, or lies within one of `others`. */
export function overlaps(pair: {
	paths: ReadonlySet<string>;
	others: ReadonlySet<string>;
}): boolean {
	const above = new Set<string>();
	for (const other of pair.others) for (const path of ancestorsOf(other)) above.add(path);
	for (const path of pair.paths) {
		if (pair.others.has(path) || above.has(path)) return true;
		if (ancestorsOf(path).some((ancestor) => pair.others.has(ancestor))) return true;
	}
	return false;
}

function ancestorsOf(path: string): string[] {
	const names = path.split(separator);
	return names.slice(1).map((_, index) => join(names.slice(0, index + 1)));
}
