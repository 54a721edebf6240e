const storageKey = 'rounds.keys';

function remembered(): boolean {
	try {
		return localStorage.getItem(storageKey) !== 'off';
	} catch {
		// Storage is closed to us: the keys answer.
		return true;
	}
}

class SingleKeys {
	#areOn = $state(remembered());

	/** Whether one key without Ctrl or ⌘ does something. */
	get areOn(): boolean {
		return this.#areOn;
	}

	/** Switches the single keys on or off on this device. */
	choose(on: boolean): void {
		this.#areOn = on;
		try {
			if (on) localStorage.removeItem(storageKey);
			else localStorage.setItem(storageKey, 'off');
		} catch {
			// Storage is closed to us: the choice holds until the page is left.
		}
	}
}

/** The single keys of this device: some people speak to their computer, and every word of theirs is keys. */
export const singleKeys = new SingleKeys();
