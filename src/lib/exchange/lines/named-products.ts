import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Product } from '#lib/domain/archive/product.ts';

/** A record of the territory, or one that comes with the list. */
export type Named =
	| { readonly kind: 'existing'; readonly id: string }
	| { readonly kind: 'new'; readonly key: string };

/** A product that comes with the lines that name it. */
export interface NewProduct {
	readonly key: string;
	readonly name: string;
	readonly specification: string;
	readonly unit: string;
	readonly rows: number;
	/** Products of the territory that it may be, by another name. */
	readonly likely: readonly { readonly id: string; readonly name: string }[];
}

/** What a line says of its product. */
export interface ProductText {
	readonly product?: string | undefined;
	readonly specification?: string | undefined;
	readonly unit?: string | undefined;
}

const shortest = 2;

/** Finds the product a line names: by its name, and by its specification where several bear one name. */
export class NamedProducts {
	readonly #known = new Map<string, Product[]>();
	readonly #all: readonly Product[];
	readonly #created = new Map<string, NewProduct>();
	readonly #keysByName = new Map<string, string[]>();
	readonly #same: ReadonlyMap<string, string>;

	constructor(ask: { products: readonly Product[]; same: ReadonlyMap<string, string> }) {
		this.#same = ask.same;
		this.#all = ask.products;
		for (const product of ask.products) {
			const name = nameKey(product.name);
			const strength = nameKey(product.specification);
			// The second strength of a name bears its strength in its name: lists name both by the bare one.
			const isBorne = strength !== '' && name !== strength && name.endsWith(strength);
			const bare = isBorne ? name.slice(0, -strength.length) : name;
			for (const key of new Set([name, bare]))
				this.#known.set(key, [...(this.#known.get(key) ?? []), product]);
		}
	}

	/** The product of a line, null where it names none. */
	of(said: ProductText): Named | null {
		const name = nameKey(said.product ?? '');
		if (name === '') return null;
		const specification = nameKey(said.specification ?? '');
		const named = (this.#known.get(name) ?? []).filter((product) => {
			const own = nameKey(product.specification);
			return specification === ''
				? nameKey(product.name) === name
				: own === '' || own === specification;
		});
		const [only] = named;
		if (only && named.length === 1) {
			this.#claim(name, { only, specification: said.specification ?? '' });
			return { kind: 'existing', id: only.id };
		}
		const key = this.#keyOf(name, specification);
		const same = this.#same.get(key);
		return same === undefined ? { kind: 'new', key } : { kind: 'existing', id: same };
	}

	/** Notes that a line names a new product. */
	note(key: string, said: ProductText): void {
		const name = nameKey(said.product ?? '');
		const before = this.#created.get(key);
		const others = this.#keysByName.get(name) ?? [];
		if (!others.includes(key)) this.#keysByName.set(name, [...others, key]);
		const specification = before?.specification || (said.specification ?? '');
		// Of two strengths of one name the second says which it is.
		const full = others.some((other) => other !== key)
			? `${said.product ?? ''} ${specification}`.trim()
			: (said.product ?? '');
		this.#created.set(key, {
			key,
			name: before?.name ?? full,
			specification,
			unit: before?.unit || (said.unit ?? ''),
			rows: (before?.rows ?? 0) + 1,
			likely: before?.likely ?? this.#likely(name)
		});
	}

	get created(): NewProduct[] {
		return [...this.#created.values()];
	}

	/** A product without a specification is from now on the one that was named with it: another strength is another. */
	#claim(name: string, { only, specification }: { only: Product; specification: string }): void {
		if (only.specification !== '' || specification === '') return;
		const others = this.#known.get(name) ?? [];
		const claimed = { ...only, specification };
		this.#known.set(name, [...others.filter((one) => one !== only), claimed]);
	}

	#keyOf(name: string, specification: string): string {
		const keys = this.#keysByName.get(name) ?? [];
		const [only] = keys;
		const own = `${name}|${specification}`;
		if (keys.includes(own)) return own;
		const isOpen = specification === '' || only === `${name}|`;
		return only !== undefined && keys.length === 1 && isOpen ? only : own;
	}

	#likely(name: string): NewProduct['likely'] {
		return this.#all
			.filter((product) => {
				const key = nameKey(product.name);
				const [short, long] = key.length < name.length ? [key, name] : [name, key];
				return short.length >= shortest && long.includes(short);
			})
			.slice(0, 5)
			.map(({ id, name: own }) => ({ id, name: own }));
	}
}
