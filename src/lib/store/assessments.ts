import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { AssessmentFact } from './assessment-fact.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.assessments;

/** Every assessment ever made; the latest by `assessedOn` holds for its contact, product and axis. */
export const readAssessments = (base: Y.Doc): Reading<AssessmentFact> => readTable(base, table);

/** Appends an assessment; what was assessed before stays. */
export const recordAssessment = (
	base: Y.Doc,
	fact: AssessmentFact,
	act: Act
): Checked<AssessmentFact> => appendFact(base, { table, fact, act });
