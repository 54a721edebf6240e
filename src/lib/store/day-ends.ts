import type * as Y from 'yjs';
import type { DayEnd } from '#lib/domain/planning/day-end.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.dayEnds;

/** Where the reps' days begin and end, by `rep/part/weekday`. */
export const readDayEnds = (base: Y.Doc): Reading<DayEnd> => readTable(base, table);

/** Says where a place of a rep's own is, or at which a day begins or ends. */
export const setDayEnd = (base: Y.Doc, value: DayEnd, act: Act): Checked<DayEnd> =>
	setCell(base, { table, value, act });
