import type * as Y from 'yjs';
import type { HospitalUsage, HospitalUsageInput } from '#lib/domain/archive/hospital-usage.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.hospitalUsage;

/** Every figure ever recorded of a hospital's usage; of one place the last word holds. */
export const readHospitalUsage = (base: Y.Doc): Reading<HospitalUsage> => readTable(base, table);

/** Appends a figure; what was recorded of its place before stays. */
export const recordHospitalUsage = (
	base: Y.Doc,
	fact: HospitalUsageInput,
	act: Act
): Checked<HospitalUsage> => appendFact(base, { table, fact, act });
