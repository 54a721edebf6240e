import * as Y from 'yjs';

const separator = '\u0000';

/** What a transaction changed in a document: `root`, `key`, and the field within a record, as one text each. */
export function changedPaths({ changed, doc }: Y.Transaction): Set<string> {
	const paths = new Set<string>();
	for (const [type, keys] of changed) {
		const above = pathOf(type, doc);
		for (const key of keys) paths.add(join(key === null ? above : [...above, key]));
	}
	return paths;
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
