import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './act.ts';
import type { AssessmentFact } from './assessment-fact.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { baseTables } from './tables.ts';
import { appendFact } from './write-rows.ts';

const table = baseTables.assessments;

/** Every assessment ever made; the latest by `assessedOn` holds for its contact, product and axis. */
export const readAssessments = (base: Y.Doc): Reading<AssessmentFact> => readTable(base, table);

/** Appends an assessment; what was assessed before stays. */
export const recordAssessment = (
	base: Y.Doc,
	fact: AssessmentFact,
	act: Act
): Checked<AssessmentFact> => appendFact(base, { table, fact, act });
