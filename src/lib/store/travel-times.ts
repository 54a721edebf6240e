import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { TravelTimes } from '#lib/domain/travel-times.ts';
import type { Act } from './act.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { baseTables } from './tables.ts';
import { clearCell, setCell } from './write-rows.ts';

const table = baseTables.travelTimes;

/** The imported travel times, under `matrix`; empty while none are. */
export const readTravelTimes = (base: Y.Doc): Reading<TravelTimes> => readTable(base, table);

/** Replaces the travel times whole; of two devices that import at once, one matrix stays. */
export const setTravelTimes = (base: Y.Doc, value: TravelTimes, act: Act): Checked<TravelTimes> =>
	setCell(base, { table, value, act });

/** Lets times be computed from the map again. */
export const clearTravelTimes = (base: Y.Doc, act: Act): void =>
	clearCell(base, { table, key: 'matrix', act });
