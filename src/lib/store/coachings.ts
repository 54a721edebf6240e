import type * as Y from 'yjs';
import type { Coaching, CoachingRead } from '#lib/domain/visits/coaching.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { planTables, visitsTables } from './tables.ts';

/** Every word of supervisors on visits made together, as a plan document has them. */
export const readCoachings = (plan: Y.Doc): Reading<Coaching> =>
	readTable(plan, planTables.coachings);

/** Appends a supervisor's word to the plan of the year of the visit's day; earlier words stay. */
export const recordCoaching = (plan: Y.Doc, fact: Coaching, act: Act): Checked<Coaching> =>
	appendFact(plan, { table: planTables.coachings, fact, act });

/** Every signature of a rep in a visits document. */
export const readCoachingReads = (visits: Y.Doc): Reading<CoachingRead> =>
	readTable(visits, visitsTables.coachingReads);

/** Appends the rep's signature to the rep's own month. */
export const countersignCoaching = (
	visits: Y.Doc,
	fact: CoachingRead,
	act: Act
): Checked<CoachingRead> => appendFact(visits, { table: visitsTables.coachingReads, fact, act });
