const storageKey = 'rounds.stepsHidden';

function remembered(): readonly string[] {
	try {
		return (localStorage.getItem(storageKey) ?? '').split(' ').filter(Boolean);
	} catch {
		// Storage is closed to us: the steps are shown until the page is left.
		return [];
	}
}

/** In which territories a person of this device put the first steps away. */
class FirstSteps {
	#hidden = $state.raw<readonly string[]>([]);

	constructor() {
		if (typeof localStorage !== 'undefined') this.#hidden = remembered();
	}

	/** True once they were put away in a territory. */
	isHidden(territoryId: string): boolean {
		return this.#hidden.includes(territoryId);
	}

	/** Puts them away for good. */
	hide(territoryId: string): void {
		this.#hidden = [...this.#hidden, territoryId];
		try {
			localStorage.setItem(storageKey, this.#hidden.join(' '));
		} catch {
			// Storage is closed to us: they come back with the next page.
		}
	}
}

export const firstSteps = new FirstSteps();
