import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { PolicyCell } from './policy-cell.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { metaTables } from './tables.ts';

const table = metaTables.policyCells;

/** Every changed policy value by its path; hand `value` by path to `policyOf`. */
export const readPolicyCells = (meta: Y.Doc): Reading<PolicyCell> => readTable(meta, table);

/** Changes one policy value; of two devices that change it at once, one value stays. */
export const setPolicyCell = (meta: Y.Doc, value: PolicyCell, act: Act): Checked<PolicyCell> =>
	setCell(meta, { table, value, act });

/** Lets one policy value be as shipped again. */
export const clearPolicyCell = (meta: Y.Doc, { path }: { path: string }, act: Act): void =>
	clearCell(meta, { table, key: path, act });
