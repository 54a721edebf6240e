import { nameKey } from '#lib/domain/archive/name-keys.ts';

/** Collects the names of a file that the territory does not know, each once. */
export class NewNames {
	readonly #known: Set<string>;
	/** As they are written: a list says the same few names row after row. */
	readonly #seen = new Set<string>();
	readonly #names = new Map<string, string>();

	constructor(known: readonly string[]) {
		this.#known = new Set(known.map(nameKey));
	}

	/** Notes a name; nothing for an unknown one. */
	add(name: string | undefined): void {
		if (name === undefined || this.#seen.has(name)) return;
		this.#seen.add(name);
		const key = nameKey(name);
		if (key === '' || this.#known.has(key) || this.#names.has(key)) return;
		this.#names.set(key, name);
	}

	/** The new names in the order they came. */
	get names(): string[] {
		return [...this.#names.values()];
	}
}
