import { groupBy } from '#lib/domain/group.ts';
import type { Aliases } from './aliases.ts';
import type { Listing } from './listing.ts';
import { movesAsSaid, type ListingMove } from './listing-move.ts';
import { votersAsSaid, type ListingVoter } from './listing-voter.ts';

/** What was said of listings beside their records, and under what cards those they name stand. */
interface Said {
	readonly voters: Iterable<ListingVoter>;
	readonly moves: Iterable<ListingMove>;
	readonly aliases: Aliases;
}

/** H6: listings with everybody's word on who votes and how far they are; one of which nothing is said keeps its identity. */
export function listingsAsSaid(listings: Iterable<Listing>, said: Said): Listing[] {
	const { aliases } = said;
	const voters = groupBy([...said.voters], ({ listingId }) => listingId);
	const moves = groupBy([...said.moves], ({ listingId }) => listingId);
	const standing = (id: string) => aliases.get(id) ?? id;
	return [...listings].map((listing) => {
		const { id, accountId, meetNextId } = listing;
		const [own, moved] = [voters.get(id) ?? [], moves.get(id) ?? []];
		if (own.length + moved.length + aliases.size === 0) return listing;
		const its = movesAsSaid(listing, moved);
		return {
			...listing,
			accountId: standing(accountId),
			meetNextId: meetNextId === null ? null : standing(meetNextId),
			voters: votersAsSaid(listing, own, aliases),
			moves: its,
			stage: (moved.length > 0 && its.at(-1)?.stage) || listing.stage
		};
	});
}
