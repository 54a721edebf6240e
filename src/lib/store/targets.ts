import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import { ownWeekFields } from '#lib/domain/targets/own-weeks.ts';
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

/** Changes the named fields of a target, each week of a list under its own key, so that the weeks others change stay. */
export function editTarget(plan: Y.Doc, { id, fields }: Edit<Target>, act: Act): Checked<Target> {
	const target = readTargets(plan).records.get(id);
	const own = target ? ownWeekFields(target, fields) : fields;
	return editRecord(plan, { table, edit: { id, fields: own }, act });
}

/** Removes a target, which has no recycle bin; undo brings it back. */
export const deleteTarget = (plan: Y.Doc, { id }: { id: string }, act: Act): Checked<null> =>
	eraseRecord(plan, { table, id, act });
