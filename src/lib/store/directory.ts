import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type {
	Admission,
	EpochFact,
	Handover,
	Readmission,
	Removal
} from '#lib/domain/sharing/admission.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { metaTables } from './tables.ts';

// Signed statements: whoever reads them checks the signatures (#lib/sync/identity), the store only their shape.

const { admissions, removals, readmissions, epochs, handovers } = metaTables;

/** Every admission on record, by id. */
export const readAdmissions = (meta: Y.Doc): Reading<Admission> => readTable(meta, admissions);

/** Every removal on record, by id. */
export const readRemovals = (meta: Y.Doc): Reading<Removal> => readTable(meta, removals);

/** Every end of removals on record, by id. */
export const readReadmissions = (meta: Y.Doc): Reading<Readmission> =>
	readTable(meta, readmissions);

/** Every later epoch of the territory, by id. */
export const readEpochs = (meta: Y.Doc): Reading<EpochFact> => readTable(meta, epochs);

/** Who took over whose work, by id. */
export const readHandovers = (meta: Y.Doc): Reading<Handover> => readTable(meta, handovers);

/** Puts an admission on record. */
export const recordAdmission = (meta: Y.Doc, fact: Admission, act: Act): Checked<Admission> =>
	appendFact(meta, { table: admissions, fact, act });

/** Puts a removal on record. */
export const recordRemoval = (meta: Y.Doc, fact: Removal, act: Act): Checked<Removal> =>
	appendFact(meta, { table: removals, fact, act });

/** Puts the end of removals on record. */
export const recordReadmission = (meta: Y.Doc, fact: Readmission, act: Act): Checked<Readmission> =>
	appendFact(meta, { table: readmissions, fact, act });

/** Puts a new epoch on record. */
export const recordEpoch = (meta: Y.Doc, fact: EpochFact, act: Act): Checked<EpochFact> =>
	appendFact(meta, { table: epochs, fact, act });

/** Puts a handover on record. */
export const recordHandover = (meta: Y.Doc, fact: Handover, act: Act): Checked<Handover> =>
	appendFact(meta, { table: handovers, fact, act });
