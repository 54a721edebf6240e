import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, eraseRecord, type Edit } from './table/write-records.ts';
import { planTables } from './tables.ts';

const table = planTables.targets;

/** Every target of a plan document. */
export const readTargets = (plan: Y.Doc): Reading<Target> => readTable(plan, table);

/** Adds a target under its fresh id to the plan of the year of its month. */
export const addTarget = (plan: Y.Doc, record: Target, act: Act): Checked<Target> =>
	addRecord(plan, { table, record, act });

/** Changes the named fields of a target; the lists of weeks are replaced whole. */
export const editTarget = (plan: Y.Doc, edit: Edit<Target>, act: Act): Checked<Target> =>
	editRecord(plan, { table, edit, act });

/** Removes a target, which has no recycle bin; undo brings it back. */
export const deleteTarget = (plan: Y.Doc, { id }: { id: string }, act: Act): Checked<null> =>
	eraseRecord(plan, { table, id, act });
