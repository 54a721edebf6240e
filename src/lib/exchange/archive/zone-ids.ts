import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';

/** Ids of zones by name, inventing those that are not there. */
export class ZoneIds {
	readonly #idByName: Map<string, string>;
	readonly #newId: () => string;
	readonly created: Zone[] = [];

	constructor(start: { zones: readonly Zone[]; newId: () => string }) {
		this.#newId = start.newId;
		this.#idByName = new Map(
			start.zones
				.filter(({ deletedOn }) => deletedOn === null)
				.map(({ name, id }) => [nameKey(name), id])
		);
	}

	of(name: string): string {
		const key = nameKey(name);
		const known = this.#idByName.get(key);
		if (known !== undefined) return known;
		const zone: Zone = { version: 1, id: this.#newId(), name, deletedOn: null };
		this.#idByName.set(key, zone.id);
		this.created.push(zone);
		return zone.id;
	}
}
