import type * as Y from 'yjs';
import type { TravelTimes } from '#lib/domain/planning/travel-times.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.travelTimes;

/** The imported travel times, under `matrix`; empty while none are. */
export const readTravelTimes = (base: Y.Doc): Reading<TravelTimes> => readTable(base, table);

/** Replaces the travel times whole; of two devices that import at once, one matrix stays. */
export const setTravelTimes = (base: Y.Doc, value: TravelTimes, act: Act): Checked<TravelTimes> =>
	setCell(base, { table, value, act });

/** Lets times be computed from the map again. */
export const clearTravelTimes = (base: Y.Doc, act: Act): void =>
	clearCell(base, { table, key: 'matrix', act });
