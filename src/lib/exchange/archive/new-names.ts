import { nameKey } from '#lib/domain/archive/name-keys.ts';

/** Collects the names of a file that the territory does not know, each once. */
export class NewNames {
	readonly #known: Set<string>;
	readonly #names = new Map<string, string>();

	constructor(known: readonly string[]) {
		this.#known = new Set(known.map(nameKey));
	}

	/** Notes a name; nothing for an unknown one. */
	add(name: string | undefined): void {
		const key = nameKey(name ?? '');
		if (name === undefined || key === '' || this.#known.has(key) || this.#names.has(key)) return;
		this.#names.set(key, name);
	}

	/** The new names in the order they came. */
	get names(): string[] {
		return [...this.#names.values()];
	}
}
