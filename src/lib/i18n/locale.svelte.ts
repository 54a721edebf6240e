import { formatsIn, type Formats } from './format.ts';
import { catalogues, type LocaleName, type Messages } from './messages.ts';

const storageKey = 'rounds.locale';

/** The first language of `wanted` that the app speaks; Chinese when it speaks none of them. */
export function localeFor(wanted: readonly string[]): LocaleName {
	for (const tag of wanted) {
		if (/^zh\b/i.test(tag)) return 'zh-CN';
		if (/^en\b/i.test(tag)) return 'en';
	}
	return 'zh-CN';
}

function remembered(): string | null {
	try {
		return localStorage.getItem(storageKey);
	} catch {
		// Storage is closed to us (private mode, blocked cookies): the browser's language decides.
		return null;
	}
}

function remember(name: LocaleName): void {
	try {
		localStorage.setItem(storageKey, name);
	} catch {
		// Storage is closed to us: the choice holds until the page is left.
	}
}

class Locale {
	#current = $state<LocaleName>('zh-CN');

	constructor() {
		if (typeof document === 'undefined') return;
		const stored = remembered();
		this.#show(localeFor(stored ? [stored] : navigator.languages));
	}

	/** The language on screen. */
	get current(): LocaleName {
		return this.#current;
	}

	/** Shows the app in another language and remembers it on this device. */
	choose(name: LocaleName): void {
		this.#show(name);
		remember(name);
	}

	#show(name: LocaleName): void {
		this.#current = name;
		document.documentElement.lang = name;
	}
}

/** The language of this device; reading `locale.current` is reactive. */
export const locale = new Locale();

/** The catalogue in the language on screen; reactive: `const m = $derived(messages())`. */
export const messages = (): Messages => catalogues[locale.current];

/** Numbers, days and spans in the language on screen; reactive: `const f = $derived(formats())`. */
export const formats = (): Formats => formatsIn(locale.current);
