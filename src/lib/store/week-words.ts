import type * as Y from 'yjs';
import type { WeekWord, WeekWordInput } from '#lib/domain/planning/week-word.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { planTables } from './tables.ts';

const table = planTables.weekWords;

/** Every word on the weeks of a plan document. */
export const readWeekWords = (plan: Y.Doc): Reading<WeekWord> => readTable(plan, table);

/** Appends a word on the plan of a week; earlier ones stay and the later one counts. */
export const recordWeekWord = (plan: Y.Doc, fact: WeekWordInput, act: Act): Checked<WeekWord> =>
	appendFact(plan, { table, fact, act });
