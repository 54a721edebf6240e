import { formatsIn, type Formats } from './format.ts';
import { loadWords, type LocaleName, type Messages } from './messages.ts';

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

/** Those of the first screen are all that its modules read: the others wait for the rest. */
async function wordsOf(name: LocaleName, extent: Extent): Promise<Messages> {
	const { first, later } = loadWords[name];
	if (extent === 'first') return (await first()) as Messages;
	const [early, rest] = await Promise.all([first(), later()]);
	return { ...early, ...rest };
}

/** How much of a language is here: what the first screen says, or all. */
type Extent = 'first' | 'all';

class Locale {
	#current = $state<LocaleName>('zh-CN');
	#words = $state.raw<Messages | null>(null);
	#extent: Extent | null = null;
	#wanted: LocaleName | null = null;

	constructor() {
		if (typeof document === 'undefined') return;
		const stored = remembered();
		this.#mark(localeFor(stored ? [stored] : navigator.languages));
	}

	/** The language on screen. */
	get current(): LocaleName {
		return this.#current;
	}

	/** The words on screen; a bug where nothing waited for them. */
	get words(): Messages {
		if (!this.#words) throw new Error('words are read before they are loaded');
		return this.#words;
	}

	/** Loads the words of the first screen, or all; rejects where they cannot be had. */
	async load(extent: Extent): Promise<void> {
		if (this.#holds(extent)) return;
		const name = this.#current;
		const words = await wordsOf(name, extent);
		// Another language may have been chosen, or more have come, while this was under way.
		if (name !== this.#current || this.#holds(extent)) return;
		this.#words = words;
		this.#extent = extent;
	}

	/** Shows the app in another language and remembers it on this device; rejects where its words cannot be had. */
	async choose(name: LocaleName): Promise<void> {
		this.#wanted = name;
		const words = await wordsOf(name, 'all');
		if (name !== this.#wanted) return;
		this.#words = words;
		this.#extent = 'all';
		this.#mark(name);
		remember(name);
	}

	#holds(extent: Extent): boolean {
		return this.#extent === 'all' || this.#extent === extent;
	}

	#mark(name: LocaleName): void {
		this.#current = name;
		if (typeof document !== 'undefined') document.documentElement.lang = name;
	}
}

/** The language of this device; reading `locale.current` is reactive. */
export const locale = new Locale();

/**
 * The catalogue in the language on screen; reactive: `const m = $derived(messages())`. Modules of the first load read only
 * the areas of `first.ts`.
 */
export const messages = (): Messages => locale.words;

/** Loads what is drawn later over the first screen, with the words it reads. */
export async function withWords<T>(load: () => Promise<T>): Promise<T> {
	const [loaded] = await Promise.all([load(), locale.load('all')]);
	return loaded;
}

/** Numbers, days and spans in the language on screen; reactive: `const f = $derived(formats())`. */
export const formats = (): Formats => formatsIn(locale.current);
