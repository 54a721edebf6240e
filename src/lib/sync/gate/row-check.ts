import * as Y from 'yjs';
import { check } from '#lib/domain/record.ts';
import { plainProblem } from '#lib/store/table/plain.ts';
import { readRow, upgradeRow } from '#lib/store/table/read-row.ts';
import type { Table } from '#lib/store/table/table.ts';
import type { Place } from './places.ts';

const unsafeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const longestName = 300;

/** Whether every name on the way may be a name of anything. */
export const isSafe = ({ root, path }: Place): boolean =>
	[root, ...path].every((name) => !unsafeNames.has(name) && name.length <= longestName);

/** What an item brings: a value, a record's empty map, nothing any more; or what no document holds. */
export type Brought = { kind: 'value'; value: unknown } | { kind: 'map' | 'nothing' | 'foreign' };

/** The plain value an item brings. */
export function broughtBy({ content }: Y.Item): Brought {
	if (content instanceof Y.ContentDeleted) return { kind: 'nothing' };
	if (content instanceof Y.ContentType) {
		return { kind: content.type instanceof Y.Map ? 'map' : 'foreign' };
	}
	if (!(content instanceof Y.ContentAny)) return { kind: 'foreign' };
	const [value] = content.arr.slice(-1);
	return content.arr.every((entry) => plainProblem(entry) === null)
		? { kind: 'value', value }
		: { kind: 'foreign' };
}

/** Whether a row would be skipped on reading: neither valid nor of a later version of the app. */
export const isMalformed = (
	table: Table<unknown>,
	stored: { key: string; value: unknown }
): boolean => readRow(table, stored).state === 'malformed';

/** Whether the fields, put together, make no record: what reading a stored one would say. */
export function isMalformedRecord(
	table: Table<unknown>,
	{ key, fields }: { key: string; fields: ReadonlyMap<string, unknown> }
): boolean {
	const row = upgradeRow(table, Object.fromEntries(fields));
	if (row.state !== 'record') return row.state === 'malformed';
	const checked = check(table.schema, row.record);
	return !checked.ok || table.keyOf(checked.value) !== key;
}

/** Who recorded a fact, as it says itself; null when it does not say. */
export function authorOf(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return null;
	for (const field of ['recordedBy', 'acceptedBy', 'changedBy'] as const) {
		const author: unknown = Object.getOwnPropertyDescriptor(value, field)?.value;
		if (typeof author === 'string') return author;
	}
	return null;
}
