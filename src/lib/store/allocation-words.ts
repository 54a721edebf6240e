import type * as Y from 'yjs';
import type {
	AllocationWord,
	AllocationWordInput
} from '#lib/domain/allocation/allocation-word.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.allocationWords;

/** Everything people ever judged about how many visits a customer is to get. */
export const readAllocationWords = (base: Y.Doc): Reading<AllocationWord> => readTable(base, table);

/** Appends a judgement; an earlier one stays and the later one counts. */
export const recordAllocationWord = (
	base: Y.Doc,
	fact: AllocationWordInput,
	act: Act
): Checked<AllocationWord> => appendFact(base, { table, fact, act });
