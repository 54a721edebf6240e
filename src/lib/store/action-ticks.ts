import type * as Y from 'yjs';
import { tickKey, type ActionTick, type TickedAction } from '#lib/domain/grading/action-tick.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.actionTicks;

/** What was done of the strategies, by `contact/product/action`. */
export const readActionTicks = (base: Y.Doc): Reading<ActionTick> => readTable(base, table);

/** Ticks an action as done; done once more, the later visit shows it. */
export const tickAction = (base: Y.Doc, value: ActionTick, act: Act): Checked<ActionTick> =>
	setCell(base, { table, value, act });

/** Takes a tick away. */
export const untickAction = (base: Y.Doc, ticked: TickedAction, act: Act): void =>
	clearCell(base, { table, key: tickKey(ticked), act });
