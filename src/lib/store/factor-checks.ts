import type * as Y from 'yjs';
import type { FactorCheck, FactorCheckInput } from '#lib/domain/follow-up/success-factors.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.factorChecks;

/** Every self-check ever made. */
export const readFactorChecks = (base: Y.Doc): Reading<FactorCheck> => readTable(base, table);

/** Appends a self-check; the earlier ones stay, so that a trend can be seen. */
export const recordFactorCheck = (
	base: Y.Doc,
	fact: FactorCheckInput,
	act: Act
): Checked<FactorCheck> => appendFact(base, { table, fact, act });
