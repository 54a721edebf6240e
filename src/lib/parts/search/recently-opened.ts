/** As many as are remembered. */
const kept = 8;

const storageKey = (territoryId: string): string => `rounds.opened.${territoryId}`;

/** The keys of what was opened lately on this device, the last one first; ids only, no names. */
export function recentlyOpened(territoryId: string): readonly string[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(storageKey(territoryId)) ?? '[]');
		return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
	} catch {
		// Storage is closed to us or holds something else: nothing was opened.
		return [];
	}
}

/** Remembers that something was opened. */
export function rememberOpened(territoryId: string, key: string): void {
	const others = recentlyOpened(territoryId).filter((other) => other !== key);
	try {
		localStorage.setItem(storageKey(territoryId), JSON.stringify([key, ...others].slice(0, kept)));
	} catch {
		// Storage is closed to us: the list stays as it was.
	}
}
