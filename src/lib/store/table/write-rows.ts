import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './act.ts';
import { samePlain } from './plain.ts';
import type { CellTable, FactTable } from './table.ts';
import { checkStorable } from './write-records.ts';

/** A valid fact that may be appended: its id is fresh, or stands there already with the very same fact. */
export function checkFact<T extends { id: string }>(
	doc: Y.Doc,
	table: FactTable<T>,
	fact: object
): Checked<T> {
	const checked = checkStorable(table, fact);
	if (!checked.ok) return checked;
	const stored = doc.getMap(table.root).get(checked.value.id);
	if (stored !== undefined && !samePlain({ first: stored, second: checked.value })) {
		return { ok: false, problem: 'id: already in use' };
	}
	return checked;
}

/** Stores a checked fact once, inside the transaction of the caller. */
export function putFact<T extends { id: string }>(doc: Y.Doc, table: FactTable<T>, fact: T): void {
	const root = doc.getMap(table.root);
	if (!root.has(fact.id)) root.set(fact.id, fact);
}

/** Appends a fact in one transaction; recording the same fact again changes nothing. */
export function appendFact<T extends { id: string }>(
	doc: Y.Doc,
	{ table, fact, act }: { table: FactTable<T>; fact: object; act: Act | null }
): Checked<T> {
	const checked = checkFact(doc, table, fact);
	if (checked.ok) doc.transact(() => putFact(doc, table, checked.value), act);
	return checked;
}

/** Stores a checked value under its key, inside the transaction of the caller. */
export function putCell<T>(doc: Y.Doc, table: CellTable<T>, value: T): void {
	doc.getMap(table.root).set(table.keyOf(value), value);
}

/** Sets one cell in one transaction. */
export function setCell<T>(
	doc: Y.Doc,
	{ table, value, act }: { table: CellTable<T>; value: T; act: Act | null }
): Checked<T> {
	const checked = checkStorable(table, value);
	if (checked.ok) doc.transact(() => putCell(doc, table, checked.value), act);
	return checked;
}

/** Empties one cell in one transaction; an empty cell stays empty. */
export function clearCell<T>(
	doc: Y.Doc,
	{ table, key, act }: { table: CellTable<T>; key: string; act: Act | null }
): void {
	doc.transact(() => doc.getMap(table.root).delete(key), act);
}
