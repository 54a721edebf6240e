const storageKey = 'rounds.unfinishedImport';

/** What the browser keeps of an import that is being written, as it was kept; null when none is, or the storage is shut. */
export function storedJournal(): string | null {
	try {
		return localStorage.getItem(storageKey);
	} catch {
		return null;
	}
}

/** Keeps the journal of an import, or none; true when it was kept: a shut or full storage keeps nothing. */
export function keepJournal(journal: object | null): boolean {
	try {
		if (journal) localStorage.setItem(storageKey, JSON.stringify(journal));
		else localStorage.removeItem(storageKey);
		return true;
	} catch {
		return false;
	}
}
