import * as v from 'valibot';
import { idSchema } from '#lib/domain/record.ts';
import type { Aliases } from './aliases.ts';
import { stances, type Listing, type Voter } from './listing.ts';

/** No list grows so long; further voters would share the last place. */
export const lastPlace = 10_000;

/** What is said of one person's say in one listing, so that two who speak of two people both keep their word. */
export const listingVoterSchema = v.object({
	version: v.literal(1),
	listingId: idSchema,
	contactId: idSchema,
	/** Null while nobody knows. */
	stance: v.optional(v.nullable(v.picklist(stances)), null),
	/** Where among the voters: who was added later stands further down. */
	place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastPlace)),
	/** True for somebody who has no say in it after all. */
	removed: v.optional(v.boolean(), false)
});

export type ListingVoter = v.InferOutput<typeof listingVoterSchema>;

/** The person comes first, so that what names somebody is found when their data is erased. */
export const listingVoterKey = (of: Pick<ListingVoter, 'contactId' | 'listingId'>): string =>
	`${of.contactId}/${of.listingId}`;

/** A listing as its record has it. */
type Lists = Pick<Listing, 'id' | 'voters'>;

/** H6: all that is known of each card's say; what was said of one by itself goes before the list it stood in. */
export function knownVoters({ id, voters }: Lists, said: readonly ListingVoter[]): ListingVoter[] {
	const listed = voters.map((voter, place): ListingVoter => ({
		...{ version: 1, listingId: id, removed: false, place },
		...voter
	}));
	const byCard = new Map([...listed, ...said].map((one) => [one.contactId, one]));
	return [...byCard.values()].sort(
		(one, other) => one.place - other.place || (one.contactId < other.contactId ? -1 : 1)
	);
}

/** H6: who has a say in a listing; whoever has several cards stands once, by what is known of the one that is kept. */
export function votersAsSaid(
	listing: Lists,
	said: readonly ListingVoter[],
	aliases: Aliases
): Voter[] {
	const voters = new Map<string, Voter>();
	for (const one of knownVoters(listing, said)) {
		if (one.removed) continue;
		const contactId = aliases.get(one.contactId) ?? one.contactId;
		const before = voters.get(contactId)?.stance ?? null;
		const goesBefore = one.stance !== null && (before === null || one.contactId === contactId);
		voters.set(contactId, { contactId, stance: goesBefore ? one.stance : before });
	}
	return [...voters.values()];
}
