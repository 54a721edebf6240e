import type * as Y from 'yjs';
import type { SavedView } from '#lib/domain/archive/saved-view.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.savedViews;

/** The named lists of customers, by name. */
export const readSavedViews = (base: Y.Doc): Reading<SavedView> => readTable(base, table);

/** Keeps a list under its name; one of the same name is replaced. */
export const saveView = (base: Y.Doc, value: SavedView, act: Act): Checked<SavedView> =>
	setCell(base, { table, value, act });

/** Forgets a name; one that another device saves meanwhile stays. */
export const removeView = (base: Y.Doc, { name }: Pick<SavedView, 'name'>, act: Act): void =>
	clearCell(base, { table, key: name, act });
