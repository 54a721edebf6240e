import type * as Y from 'yjs';
import {
	figureKey,
	type DistributorFigure,
	type FigurePlace
} from '#lib/domain/archive/distributor-figure.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { clearCell, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const table = baseTables.distributorFigures;

/** Stock flow and receivables of distributors, by `account/month/product/measure`. */
export const readDistributorFigures = (base: Y.Doc): Reading<DistributorFigure> =>
	readTable(base, table);

/** Says a figure; what it said before is replaced. */
export const setDistributorFigure = (
	base: Y.Doc,
	value: DistributorFigure,
	act: Act
): Checked<DistributorFigure> => setCell(base, { table, value, act });

/** Takes a figure back; one that another device says meanwhile stays. */
export const clearDistributorFigure = (base: Y.Doc, place: FigurePlace, act: Act): void =>
	clearCell(base, { table, key: figureKey(place), act });
