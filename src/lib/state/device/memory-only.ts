const storageKey = 'rounds.memoryOnly';

/**
 * Notes that a territory holds what only memory has, since its disk failed, or with null that nothing is so any more.
 * The note lies in the browser's small store, which a full disk leaves alone; where that is shut too, nothing is noted.
 */
export function noteMemoryOnly(territoryId: string | null): void {
	try {
		if (territoryId === null) localStorage.removeItem(storageKey);
		else localStorage.setItem(storageKey, territoryId);
	} catch {
		// Then what others hold comes back by the switch on Share.
	}
}

/** The territory that held something in memory alone when the page ended; null when there was none. */
export function lastMemoryOnly(): string | null {
	try {
		return localStorage.getItem(storageKey);
	} catch {
		return null;
	}
}
