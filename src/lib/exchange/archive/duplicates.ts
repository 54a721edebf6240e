import { nameKey, phoneKey } from '#lib/domain/archive/name-keys.ts';
import type { Duplicate, RowChoice } from './preview.ts';
import { soundKey } from './sound-key.ts';

/** What tells one customer from another; `within` is the hospital of a doctor, empty for a hospital. */
export interface Identity {
	readonly within: string;
	readonly name: string;
	readonly code: string;
	readonly phone: string;
}

/** A record of the territory; a hospital also answers to its alias. */
export interface KnownRecord extends Identity {
	readonly id: string;
	readonly alias: string;
}

interface Entry {
	readonly duplicate: Duplicate;
	readonly code: string;
	/** What the row said, for an earlier row; a record of the territory says null. */
	readonly draft: object | null;
}

/** Finds the record or the earlier row that a row tells of once more. */
export class Duplicates {
	readonly #byCode = new Map<string, Entry>();
	readonly #byName = new Map<string, Entry>();
	readonly #byPhone = new Map<string, Entry>();
	readonly #knownWithin = new Map<string, KnownRecord[]>();
	readonly #soundsWithin = new Map<string, Map<string, KnownRecord>>();

	constructor(known: readonly KnownRecord[]) {
		for (const record of known) {
			const entry = (by: 'code' | 'name' | 'phone'): Entry => ({
				duplicate: { by, id: record.id, name: record.name },
				code: record.code,
				draft: null
			});
			keep(this.#byCode, nameKey(record.code), entry('code'));
			keep(this.#byName, placed(record.within, nameKey(record.name)), entry('name'));
			keep(this.#byPhone, phoneKey(record.phone), entry('phone'));
			const neighbours = this.#knownWithin.get(record.within);
			if (neighbours) neighbours.push(record);
			else this.#knownWithin.set(record.within, [record]);
		}
		// A name goes before another record's alias.
		for (const { within, alias, id, name, code } of known) {
			const entry: Entry = { duplicate: { by: 'name', id, name }, code, draft: null };
			keep(this.#byName, placed(within, nameKey(alias)), entry);
		}
	}

	/** The duplicate of a row, by code before name before phone before sound; then the row is known, too. */
	see(row: Identity & { readonly rowNumber: number; readonly draft: object }): {
		duplicateOf: Duplicate | null;
		choice: RowChoice;
	} {
		const found = this.#find(row);
		if (!found || found.duplicate.by === 'phone' || found.duplicate.by === 'pinyin') {
			this.#remember(row);
		}
		return {
			duplicateOf: found?.duplicate ?? null,
			choice: choiceFor({ found, draft: row.draft })
		};
	}

	#find(row: Identity): Entry | null {
		const byCode = this.#byCode.get(nameKey(row.code));
		if (byCode) return byCode;
		const byName = this.#byName.get(placed(row.within, nameKey(row.name)));
		// Two codes, two people, even of one name.
		if (byName && (row.code === '' || byName.code === '' || row.code === byName.code))
			return byName;
		const byPhone = this.#byPhone.get(phoneKey(row.phone));
		if (byPhone) return byPhone;
		return byName ? null : this.#soundingLike(row);
	}

	#soundingLike(row: Identity): Entry | null {
		const known = this.#knownWithin.get(row.within);
		if (!known) return null;
		const sounds =
			this.#soundsWithin.get(row.within) ??
			new Map(known.map((record) => [soundKey(record.name), record]));
		this.#soundsWithin.set(row.within, sounds);
		const record = sounds.get(soundKey(row.name));
		if (!record || (row.code !== '' && record.code !== '')) return null;
		const { id, name, code } = record;
		return { duplicate: { by: 'pinyin', id, name }, code, draft: null };
	}

	#remember(row: Identity & { readonly rowNumber: number; readonly draft: object }): void {
		const { rowNumber, name, code, draft } = row;
		const entry: Entry = { duplicate: { by: 'earlierRow', rowNumber, name }, code, draft };
		keep(this.#byCode, nameKey(code), entry);
		keep(this.#byName, placed(row.within, nameKey(name)), entry);
	}
}

/** Sure duplicates are merged, an equal row is skipped; a shared phone or sound alone may be chance. */
function choiceFor(ask: { found: Entry | null; draft: object }): RowChoice {
	const { found, draft } = ask;
	if (!found) return 'new';
	if (found.draft !== null) {
		return JSON.stringify(found.draft) === JSON.stringify(draft) ? 'skip' : 'merge';
	}
	return found.duplicate.by === 'phone' || found.duplicate.by === 'pinyin' ? 'new' : 'merge';
}

const placed = (within: string, key: string): string => (key === '' ? '' : `${within} ${key}`);

/** The first one stays; an empty key tells nothing. */
function keep(map: Map<string, Entry>, key: string, entry: Entry): void {
	if (key !== '' && !map.has(key)) map.set(key, entry);
}
