import { saidBefore } from '#lib/domain/recorded-order.ts';
import type { Aliases } from './aliases.ts';
import type { ListingMove } from './listing-move.ts';
import { knownVoters, lastPlace, type ListingVoter } from './listing-voter.ts';
import type { Listing, Stance } from './listing.ts';

/** What is to be said so that somebody has a say with a stance, or none: of each of their cards that says otherwise. */
export function voterWords(
	listing: Pick<Listing, 'id' | 'voters'>,
	given: { said: readonly ListingVoter[]; aliases: Aliases },
	wish: { contactId: string; stance: Stance | null; removed?: boolean }
): ListingVoter[] {
	const known = knownVoters(listing, given.said);
	const { contactId, stance, removed = false } = wish;
	const cards = known.filter(
		(one) => !one.removed && (given.aliases.get(one.contactId) ?? one.contactId) === contactId
	);
	if (removed) return cards.map((one) => ({ ...one, removed }));
	const next = Math.min(lastPlace, 1 + Math.max(-1, ...known.map(({ place }) => place)));
	const place = cards[0]?.place ?? next;
	const own = { version: 1 as const, listingId: listing.id, contactId, stance, place, removed };
	// What another card of the same person still says would speak in the place of the unknown.
	const others = cards.filter((one) => one.contactId !== contactId && one.stance !== stance);
	return [own, ...(stance === null ? others.map((one) => ({ ...one, stance })) : [])];
}

/** What a move that is recorded at a moment follows. */
export const movesAhead = (said: readonly ListingMove[], moment: string): string[] =>
	saidBefore(said.filter((move) => move.recordedAt >= moment));
