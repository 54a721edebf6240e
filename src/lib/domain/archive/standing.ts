/** How what is said of merged cards stands under the kept ones. */
export interface Standing<T> {
	readonly keyOf: (said: T) => string;
	/** The same as of the kept cards; what names no merged one keeps its identity. */
	readonly kept: (said: T) => T;
}

/** M3: what is said by the key it stands under; what names the kept card itself goes before. */
export function standingByKey<T>(said: Iterable<T>, { keyOf, kept }: Standing<T>): Map<string, T> {
	const standing = new Map<string, T>();
	for (const one of said) {
		const moved = kept(one);
		const key = keyOf(moved);
		if (moved === one || !standing.has(key)) standing.set(key, moved);
	}
	return standing;
}

/** M3: all that is said in the place of a key, of merged cards too. */
export const saidInPlace = <T>(
	said: Iterable<T>,
	{ keyOf, kept, key }: Standing<T> & { readonly key: string }
): T[] => [...said].filter((one) => keyOf(kept(one)) === key);
