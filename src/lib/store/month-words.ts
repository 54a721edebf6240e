import type * as Y from 'yjs';
import type { MonthWord } from '#lib/domain/targets/month-word.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { planTables } from './tables.ts';

const table = planTables.monthWords;

/** Every word on the months of a plan document. */
export const readMonthWords = (plan: Y.Doc): Reading<MonthWord> => readTable(plan, table);

/** Appends a word on a month; earlier ones stay and the later one counts. */
export const recordMonthWord = (plan: Y.Doc, fact: MonthWord, act: Act): Checked<MonthWord> =>
	appendFact(plan, { table, fact, act });
