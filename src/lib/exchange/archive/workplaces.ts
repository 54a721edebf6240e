import type { Account } from '#lib/domain/archive/account.ts';
import { akinHospitals, isCommonName, shortNames } from '#lib/domain/archive/akin-names.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import { isDistrict, isHospitalName } from './cell-shape.ts';
import type { DoctorDraft } from './doctor-fields.ts';
import type { NewHospital, Workplace } from './preview.ts';

/** What a row says of one place where a doctor works. */
export type WorkplaceText = Pick<DoctorDraft, 'hospital' | 'hospitalCode' | 'zone'>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Known {
	readonly id: string;
	readonly name: string;
	readonly alias: string;
	readonly code: string;
	readonly zone: string;
}

/** The places a cell names, where it names several: 云溪医院／云岚医院 are two. */
export function placesIn(text: string): string[] {
	const parts = text
		.split(/[、/／;；|\n]+|[，,](?=\s*[\u4e00-\u9fff])|\s+&\s+/)
		.map((part) => part.trim())
		.filter(Boolean);
	return parts.length > 1 && parts.every(isHospitalName) ? parts : [text];
}

type Place = Pick<Account, 'id' | 'name' | 'alias' | 'code' | 'zoneId'>;

/** Finds the hospital or the distributor a row names, by code and name, by name or by alias; a name nobody knows is a new hospital. */
export class Workplaces {
	readonly #byCode = new Map<string, Known>();
	readonly #byName = new Map<string, Known[]>();
	readonly #byAlias = new Map<string, Known>();
	readonly #byShortName = new Map<string, Known[]>();
	readonly #created = new Map<string, Mutable<NewHospital>>();
	readonly #found = new Map<string, Workplace | null>();
	readonly #same: ReadonlyMap<string, string>;
	readonly #places: readonly Place[];
	readonly #akin: (one: string, other: string) => boolean;

	constructor(ask: {
		places: readonly Place[];
		zones: readonly Zone[];
		/** Which hospital a new one is after all, by its key. */
		same: ReadonlyMap<string, string>;
		/** Whether two names may be of one place, besides long and short names of hospitals. */
		akin?: (one: string, other: string) => boolean;
	}) {
		this.#same = ask.same;
		this.#places = ask.places;
		this.#akin = ask.akin ?? (() => false);
		const zoneNames = new Map(ask.zones.map(({ id, name }) => [id, name]));
		for (const { id, code, name, alias, zoneId } of ask.places) {
			const known = { id, name, alias, code, zone: zoneNames.get(zoneId ?? '') ?? '' };
			if (code !== '') this.#byCode.set(nameKey(code), known);
			const key = nameKey(name);
			this.#byName.set(key, [...(this.#byName.get(key) ?? []), known]);
			if (alias !== '') this.#byAlias.set(nameKey(alias), known);
			for (const short of shortNames(key)) {
				this.#byShortName.set(short, [...(this.#byShortName.get(short) ?? []), known]);
			}
		}
	}

	/** Where a row says that the doctor works; null when it does not. One object for rows that say the same. */
	of(said: WorkplaceText): Workplace | null {
		const text = JSON.stringify([said.hospital, said.hospitalCode, said.zone]);
		const known = this.#found.get(text);
		if (known !== undefined) return known;
		const found = this.#find(said);
		this.#found.set(text, found);
		return found;
	}

	#find(said: WorkplaceText): Workplace | null {
		const { hospital = '', hospitalCode = '', zone = '' } = said;
		const key = nameKey(hospital);
		const coded = this.#byCode.get(nameKey(hospitalCode));
		// A code with another name is somebody else's.
		if (coded && (key === '' || isNamedAlike(coded, hospital)))
			return { kind: 'existing', id: coded.id };
		if (key === '') return null;
		const named = (this.#byName.get(key) ?? []).filter((known) => mayBeIn(known.zone, zone));
		const [only] = named;
		if (only && named.length === 1) return { kind: 'existing', id: only.id };
		const alias = named.length === 0 ? this.#byAlias.get(key) : undefined;
		if (alias) return { kind: 'existing', id: alias.id };
		const newKey = this.#keyOf({ key, zone, hospital });
		const same = this.#same.get(newKey);
		return same === undefined ? { kind: 'new', key: newKey } : { kind: 'existing', id: same };
	}

	/** Notes that a row names a new hospital; `rows` counts those who work there first of all. */
	note(row: { key: string; said: WorkplaceText; rows: 0 | 1 }): void {
		const { key, said, rows } = row;
		const before = this.#created.get(key);
		const { hospital: name = '', hospitalCode: code = '', zone = null } = said;
		if (before) {
			before.code ||= code;
			before.zone ??= zone;
			before.rows += rows;
		} else this.#created.set(key, { key, name, code, zone, rows, likely: this.#likely(name) });
	}

	get created(): NewHospital[] {
		return [...this.#created.values()];
	}

	/** Equal names in two districts are two hospitals where the name is one that every district has. */
	#keyOf({ key, zone, hospital }: { key: string; zone: string; hospital: string }): string {
		return zone !== '' && isDistrict(zone) && isCommonName(hospital)
			? `${key} ${nameKey(zone)}`
			: key;
	}

	#likely(name: string): NewHospital['likely'] {
		const key = nameKey(name);
		const longer = isCommonName(name) ? [] : (this.#byShortName.get(key) ?? []);
		const shorter = shortNames(key).flatMap((short) => this.#byName.get(short) ?? []);
		const namesakes = this.#byName.get(key) ?? [];
		const akin = this.#places.filter((place) => this.#akin(place.name, name));
		const all = [...namesakes, ...longer, ...shorter, ...akin].map(({ id, name }) => ({
			id,
			name
		}));
		return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, 5);
	}
}

const mayBeIn = (known: string, said: string): boolean => {
	if (!isDistrict(known) || !isDistrict(said)) return true;
	const [one, other] = [nameKey(known), nameKey(said)];
	return one.includes(other) || other.includes(one);
};

const isNamedAlike = (known: Known, name: string): boolean => {
	const key = nameKey(name);
	return (
		nameKey(known.name) === key || nameKey(known.alias) === key || akinHospitals(known.name, name)
	);
};
