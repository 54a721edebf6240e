import * as Y from 'yjs';
import { check, type Checked } from '#lib/domain/record.ts';
import type { Act } from './act.ts';
import { fieldsToStore, isDefaultOf } from './field-defaults.ts';
import { plainProblem, samePlain } from './plain.ts';
import { plainRow, upgradeRow } from './read-row.ts';
import type { RecordTable, Row, Table } from './table.ts';

/** The fields an edit may name: any of any variant, but neither the id nor the version. */
export type Fields<T> = T extends unknown ? Partial<Omit<T, 'id' | 'version'>> : never;

/** An edit of one record. */
export interface Edit<T> {
	readonly id: string;
	readonly fields: Fields<T>;
}

/** A record that may be stored: of the schema, plain, and well formed. */
export function checkStorable<T>(table: Table<T>, record: unknown): Checked<T> {
	const checked = check(table.schema, record);
	if (!checked.ok) return checked;
	const problem = plainProblem(checked.value);
	return problem ? { ok: false, problem } : checked;
}

/** A valid record whose id is not in use yet. */
export function checkNew<T extends { id: string }>(
	doc: Y.Doc,
	table: Table<T>,
	record: object
): Checked<T> {
	const checked = checkStorable(table, record);
	if (!checked.ok) return checked;
	if (doc.getMap(table.root).has(checked.value.id)) {
		return { ok: false, problem: 'id: already in use' };
	}
	return checked;
}

/** Stores a checked record under its id, inside the transaction of the caller. */
export function putRecord<T extends { id: string }>(
	doc: Y.Doc,
	table: RecordTable<T>,
	record: T
): void {
	doc.getMap(table.root).set(record.id, new Y.Map(fieldsToStore(table, record)));
}

/** Adds a record in one transaction. */
export function addRecord<T extends { id: string }>(
	doc: Y.Doc,
	{ table, record, act }: { table: RecordTable<T>; record: object; act: Act }
): Checked<T> {
	const checked = checkNew(doc, table, record);
	if (checked.ok) doc.transact(() => putRecord(doc, table, checked.value), act);
	return checked;
}

/**
 * Writes the named fields that differ, in one transaction, so that another device's edit of another field stays. It may
 * repair a malformed record; a record of a newer app is refused. The value is the whole record as it stands now.
 */
export function editRecord<T extends { id: string }>(
	doc: Y.Doc,
	{ table, edit, act }: { table: RecordTable<T>; edit: Edit<T>; act: Act }
): Checked<T> {
	const planned = planEdit(doc, { table, edit });
	if (planned.ok) doc.transact(planned.value.write, act);
	return planned.ok ? { ok: true, value: planned.value.record } : planned;
}

/** The record an edit would leave, and the write that leaves it so. */
export function planEdit<T extends { id: string }>(
	doc: Y.Doc,
	{ table, edit }: { table: RecordTable<T>; edit: Edit<T> }
): Checked<{ record: T; write: () => void }> {
	const stored = doc.getMap(table.root).get(edit.id);
	if (!(stored instanceof Y.Map)) return { ok: false, problem: 'id: no such record' };
	const row = plainRow(table, stored);
	if (!row.ok) return row;
	const current = upgradeRow(table, row.value);
	if (current.state === 'newer') return { ok: false, problem: 'version: of a newer app' };
	if (current.state === 'malformed') return { ok: false, problem: current.problem };
	const edited = { ...current.record, ...edit.fields, id: edit.id, version: table.version };
	const checked = checkStorable(table, edited);
	if (!checked.ok) return checked;
	const write = () => writeChanges(stored, { table, from: row.value, to: checked.value });
	return { ok: true, value: { record: checked.value, write } };
}

function writeChanges<T extends object>(
	stored: Y.Map<unknown>,
	{ table, from, to }: { table: Table<T>; from: Row; to: T }
): void {
	for (const [field, value] of Object.entries(to)) {
		const isLeftOut = from[field] === undefined && isDefaultOf(table, to, field);
		if (!isLeftOut && !samePlain({ first: from[field], second: value })) stored.set(field, value);
	}
}

/** Removes a record from the document, in one transaction. */
export function eraseRecord<T extends { id: string }>(
	doc: Y.Doc,
	{ table, id, act }: { table: RecordTable<T>; id: string; act: Act }
): Checked<null> {
	const root = doc.getMap(table.root);
	if (!root.has(id)) return { ok: false, problem: 'id: no such record' };
	doc.transact(() => root.delete(id), act);
	return { ok: true, value: null };
}
