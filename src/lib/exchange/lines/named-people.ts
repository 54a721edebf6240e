import { bareName } from '#lib/domain/archive/akin-names.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Existing, Workplace } from '#lib/exchange/archive/preview.ts';
import type { Named } from './named-products.ts';

/** A person who comes with the lines that name them. */
export interface NewPerson {
	readonly key: string;
	readonly workplace: Workplace;
	readonly name: string;
	readonly department: string;
	readonly title: string;
	readonly rows: number;
}

/** What a line says of its person. */
export interface PersonText {
	readonly name?: string | undefined;
	readonly department?: string | undefined;
	readonly title?: string | undefined;
}

/** Who a line speaks of, or why nobody can tell. */
export type Told = Named | { readonly kind: 'several' } | { readonly kind: 'nowhere' };

const placeKey = (place: Workplace): string =>
	place.kind === 'existing' ? place.id : `new ${place.key}`;

/** Finds the person a line names within a hospital, at whichever of their places; without a hospital only one whose name is borne once. */
export class NamedPeople {
	readonly #byPlace = new Map<string, Contact[]>();
	readonly #byName = new Map<string, Contact[]>();
	readonly #created = new Map<string, NewPerson>();

	constructor(contacts: readonly Contact[], further: Existing['furtherPlaces'] = new Map()) {
		for (const contact of contacts) {
			const name = nameKey(bareName(contact.name));
			const places = [contact, ...(further.get(contact.id) ?? [])];
			const ids = new Set(places.map(({ accountId }) => accountId));
			for (const id of ids) keep(this.#byPlace, `${id} ${name}`, contact);
			keep(this.#byName, name, contact);
		}
	}

	/** The person of a line. */
	of(said: PersonText, place: Workplace | null): Told {
		const name = nameKey(bareName(said.name ?? ''));
		const named = place
			? (this.#byPlace.get(`${placeKey(place)} ${name}`) ?? [])
			: (this.#byName.get(name) ?? []);
		const department = nameKey(said.department ?? '');
		const there = named.filter((one) => {
			const own = nameKey(one.department);
			return (
				department === '' || own === '' || own.includes(department) || department.includes(own)
			);
		});
		const [only] = there;
		if (only && there.length === 1) return { kind: 'existing', id: only.id };
		if (there.length > 1) return { kind: 'several' };
		if (!place) return { kind: 'nowhere' };
		return { kind: 'new', key: this.#keyOf({ place, name, department }) };
	}

	/** Notes that a line names a new person. */
	note(key: string, { said, place }: { said: PersonText; place: Workplace }): void {
		const before = this.#created.get(key);
		this.#created.set(key, {
			key,
			workplace: place,
			name: before?.name ?? said.name ?? '',
			department: before?.department || (said.department ?? ''),
			title: before?.title || (said.title ?? ''),
			rows: (before?.rows ?? 0) + 1
		});
	}

	/** Whether a line named the new person of this key already. */
	isNoted(key: string): boolean {
		return this.#created.has(key);
	}

	get created(): NewPerson[] {
		return [...this.#created.values()];
	}

	/** Namesakes of two departments are two; who once names no department is the one that is known. */
	#keyOf(of: { place: Workplace; name: string; department: string }): string {
		const start = `${placeKey(of.place)} ${of.name}|`;
		const own = start + of.department;
		if (this.#created.has(own) || this.#created.size === 0) return own;
		if (of.department === '') return this.#first(start) ?? own;
		return this.#created.has(start) ? start : own;
	}

	#first(start: string): string | undefined {
		for (const key of this.#created.keys()) if (key.startsWith(start)) return key;
		return undefined;
	}
}

function keep(map: Map<string, Contact[]>, key: string, contact: Contact): void {
	const others = map.get(key);
	if (others) others.push(contact);
	else map.set(key, [contact]);
}
