import type * as Y from 'yjs';
import type { Approval, ApprovalInput } from '#lib/domain/planning/cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { planTables } from './tables.ts';

const table = planTables.approvals;

/** Every word of a supervisor on the plans of a plan document. */
export const readApprovals = (plan: Y.Doc): Reading<Approval> => readTable(plan, table);

/** Appends a supervisor's word on a plan; an earlier word stays and the later one counts. */
export const recordApproval = (plan: Y.Doc, fact: ApprovalInput, act: Act): Checked<Approval> =>
	appendFact(plan, { table, fact, act });
