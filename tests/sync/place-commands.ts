import { stockMeasures } from '#lib/domain/archive/distributor-figure.ts';
import { listingVoterKey } from '#lib/domain/archive/listing-voter.ts';
import { listingStages, stances } from '#lib/domain/archive/listing.ts';
import type { Month } from '#lib/domain/day.ts';
import {
	addAccount,
	deleteAccount,
	editAccount,
	readAccounts,
	restoreAccount
} from '#lib/store/accounts.ts';
import { readContacts } from '#lib/store/contacts.ts';
import { removeCustomerTag, setCustomerTag } from '#lib/store/customer-tags.ts';
import { clearDistributorFigure, setDistributorFigure } from '#lib/store/distributor-figures.ts';
import { recordHospitalUsage } from '#lib/store/hospital-usage.ts';
import { moveListing, setListingVoter } from '#lib/store/listing-words.ts';
import {
	addListing,
	deleteListing,
	editListing,
	readListings,
	readListingVoters
} from '#lib/store/listings.ts';
import { removeView, saveView } from '#lib/store/saved-views.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { editRecord } from '#lib/store/table/write-records.ts';
import { baseTables } from '#lib/store/tables.ts';
import { clearUsageShare, setUsageShare } from '#lib/store/usage-shares.ts';
import * as places from '#tests/fixtures/stored-places.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { base, binned, dayOf, fact, idOf, record, recordedNow, type Hand } from './hand.ts';
import { addedVoter, documentIds } from './territory.ts';

/** Sets or takes one of a few tags of a customer, sometimes. */
export function turnTag(hand: Hand, subjectId: string, act: { act: ActName; id: string }): void {
	const tag = places.storedCustomerTag({
		...recordedNow(hand),
		...{ subjectId, tag: hand.dice.pick(['讲者', '年会', 'VIP']) }
	});
	if (hand.dice.oneIn(2)) setCustomerTag(base(hand), tag, act);
	else if (hand.dice.oneIn(3)) removeCustomerTag(base(hand), tag, act);
}

/** Adds somebody to those with a say in a listing, whom everybody is owed, or says anew how one of them stands. */
function turnVoter(hand: Hand, listingId: string, act: { act: ActName; id: string }): void {
	const known = [...readListingVoters(base(hand)).records.values()];
	const write = (contactId: string) => {
		const [stance, removed] = [hand.dice.pick([...stances, null]), hand.dice.oneIn(4)];
		const said = places.storedListingVoter({ listingId, contactId, stance, removed });
		return setListingVoter(base(hand), said, act);
	};
	const [voter] = known.filter((one) => one.listingId === listingId);
	if (voter && hand.dice.oneIn(2)) write(voter.contactId);
	else if (hand.dice.oneIn(3)) write(idOf(readContacts(base(hand)), hand.dice));
	else {
		const contactId = `${addedVoter}${hand.replica.freshId()}`;
		const id = listingVoterKey({ contactId, listingId });
		const root = baseTables.listingVoters.root;
		record(hand, { documentId: documentIds.base, root, id }, () => write(contactId));
	}
}

/** Moves a listing to a stage, as everybody is owed; an older app writes its whole list anew. */
function moveOn(hand: Hand, listingId: string, act: { act: ActName; id: string }): void {
	const [stage, on] = [hand.dice.pick(listingStages), dayOf(hand.dice)];
	if (hand.dice.oneIn(4)) {
		const moves = readListings(base(hand)).records.get(listingId)?.moves ?? [];
		const fields = { stage, moves: [...moves, { stage, on }].slice(-9) };
		const edit = { id: listingId, fields };
		editRecord(base(hand), { table: baseTables.listings, edit, act });
		return;
	}
	fact(hand, { documentId: documentIds.base, root: 'listingMoves' }, (id) =>
		moveListing(
			base(hand),
			places.storedListingMove({ ...recordedNow(hand), id, listingId, stage, on }),
			act
		)
	);
}

/** What the app can do to hospitals and distributors, and to what is kept of them beside their cards. */
export const placeCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	addAccount: (hand, act) =>
		void addAccount(base(hand), stored.storedAccount({ id: hand.replica.freshId() }), act),
	editAccount: (hand, act) => {
		const id = idOf(readAccounts(base(hand)), hand.dice);
		turnTag(hand, id, act);
		const fields = hand.dice.oneIn(2)
			? { beds: hand.dice.below(900) }
			: { name: `医院 ${hand.dice.below(9)}`, phone: act.id };
		editAccount(base(hand), { id, fields }, act);
	},
	deleteAccount: (hand, act) => {
		const id = idOf(readAccounts(base(hand)), hand.dice);
		deleteAccount(base(hand), { id, on: dayOf(hand.dice) }, act);
	},
	restoreAccount: (hand, act) => {
		restoreAccount(base(hand), { id: binned(readAccounts(base(hand))) }, act);
	},
	saveView: (hand, act) =>
		void saveView(base(hand), places.storedSavedView({ ...recordedNow(hand), query: act.id }), act),
	removeView: (hand, act) => removeView(base(hand), places.storedSavedView(), act),
	recordUsage: (hand, act) => {
		const measure = hand.dice.pick([...stockMeasures]);
		const figure = places.storedDistributorFigure({
			...recordedNow(hand),
			...{ measure, value: hand.dice.below(900) }
		});
		const share = places.storedUsageShare({ ...recordedNow(hand), quantity: hand.dice.below(90) });
		if (hand.dice.oneIn(3)) clearUsageShare(base(hand), share, act);
		else setUsageShare(base(hand), share, act);
		if (hand.dice.oneIn(3)) clearDistributorFigure(base(hand), figure, act);
		else setDistributorFigure(base(hand), figure, act);
		// A paste is several figures of one act.
		for (const month of ['2026-02', '2026-03'] as Month[])
			fact(hand, { documentId: documentIds.base, root: 'hospitalUsage' }, (id) =>
				recordHospitalUsage(
					base(hand),
					places.storedHospitalUsage({
						...recordedNow(hand),
						...{ id, month, quantity: hand.dice.below(900) }
					}),
					act
				)
			);
	},
	addListing: (hand, act) =>
		void addListing(base(hand), places.storedListing({ id: hand.replica.freshId() }), act),
	editListing: (hand, act) => {
		const listingId = idOf(readListings(base(hand)), hand.dice);
		const fields = { nextStep: act.id };
		if (hand.dice.oneIn(3)) editListing(base(hand), { id: listingId, fields }, act);
		else if (hand.dice.oneIn(2)) turnVoter(hand, listingId, act);
		else moveOn(hand, listingId, act);
	},
	deleteListing: (hand, act) => {
		const id = idOf(readListings(base(hand)), hand.dice);
		deleteListing(base(hand), { id, on: dayOf(hand.dice) }, act);
	}
};
