// What the language has above the floor (scripts/floor.mjs) and we or our packages use all the same. Imported first by
// the page, the worker and the service worker; an engine that has its own keeps it.

const define = (owner: object, name: string, value: unknown): void => {
	if (name in owner) return;
	Object.defineProperty(owner, name, { value, writable: true, configurable: true });
};

/** Chromium below 110. */
export function toReversed<T>(this: readonly T[]): T[] {
	return [...this].reverse();
}

/** Chromium below 110. */
export function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
	return [...this].sort(compare);
}

/** Chromium below 111, Firefox below 119, Safari below 16.4. */
export function isWellFormed(this: string): boolean {
	// Read by code points, a half of a pair stands alone only where its other half is missing.
	return !/\p{Surrogate}/u.test(this);
}

define(Array.prototype, 'toReversed', toReversed);
define(Array.prototype, 'toSorted', toSorted);
define(String.prototype, 'isWellFormed', isWellFormed);
