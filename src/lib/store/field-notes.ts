import type * as Y from 'yjs';
import {
	fieldChangeKey,
	mostChanges,
	type FieldChange,
	type FieldSource
} from '#lib/domain/archive/field-note.ts';
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
	for (const change of changes) {
		const known = readTable(base, fieldChanges).records;
		const key = fieldChangeKey(change);
		if (known.has(key)) continue;
		if (!setCell(base, { table: fieldChanges, value: change, act }).ok) continue;
		const own = key.slice(0, -change.on.length);
		const older = [...known.keys()].filter((one) => one.startsWith(own)).sort();
		for (const old of older.slice(0, Math.max(0, older.length + 1 - mostChanges)))
			clearCell(base, { table: fieldChanges, key: old, act });
	}
}
