import type * as Y from 'yjs';
import type {
	CustomerPromise,
	PromiseOutcome,
	CustomerPromiseInput,
	PromiseOutcomeInput
} from '#lib/domain/follow-up/promise.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { visitsTables } from './tables.ts';

const { promises, promiseOutcomes } = visitsTables;

/** Every promise recorded in a visits document. */
export const readPromises = (visits: Y.Doc): Reading<CustomerPromise> =>
	readTable(visits, promises);

/** Every word on what became of a promise, which may lie in an earlier month's document. */
export const readPromiseOutcomes = (visits: Y.Doc): Reading<PromiseOutcome> =>
	readTable(visits, promiseOutcomes);

/** Appends a promise to the document of the rep and the month of `madeOn`. */
export const recordPromise = (
	visits: Y.Doc,
	fact: CustomerPromiseInput,
	act: Act
): Checked<CustomerPromise> => appendFact(visits, { table: promises, fact, act });

/** Appends what became of a promise to the document of the month of `on`. */
export const settlePromise = (
	visits: Y.Doc,
	fact: PromiseOutcomeInput,
	act: Act
): Checked<PromiseOutcome> => appendFact(visits, { table: promiseOutcomes, fact, act });
