import type * as Y from 'yjs';
import type { Listing, ListingInput } from '#lib/domain/archive/listing.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.listings;

/** Every listing of a base document, those in the recycle bin included. */
export const readListings = (base: Y.Doc): Reading<Listing> => readTable(base, table);

/** Adds a listing under its fresh id. */
export const addListing = (base: Y.Doc, record: ListingInput, act: Act): Checked<Listing> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of a listing; its voters and moves are replaced whole. */
export const editListing = (base: Y.Doc, edit: Edit<Listing>, act: Act): Checked<Listing> =>
	editRecord(base, { table, edit, act });

/** Puts a listing into the recycle bin as of a day. */
export const deleteListing = (
	base: Y.Doc,
	deletion: { id: string; on: Day },
	act: Act
): Checked<Listing> =>
	editListing(base, { id: deletion.id, fields: { deletedOn: deletion.on } }, act);
