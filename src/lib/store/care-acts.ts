import type * as Y from 'yjs';
import type { CareAct } from '#lib/domain/follow-up/care-act.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.careActs;

/** Every act of care of a base document, those done and those removed included. */
export const readCareActs = (base: Y.Doc): Reading<CareAct> => readTable(base, table);

/** Plans an act of care under its fresh id. */
export const planCare = (base: Y.Doc, record: CareAct, act: Act): Checked<CareAct> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of an act of care. */
export const editCare = (base: Y.Doc, edit: Edit<CareAct>, act: Act): Checked<CareAct> =>
	editRecord(base, { table, edit, act });
