import * as Y from 'yjs';
import { check, type Checked } from '#lib/domain/record.ts';
import { ownFields, plainProblem } from './plain.ts';
import type { Row, Table } from './table.ts';

/** What one stored row turned out to be; `newer` was written by a later version of the app. */
export type RowReading<T> =
	{ state: 'record'; record: T } | { state: 'malformed'; problem: string } | { state: 'newer' };

const malformed = (problem: string): RowReading<never> => ({ state: 'malformed', problem });

/** Upgrades a stored value, then validates it; never throws, whatever a peer has stored. */
export function readRow<T>(
	table: Table<T>,
	stored: { key: string; value: unknown }
): RowReading<T> {
	const row = plainRow(table, stored.value);
	if (!row.ok) return malformed(row.problem);
	const current = upgradeRow(table, row.value);
	if (current.state !== 'record') return current;
	const checked = check(table.schema, current.record);
	if (!checked.ok) return malformed(checked.problem);
	if (table.keyOf(checked.value) !== stored.key) return malformed('key: not the one of the record');
	return { state: 'record', record: checked.value };
}

/** The stored fields as one plain object, of whatever version. */
export function plainRow<T>(table: Table<T>, value: unknown): Checked<Row> {
	const fields = table.layout === 'fields' ? fieldsOf(value) : value;
	if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
		return { ok: false, problem: 'record: not an object' };
	}
	if (!plainProblem(fields)) return { ok: true, value: fields as Row };
	if (hasShared(fields)) return { ok: false, problem: 'record: a shared type within a field' };
	const own = ownFields(fields) as Row;
	const problem = plainProblem(own);
	return problem ? { ok: false, problem } : { ok: true, value: own };
}

const hasShared = (fields: object): boolean =>
	Object.values(fields).some((value) => value instanceof Y.AbstractType || value instanceof Y.Doc);

// Not `toJSON`, which would follow whatever a peer nested inside.
const fieldsOf = (value: unknown): unknown =>
	value instanceof Y.Map ? Object.fromEntries(value.entries()) : null;

/** The row in the form of the table's version. */
export function upgradeRow<T>(table: Table<T>, row: Row): RowReading<Row> {
	const { version } = row;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return malformed('version: not a version');
	}
	if (version > table.version) return { state: 'newer' };
	let upgraded = row;
	for (let from = version; from < table.version; from++) {
		const upgrade = table.upgrades[from];
		if (!upgrade) throw new Error(`${table.root} has no upgrade from version ${from}`);
		try {
			upgraded = { ...upgrade(upgraded), version: from + 1 };
		} catch {
			return malformed(`version: could not be brought from ${from} to ${from + 1}`);
		}
	}
	return { state: 'record', record: upgraded };
}
