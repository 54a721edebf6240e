import type * as Y from 'yjs';
import type { FurtherPlace } from '#lib/domain/archive/further-place.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.furtherPlaces;

/** Where people work beside their first place, by `contact/account`; places they left included. */
export const readFurtherPlaces = (base: Y.Doc): Reading<FurtherPlace> => readTable(base, table);

/** Says that somebody works at a place too, or since when no longer. */
export const setFurtherPlace = (
	base: Y.Doc,
	value: FurtherPlace,
	act: Act
): Checked<FurtherPlace> => setCell(base, { table, value, act });
