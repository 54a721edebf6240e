/** The items of each key, in the order they came. */
export function groupBy<T, Key extends string>(
	items: readonly T[],
	keyOf: (item: T) => Key
): ReadonlyMap<Key, readonly T[]> {
	const groups = new Map<Key, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
