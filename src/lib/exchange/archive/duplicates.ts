import {
	akinHospitals,
	bareName,
	isCommonName,
	shortNames
} from '#lib/domain/archive/akin-names.ts';
import { nameKey, phoneKey } from '#lib/domain/archive/name-keys.ts';
import { contradictions, type Facts, placedAlike } from './identity.ts';
import type { Duplicate, FieldChange, Likeness, RowChoice } from './preview.ts';
import { simplified } from './plain-heading.ts';
import { soundKey } from './sound-key.ts';

/** What tells one customer from another; `within` is the hospital of a doctor, empty for a hospital. */
export interface Identity {
	readonly within: string;
	readonly name: string;
	readonly alias: string;
	readonly code: string;
	readonly phone: string;
	readonly facts: Facts;
	/** All a row or a record says, for showing what a merge would change; asked of the few that are told twice. */
	readonly draft: () => object;
}

/** A record of the territory. */
export interface KnownRecord extends Identity {
	readonly id: string;
}

interface Entry extends Identity {
	readonly id: string | null;
	readonly rowNumber: number | null;
	/** What rows of the file said of it so far. */
	readonly said: () => ReadonlyMap<string, unknown>;
}

/** What a row came to beside what the territory and the rows above it say. */
interface Seen {
	readonly duplicateOf: Duplicate | null;
	readonly changes: readonly FieldChange[];
	readonly choice: RowChoice;
	/** Lists of the row with what the rows above had in them. */
	readonly united: object;
	/** Fields of which a row above said something else, which stays. */
	readonly saidOtherwise: readonly string[];
}

/** Equally named records that are compared with a row at most; a list with more of them is asked about row by row. */
const mostNamesakes = 200;

/** Finds the record or the earlier row that a row tells of once more, and never takes one name or code for proof. */
export class Duplicates {
	readonly #of: 'account' | 'person';
	readonly #byCode = new Map<string, Entry>();
	readonly #byName = new Map<string, Entry[]>();
	readonly #byAlias = new Map<string, Entry>();
	readonly #byPhone = new Map<string, Entry>();
	readonly #byShortName = new Map<string, Entry>();
	/** In simplified characters: 雲溪醫院 may be 云溪医院. */
	readonly #bySimplified = new Map<string, Entry>();
	readonly #knownWithin = new Map<string, Entry[]>();
	readonly #soundsWithin = new Map<string, Map<string, Entry>>();

	constructor(of: 'account' | 'person', known: readonly KnownRecord[]) {
		this.#of = of;
		for (const record of known) {
			const entry: Entry = { ...record, rowNumber: null, said: () => unsaid };
			this.#keep(entry);
			const neighbours = this.#knownWithin.get(record.within);
			if (neighbours) neighbours.push(entry);
			else this.#knownWithin.set(record.within, [entry]);
		}
	}

	/** The duplicate of a row, what merging would change and the choice to propose; then the row is known, too. */
	see(row: Identity & { readonly rowNumber: number }): Seen {
		const found = this.#find(row);
		const sure = found !== null && (found.by === 'code' || found.by === 'name');
		if (!sure) this.#keep({ ...row, id: null, said: () => new Map(Object.entries(row.draft())) });
		const alone = { united: nothing, saidOtherwise: none };
		if (!found) return { duplicateOf: null, changes: none, choice: 'new', ...alone };
		const { entry, by, differs } = found;
		const { id, rowNumber, name, alias } = entry;
		const duplicateOf: Duplicate = { by, id, rowNumber, name, alias, differs };
		const told = changesOf({ from: entry.draft(), to: row.draft() });
		if (!sure) return { duplicateOf, changes: told, choice: 'new', ...alone };
		const said = entry.said();
		const changes = told.flatMap((change) => besideSaid(change, said));
		const kept = new Set(changes.map(({ field }) => field));
		const saidOtherwise = told.flatMap(({ field }) =>
			kept.has(field) || isWithin(field, row, said) ? [] : [field]
		);
		const lists = changes.filter(({ field, to }) => Array.isArray(to) && said.has(field));
		const united = Object.fromEntries(lists.map(({ field, to }) => [field, to]));
		this.#extend(entry, { row, changes });
		const repeats =
			id === null &&
			changes.length + saidOtherwise.length === 0 &&
			nameKey(name) === nameKey(row.name);
		return { duplicateOf, changes, choice: repeats ? 'skip' : 'merge', united, saidOtherwise };
	}

	#find(row: Identity): { entry: Entry; by: Likeness; differs: readonly string[] } | null {
		const byCode = this.#byCode.get(nameKey(row.code));
		if (byCode) {
			const differs = contradictions(byCode.facts, row.facts);
			if (!this.#isNamedAlike(byCode, row)) return { entry: byCode, by: 'codeOfOther', differs };
			const isSure = byCode.within === row.within && (byCode.id !== null || differs.length === 0);
			return { entry: byCode, by: isSure ? 'code' : 'namesake', differs };
		}
		const named = this.#named(row);
		if (named) return named;
		const byPhone = this.#byPhone.get(phoneKey(row.phone));
		if (byPhone) return { entry: byPhone, by: 'phone', differs: [] };
		const akin = this.#akin(row);
		// Two codes, two customers.
		if (akin && (row.code === '' || akin.code === ''))
			return { entry: akin, by: 'akin', differs: contradictions(akin.facts, row.facts) };
		const sounding = this.#soundingLike(row);
		return sounding && { entry: sounding, by: 'pinyin', differs: [] };
	}

	#named(row: Identity): { entry: Entry; by: Likeness; differs: readonly string[] } | null {
		const key = placed(row.within, nameKey(row.name));
		const all = this.#byName.get(key) ?? [];
		const alias = all.length === 0 ? this.#byAlias.get(key) : undefined;
		// Two codes, two customers, even of one name.
		const named = (alias ? [alias] : all.slice(0, mostNamesakes)).filter(
			({ code }) => row.code === '' || code === '' || nameKey(row.code) === nameKey(code)
		);
		const [first] = named;
		if (!first) return null;
		const agreeing = named.filter(({ facts }) => contradictions(facts, row.facts).length === 0);
		const [only] = agreeing;
		if (!only)
			return { entry: first, by: 'namesake', differs: contradictions(first.facts, row.facts) };
		const isOne =
			agreeing.length === 1 && all.length <= mostNamesakes && this.#isSurelyOne(only, row);
		return { entry: only, by: isOne ? 'name' : 'namesake', differs: [] };
	}

	/** A person of one name in one hospital is one; of hospitals the place must be known of both, or of neither. */
	#isSurelyOne(entry: Entry, row: Identity): boolean {
		if (this.#of === 'person') return true;
		if (placedAlike(entry.facts, row.facts)) return true;
		return entry.id !== null && !isCommonName(row.name);
	}

	#isNamedAlike(entry: Entry, row: Identity): boolean {
		const [one, other] = [nameKey(entry.name), nameKey(row.name)];
		if (one === other || nameKey(entry.alias) === other || one === nameKey(row.alias)) return true;
		return this.#of === 'account'
			? akinHospitals(entry.name, row.name)
			: nameKey(bareName(entry.name)) === nameKey(bareName(row.name));
	}

	#akin(row: Identity): Entry | null {
		const key = nameKey(row.name);
		const written = this.#bySimplified.get(placed(row.within, simplified(key)));
		if (this.#of === 'person') {
			return (
				this.#byShortName.get(placed(row.within, nameKey(bareName(row.name)))) ?? written ?? null
			);
		}
		const longer = isCommonName(row.name) ? undefined : this.#byShortName.get(placed('', key));
		const others = [nameKey(row.alias), ...shortNames(key)].map((name) => placed('', name));
		const named = others.map((name) => this.#byName.get(name)?.[0] ?? this.#byAlias.get(name));
		return longer ?? named.find((entry) => entry !== undefined) ?? written ?? null;
	}

	#soundingLike(row: Identity): Entry | null {
		const known = this.#knownWithin.get(row.within);
		const namesakes = this.#byName.get(placed(row.within, nameKey(row.name)));
		if (!known || namesakes) return null;
		const sounds =
			this.#soundsWithin.get(row.within) ??
			new Map(known.map((record) => [soundKey(record.name), record]));
		this.#soundsWithin.set(row.within, sounds);
		const record = sounds.get(soundKey(row.name));
		return !record || (row.code !== '' && record.code !== '') ? null : record;
	}

	#keep(entry: Entry): void {
		const { within, name, alias, code, phone } = entry;
		keep(this.#byCode, nameKey(code), entry);
		if (entry.id !== null) keep(this.#byPhone, phoneKey(phone), entry);
		const key = placed(within, nameKey(name));
		const namesakes = this.#byName.get(key);
		if (namesakes) namesakes.push(entry);
		else if (key !== '') this.#byName.set(key, [entry]);
		keep(this.#byAlias, placed(within, nameKey(alias)), entry);
		keep(this.#bySimplified, placed(within, simplified(nameKey(name))), entry);
		if (this.#of === 'person')
			keep(this.#byShortName, placed(within, nameKey(bareName(name))), entry);
		else
			for (const short of shortNames(nameKey(name)))
				keep(this.#byShortName, placed('', short), entry);
	}

	/** What a merged row says is from now on said of the one it was merged into. */
	#extend(entry: Entry, ask: { row: Identity; changes: readonly FieldChange[] }): void {
		const { row, changes } = ask;
		const { facts } = entry;
		const set = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
		const draft = { ...entry.draft(), ...set };
		const { name, ...own } = row.draft() as { name?: string };
		const said = new Map([...Object.entries(own), ...entry.said(), ...Object.entries(set)]);
		Object.assign(entry, {
			code: entry.code || row.code,
			facts: entry.id === null ? { ...row.facts, ...facts } : { ...facts, ...row.facts },
			draft: () => draft,
			said: () => said
		});
		keep(this.#byCode, nameKey(row.code), entry);
	}
}

/** A change beside what rows above said: a list gets longer, anything else they said stays. */
function besideSaid(change: FieldChange, said: ReadonlyMap<string, unknown>): FieldChange[] {
	const { field, from, to } = change;
	if (!said.has(field)) return [change];
	if (!Array.isArray(from) || !Array.isArray(to)) return [];
	const all: unknown[] = [...from, ...to];
	const texts = all.map((one) => JSON.stringify(one));
	const united = all.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
	return isSame(from, united) ? [] : [{ ...change, to: united }];
}

/** Whether the rows above hold all that a row says in a field. */
function isWithin(field: string, row: Identity, said: ReadonlyMap<string, unknown>): boolean {
	const [own, held] = [new Map(Object.entries(row.draft())).get(field), said.get(field)];
	return (
		Array.isArray(own) &&
		Array.isArray(held) &&
		own.every((one) => held.some((other) => isSame(one, other)))
	);
}

const unsaid: ReadonlyMap<string, unknown> = new Map();
const nothing = {};
/** One for all rows: what is told of many rows crosses from the worker once. */
const none: readonly never[] = [];

const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** What a merge would set: all that the row says and the record does not, but its name. */
const changesOf = ({ from, to }: { from: object; to: object }): FieldChange[] => {
	const before = new Map<string, unknown>(Object.entries(from));
	return Object.entries(to).flatMap(([field, value]): FieldChange[] =>
		field === 'name' || isSame(before.get(field), value)
			? []
			: [{ field, from: before.get(field), to: value as unknown }]
	);
};

const placed = (within: string, key: string): string => (key === '' ? '' : `${within} ${key}`);

/** The first one stays; an empty key tells nothing. */
function keep(map: Map<string, Entry>, key: string, entry: Entry): void {
	if (key !== '' && !map.has(key)) map.set(key, entry);
}
