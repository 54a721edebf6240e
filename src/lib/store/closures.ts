import type * as Y from 'yjs';
import { closureKey, type ClosedHalf, type Closure } from '#lib/domain/planning/closure.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.closures;

/** Cancelled clinics and closed receptions, by `subject/day/half`. */
export const readClosures = (base: Y.Doc): Reading<Closure> => readTable(base, table);

/** Says that a doctor or a hospital cannot be visited in a half day. */
export const setClosure = (base: Y.Doc, value: Closure, act: Act): Checked<Closure> =>
	setCell(base, { table, value, act });

/** Opens a half day again; a closure that another device records meanwhile stays. */
export const clearClosure = (base: Y.Doc, closed: ClosedHalf, act: Act): void =>
	clearCell(base, { table, key: closureKey(closed), act });
