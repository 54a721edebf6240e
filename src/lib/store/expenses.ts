import type * as Y from 'yjs';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { planTables } from './tables.ts';

const table = planTables.expenses;

/** Every expense of a plan document, those removed included. */
export const readExpenses = (plan: Y.Doc): Reading<Expense> => readTable(plan, table);

/** Adds an expense under its fresh id to the plan of the year of its day. */
export const addExpense = (plan: Y.Doc, record: Expense, act: Act): Checked<Expense> =>
	addRecord(plan, { table, record, act });

/** Changes the named fields of an expense; taken off, it stays, crossed out. */
export const editExpense = (plan: Y.Doc, edit: Edit<Expense>, act: Act): Checked<Expense> =>
	editRecord(plan, { table, edit, act });
