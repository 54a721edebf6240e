import type * as Y from 'yjs';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { planTables } from './tables.ts';

const table = planTables.activities;

/** Every activity of a plan document that is no visit, those removed included. */
export const readActivities = (plan: Y.Doc): Reading<Activity> => readTable(plan, table);

/** Plans an activity under its fresh id in the plan of the year of its day. */
export const planActivity = (plan: Y.Doc, record: Activity, act: Act): Checked<Activity> =>
	addRecord(plan, { table, record, act });

/** Changes the named fields of an activity; one that moves to another year stays where it was made. */
export const editActivity = (plan: Y.Doc, edit: Edit<Activity>, act: Act): Checked<Activity> =>
	editRecord(plan, { table, edit, act });

/** Takes an activity off the plan; it stays, crossed out, so that a calendar file can call it off. */
export const removeActivity = (plan: Y.Doc, { id }: { id: string }, act: Act): Checked<Activity> =>
	editActivity(plan, { id, fields: { removed: true } }, act);
