import type * as Y from 'yjs';
import {
	fieldChangeKey,
	mostChanges,
	type FieldChange,
	type FieldSource
} from '#lib/domain/archive/field-note.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const { fieldSources, fieldChanges } = baseTables;

/** Where fields of cards were learned, by `subject/field`. */
export const readFieldSources = (base: Y.Doc): Reading<FieldSource> =>
	readTable(base, fieldSources);

/** Says where a field was learned. */
export const setFieldSource = (base: Y.Doc, value: FieldSource, act: Act): Checked<FieldSource> =>
	setCell(base, { table: fieldSources, value, act });

/** What stood in fields before they were changed, by `subject/field/member/day`. */
export const readFieldChanges = (base: Y.Doc): Reading<FieldChange> =>
	readTable(base, fieldChanges);

/** Keeps what one member changed, the latest of each field: the first change of a day stays, older days go. */
export function keepChanges(base: Y.Doc, changes: readonly FieldChange[], act: Act): void {
	if (changes.length === 0) return;
	const known = readTable(base, fieldChanges).records;
	const own = ownKeys(known);
	for (const change of changes) {
		const key = fieldChangeKey(change);
		if (known.has(key)) continue;
		if (!setCell(base, { table: fieldChanges, value: change, act }).ok) continue;
		const older = own.get(ofMember(key)) ?? [];
		for (const old of older.slice(0, Math.max(0, older.length + 1 - mostChanges)))
			clearCell(base, { table: fieldChanges, key: old, act });
	}
}

const ofMember = (key: string): string => key.slice(0, key.lastIndexOf('/'));

/** The keys of one member's changes of a field in order of days; made once for what was read, for an import asks for thousands. */
function ownKeys(known: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> {
	const made = madeFor.get(known) ?? groupBy([...known.keys()].sort(), ofMember);
	madeFor.set(known, made);
	return made;
}

const madeFor = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, readonly string[]>>();
