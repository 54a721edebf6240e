import { mapApps, type MapApp } from './navigation-links.ts';

const storageKey = 'rounds.mapApp';

function remembered(): MapApp | null {
	try {
		const stored = localStorage.getItem(storageKey);
		return mapApps.find((app) => app === stored) ?? null;
	} catch {
		// Storage is closed to us: it is asked again.
		return null;
	}
}

class PreferredMapApp {
	#current = $state.raw<MapApp | null>(null);

	constructor() {
		if (typeof localStorage !== 'undefined') this.#current = remembered();
	}

	/** Null until the person chose one. */
	get current(): MapApp | null {
		return this.#current;
	}

	/** Opens places in this app from now on, or asks again; remembered on this device. */
	choose(app: MapApp | null): void {
		this.#current = app;
		try {
			if (app === null) localStorage.removeItem(storageKey);
			else localStorage.setItem(storageKey, app);
		} catch {
			// Storage is closed to us: the choice holds until the page is left.
		}
	}
}

/** The map app of this device. */
export const mapApp = new PreferredMapApp();
