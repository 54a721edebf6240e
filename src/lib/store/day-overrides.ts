import type * as Y from 'yjs';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { DayOverrideCell } from './day-override-cell.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { metaTables } from './tables.ts';

const table = metaTables.dayOverrides;

/** The territory's own changes of the calendar, by day; hand them to `workCalendarOf`. */
export const readDayOverrides = (meta: Y.Doc): Reading<DayOverrideCell> => readTable(meta, table);

/** Declares a day off or worked; of two devices that do so at once, one word stays. */
export const setDayOverride = (
	meta: Y.Doc,
	value: DayOverrideCell,
	act: Act
): Checked<DayOverrideCell> => setCell(meta, { table, value, act });

/** Lets a day be as the public calendar has it. */
export const clearDayOverride = (meta: Y.Doc, { day }: { day: Day }, act: Act): void =>
	clearCell(meta, { table, key: day, act });
