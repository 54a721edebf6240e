import type * as Y from 'yjs';
import type { Approval } from '#lib/domain/cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './act.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { planTables } from './tables.ts';
import { appendFact } from './write-rows.ts';

const table = planTables.approvals;

/** Every word of a supervisor on the plans of a plan document. */
export const readApprovals = (plan: Y.Doc): Reading<Approval> => readTable(plan, table);

/** Appends a supervisor's word on a plan; an earlier word stays and the later one counts. */
export const recordApproval = (plan: Y.Doc, fact: Approval, act: Act): Checked<Approval> =>
	appendFact(plan, { table, fact, act });
