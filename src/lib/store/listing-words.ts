import type * as Y from 'yjs';
import type { ListingMove } from '#lib/domain/archive/listing-move.ts';
import type { ListingVoter } from '#lib/domain/archive/listing-voter.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { planEdit } from './table/write-records.ts';
import { checkFact, putFact, setCell } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

const { listings, listingVoters, listingMoves } = baseTables;

/** Says how one person stands on a listing, or that they have no say in it; what is said of others stays. */
export const setListingVoter = (
	base: Y.Doc,
	value: ListingVoter,
	act: Act
): Checked<ListingVoter> => setCell(base, { table: listingVoters, value, act });

/** Moves a listing to a stage; the moves of others stay. Older apps go by the stage of the record. */
export function moveListing(base: Y.Doc, move: ListingMove, act: Act): Checked<ListingMove> {
	const { listingId: id, stage, on: updatedOn } = move;
	const planned = planEdit(base, { table: listings, edit: { id, fields: { stage, updatedOn } } });
	if (!planned.ok) return planned;
	const fact = checkFact(base, listingMoves, move);
	if (!fact.ok) return fact;
	base.transact(() => {
		putFact(base, listingMoves, fact.value);
		planned.value.write();
	}, act);
	return fact;
}
