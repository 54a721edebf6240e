import type * as Y from 'yjs';
import type { SavedCycle } from '#lib/domain/planning/saved-cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.savedCycles;

/** Every saved cycle of a base document, those removed included. */
export const readSavedCycles = (base: Y.Doc): Reading<SavedCycle> => readTable(base, table);

/** Keeps a cycle under its fresh id; another of the same name stays beside it. */
export const saveCycle = (base: Y.Doc, record: SavedCycle, act: Act): Checked<SavedCycle> =>
	addRecord(base, { table, record, act });

/** Takes a cycle off the list; what was planned by it stays. */
export const removeCycle = (base: Y.Doc, { id }: { id: string }, act: Act): Checked<SavedCycle> =>
	editRecord(base, { table, edit: { id, fields: { removed: true } }, act });
