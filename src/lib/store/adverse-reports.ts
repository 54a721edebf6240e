import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { AdverseReport, AdverseReportInput } from '#lib/domain/visits/adverse-report.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { visitsTables } from './tables.ts';

const table = visitsTables.adverseReports;

/** Every word in a visits document on adverse reactions passed on; the visit may lie in an earlier month's. */
export const readAdverseReports = (visits: Y.Doc): Reading<AdverseReport> =>
	readTable(visits, table);

/** Appends such a word to the document of the month of `on`. */
export const recordAdverseReport = (
	visits: Y.Doc,
	fact: AdverseReportInput,
	act: Act
): Checked<AdverseReport> => appendFact(visits, { table, fact, act });
