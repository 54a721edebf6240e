import type { ListingVoter } from '#lib/domain/archive/listing-voter.ts';
import { movesAhead, voterWords } from '#lib/domain/archive/listing-words.ts';
import type { ListingStage, Voter } from '#lib/domain/archive/listing.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import * as words from '#lib/store/listing-words.ts';
import { readListingMoves, readListings, readListingVoters } from '#lib/store/listings.ts';
import { eachTogether } from '#lib/store/table/act.ts';

type Writing = Pick<Workspace, 'acts' | 'documents' | 'selfId' | 'customers'>;

/** Says that somebody has a say in a listing and how they stand. */
export const setVoter = (workspace: Writing, id: string, voter: Voter) =>
	sayVoter(workspace, id, voter);

/** Says that somebody has no say in a listing. */
export const removeVoter = (workspace: Writing, id: string, contactId: string) =>
	sayVoter(workspace, id, { contactId, stance: null, removed: true });

/** Moves a listing to another stage as of today. */
export function moveListing({ acts, documents, selfId }: Writing, id: string, stage: ListingStage) {
	const recordedAt = today.instant;
	const move = {
		...fresh({ listingId: id, stage, on: today.day, recordedBy: selfId, recordedAt }),
		follows: movesAhead(ofListing(readListingMoves(documents.base), id), recordedAt)
	};
	return acts.perform('editListing', (act) => words.moveListing(documents.base, move, act));
}

function sayVoter(
	{ acts, documents: { base }, customers }: Writing,
	id: string,
	wish: Voter & { removed?: boolean }
) {
	return acts.perform<readonly ListingVoter[]>('editListing', (act) => {
		const listing = readListings(base).records.get(id);
		if (!listing) return { ok: false, problem: 'id: no such record' };
		const said = ofListing(readListingVoters(base), id);
		const items = voterWords(listing, { said, aliases: customers.aliases }, wish);
		const change = (word: ListingVoter) => words.setListingVoter(base, word, act);
		return eachTogether(base, { items, change }, act);
	});
}

const ofListing = <T extends { listingId: string }>(
	{ records }: { records: ReadonlyMap<string, T> },
	id: string
): T[] => [...records.values()].filter(({ listingId }) => listingId === id);
