import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Slot, VisitPlan, VisitPlanInput } from '#lib/domain/visits/visit.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { planTables } from './tables.ts';

const table = planTables.visitPlans;

/** Every planned visit of a plan document, the cancelled ones included. */
export const readVisitPlans = (plan: Y.Doc): Reading<VisitPlan> => readTable(plan, table);

/** Plans one visit by hand. */
export const planVisit = (plan: Y.Doc, record: VisitPlanInput, act: Act): Checked<VisitPlan> =>
	addRecord(plan, { table, record, act });

/** Changes the named fields of a planned visit. */
export const editVisitPlan = (plan: Y.Doc, edit: Edit<VisitPlan>, act: Act): Checked<VisitPlan> =>
	editRecord(plan, { table, edit, act });

/** Moves a planned visit; the slot goes as one, so that two devices' moves never mix. */
export const moveVisitPlan = (
	plan: Y.Doc,
	{ id, slot }: { id: string; slot: Slot },
	act: Act
): Checked<VisitPlan> => editVisitPlan(plan, { id, fields: { slot } }, act);

/** Keeps the planner from moving a visit, or lets it again. */
export const lockVisitPlan = (
	plan: Y.Doc,
	{ id, locked }: { id: string; locked: boolean },
	act: Act
): Checked<VisitPlan> => editVisitPlan(plan, { id, fields: { locked } }, act);

/** Cancels a planned visit; it stays, crossed out. */
export const cancelVisitPlan = (
	plan: Y.Doc,
	{ id }: { id: string },
	act: Act
): Checked<VisitPlan> => editVisitPlan(plan, { id, fields: { cancelled: true } }, act);
