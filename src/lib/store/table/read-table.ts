import * as Y from 'yjs';
import { readRow, type RowReading } from './read-row.ts';
import type { MalformedRow, Reading } from './reading.ts';
import type { Table } from './table.ts';

/**
 * The table of a document. The same object comes back until the table changes, and a record keeps its identity until it
 * is changed, so that what derives from it may be kept; after a change only the changed rows are validated.
 */
export function readTable<T>(doc: Y.Doc, table: Table<T>): Reading<T> {
	return cacheOf(doc, table).read();
}

/** Validates the rows changed since, so that the next reading need not: between two slices of a long write. */
export function readChangedRows(doc: Y.Doc): void {
	for (const cache of caches.get(doc)?.values() ?? []) cache.readChanged();
}

const caches = new WeakMap<Y.Doc, Map<Table<unknown>, TableCache<unknown>>>();

function cacheOf<T>(doc: Y.Doc, table: Table<T>): TableCache<T> {
	const known = caches.get(doc) ?? watch(doc);
	const cache = (known.get(table) as TableCache<T> | undefined) ?? new TableCache(doc, table);
	known.set(table, cache as TableCache<unknown>);
	return cache;
}

// Before any observer runs, so that an observer which reads at once already sees the change.
function watch(doc: Y.Doc): Map<Table<unknown>, TableCache<unknown>> {
	const known = new Map<Table<unknown>, TableCache<unknown>>();
	caches.set(doc, known);
	doc.on('beforeObserverCalls', (transaction) => {
		for (const cache of known.values()) cache.note(transaction);
	});
	return known;
}

class TableCache<T> {
	readonly #doc: Y.Doc;
	readonly #table: Table<T>;
	readonly #root: Y.Map<unknown>;
	readonly #rows = new Map<string, RowReading<T>>();
	#changed: Set<string>;
	#keys: string[] = [];
	/** Keys that `#keys` does not hold yet, and whether it holds some that are gone. */
	readonly #added = new Set<string>();
	#removed = false;
	#reading: Reading<T> | null = null;

	constructor(doc: Y.Doc, table: Table<T>) {
		this.#doc = doc;
		this.#table = table;
		this.#root = doc.getMap(table.root);
		this.#changed = new Set(this.#root.keys());
	}

	note({ changed }: Y.Transaction): void {
		for (const [type, keys] of changed) {
			if ((type as object) === this.#root) {
				for (const key of keys) if (key !== null) this.#changed.add(key);
			} else if (this.#table.layout === 'fields') {
				const key = this.#keyAbove(type._item);
				if (key !== null) this.#changed.add(key);
			}
		}
	}

	#keyAbove(item: Y.Item | null): string | null {
		while (item && item.parent !== this.#root) {
			item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
		}
		return item ? item.parentSub : null;
	}

	readChanged(): void {
		for (const key of this.#changed) {
			if (!this.#root.has(key)) {
				const isGone = this.#rows.delete(key);
				if (!this.#added.delete(key)) this.#removed ||= isGone;
				continue;
			}
			if (!this.#rows.has(key)) this.#added.add(key);
			const value = this.#root.get(key);
			this.#rows.set(key, readRow(this.#table, { key, value }));
		}
		if (this.#changed.size > 0) this.#reading = null;
		this.#changed = new Set();
	}

	read(): Reading<T> {
		this.readChanged();
		if (this.#reading) return this.#reading;
		// Devices receive rows in different orders; sorted keys let everyone iterate alike.
		if (this.#removed)
			this.#keys = this.#keys.filter((key) => this.#rows.has(key) && !this.#added.has(key));
		if (this.#added.size > 0) this.#keys = mergeSorted(this.#keys, [...this.#added].sort());
		this.#added.clear();
		this.#removed = false;
		return (this.#reading = this.#collect());
	}

	#collect(): Reading<T> {
		const records = new Map<string, T>();
		const malformed: MalformedRow[] = [];
		let newer = 0;
		for (const key of this.#keys) {
			const row = this.#rows.get(key);
			if (row?.state === 'record') records.set(key, row.record);
			else if (row?.state === 'newer') newer++;
			else if (row) malformed.push(this.#malformedRow(key, row.problem));
		}
		return { records, malformed, newer };
	}

	#malformedRow(key: string, problem: string): MalformedRow {
		return { documentId: this.#doc.guid, table: this.#table.root, key, problem };
	}
}

// Far cheaper than sorting a large table again for one new row.
function mergeSorted(first: readonly string[], second: readonly string[]): string[] {
	const merged: string[] = [];
	let at = 0;
	for (const key of second) {
		for (let next = first[at]; next !== undefined && next < key; next = first[++at])
			merged.push(next);
		merged.push(key);
	}
	for (const key of first.slice(at)) merged.push(key);
	return merged;
}
