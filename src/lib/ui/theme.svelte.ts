/** Light, dark, or whatever the system says. */
export type ThemeName = 'system' | 'light' | 'dark';

const storageKey = 'rounds.theme';

function remembered(): ThemeName {
	try {
		const stored = localStorage.getItem(storageKey);
		return stored === 'light' || stored === 'dark' ? stored : 'system';
	} catch {
		// Storage is closed to us (private mode, blocked cookies): the system decides.
		return 'system';
	}
}

function remember(name: ThemeName): void {
	try {
		localStorage.setItem(storageKey, name);
	} catch {
		// Storage is closed to us: the choice holds until the page is left.
	}
}

class Theme {
	#current = $state<ThemeName>('system');

	constructor() {
		if (typeof document !== 'undefined') this.#show(remembered());
	}

	get current(): ThemeName {
		return this.#current;
	}

	/** Shows the app in another theme and remembers it on this device. */
	choose(name: ThemeName): void {
		this.#show(name);
		remember(name);
	}

	#show(name: ThemeName): void {
		this.#current = name;
		if (name === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = name;
	}
}

/** The theme of this device; the tokens follow `data-theme` on the page's root. */
export const theme = new Theme();
