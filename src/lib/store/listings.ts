import type * as Y from 'yjs';
import type { ListingMove } from '#lib/domain/archive/listing-move.ts';
import type { ListingVoter } from '#lib/domain/archive/listing-voter.ts';
import type { Listing, ListingInput } from '#lib/domain/archive/listing.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Fields } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const { listings: table, listingVoters, listingMoves } = baseTables;

/** The fields of a listing that are said as one; who votes and where it went are said one by one. */
export type ListingFields = Fields<Omit<Listing, 'voters' | 'moves' | 'stage'>>;

/** Every listing of a base document as its record has it, those in the recycle bin included. */
export const readListings = (base: Y.Doc): Reading<Listing> => readTable(base, table);

/** What is said of who has a say in listings, by `contact/listing`; who has none any more included. */
export const readListingVoters = (base: Y.Doc): Reading<ListingVoter> =>
	readTable(base, listingVoters);

/** Every move of a listing to a stage. */
export const readListingMoves = (base: Y.Doc): Reading<ListingMove> =>
	readTable(base, listingMoves);

/** Adds a listing under its fresh id. */
export const addListing = (base: Y.Doc, record: ListingInput, act: Act): Checked<Listing> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of a listing. */
export const editListing = (
	base: Y.Doc,
	edit: { id: string; fields: ListingFields },
	act: Act
): Checked<Listing> => editRecord<Listing>(base, { table, edit, act });

/** Puts a listing into the recycle bin as of a day. */
export const deleteListing = (
	base: Y.Doc,
	deletion: { id: string; on: Day },
	act: Act
): Checked<Listing> =>
	editListing(base, { id: deletion.id, fields: { deletedOn: deletion.on } }, act);
