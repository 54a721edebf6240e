import type { Aliases } from '#lib/domain/archive/aliases.ts';
import { listingsAsSaid } from '#lib/domain/archive/listing-as-said.ts';
import { begunIn, type Listing, type ListingInput } from '#lib/domain/archive/listing.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { fresh, type Draft } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import * as listings from '#lib/store/listings.ts';

/** How far each hospital is with taking each product in (进药). */
export class Listings {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #aliases: () => Aliases;
	readonly #stored;
	readonly #voters;
	readonly #moves;

	constructor(documents: TerritoryDocuments, parts: { acts: Acts; aliases: () => Aliases }) {
		this.#documents = documents;
		this.#aliases = parts.aliases;
		this.#acts = parts.acts;
		this.#stored = liveReading(documents.baseSet(), listings.readListings);
		this.#voters = liveReading(documents.baseSet(), listings.readListingVoters);
		this.#moves = liveReading(documents.baseSet(), listings.readListingMoves);
	}

	/** Every listing in use, by id, with all that was said of it. */
	readonly byId: ReadonlyMap<string, Listing> = $derived.by(() => {
		const used = [...this.#stored.current.records.values()].filter(
			({ deletedOn }) => deletedOn === null
		);
		const known = listingsAsSaid(used, {
			voters: this.#voters.current.records.values(),
			moves: this.#moves.current.records.values(),
			aliases: this.#aliases()
		});
		return new Map(known.map((one) => [one.id, one]));
	});
	/** The listings of each hospital; two of one product where two people began it apart. */
	readonly byAccount: ReadonlyMap<string, readonly Listing[]> = $derived.by(() =>
		groupBy([...this.byId.values()], ({ accountId }) => accountId)
	);

	/** Begins to follow a listing; it has been in its stage since today. */
	add(draft: Draft<ListingInput>) {
		const begun = begunIn(draft.stage, today.day);
		const listing = fresh({ ...draft, ...begun, updatedOn: today.day });
		return this.#acts.perform(
			'addListing',
			(act) => listings.addListing(this.#base, listing, act),
			draft
		);
	}

	edit(id: string, fields: listings.ListingFields) {
		const edit = { id, fields: { ...fields, updatedOn: today.day } };
		return this.#acts.perform(
			'editListing',
			(act) => listings.editListing(this.#base, edit, act),
			fields
		);
	}

	remove(id: string) {
		const deletion = { id, on: today.day };
		return this.#acts.perform('deleteListing', (act) =>
			listings.deleteListing(this.#base, deletion, act)
		);
	}

	get #base() {
		return this.#documents.base;
	}
}
