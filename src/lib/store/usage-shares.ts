import type * as Y from 'yjs';
import { shareKey, type SharePlace, type UsageShare } from '#lib/domain/archive/usage-share.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.usageShares;

/** Hospital usage by department and doctor, by `contact/account/month/product/department`. */
export const readUsageShares = (base: Y.Doc): Reading<UsageShare> => readTable(base, table);

/** Says a share; what it said before is replaced. */
export const setUsageShare = (base: Y.Doc, value: UsageShare, act: Act): Checked<UsageShare> =>
	setCell(base, { table, value, act });

/** Takes a share back; one that another device says meanwhile stays. */
export const clearUsageShare = (base: Y.Doc, place: SharePlace, act: Act): void =>
	clearCell(base, { table, key: shareKey(place), act });
