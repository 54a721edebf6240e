import type * as Y from 'yjs';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import { leaveKey, type Leave } from '#lib/domain/planning/leave.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { planTables } from './tables.ts';

const table = planTables.leaves;

/** The half days of leave of a plan document, by `day/half`. */
export const readLeaves = (plan: Y.Doc): Reading<Leave> => readTable(plan, table);

/** Marks a half day as leave; of two devices that mark it, one reason stays. */
export const setLeave = (plan: Y.Doc, value: Leave, act: Act): Checked<Leave> =>
	setCell(plan, { table, value, act });

/** Takes leave from a half day; leave that another device marks meanwhile stays. */
export const clearLeave = (plan: Y.Doc, slot: { day: Day; half: HalfDay }, act: Act): void =>
	clearCell(plan, { table, key: leaveKey(slot), act });
