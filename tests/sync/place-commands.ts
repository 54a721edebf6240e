import { stockMeasures } from '#lib/domain/archive/distributor-figure.ts';
import { listingStages, movedTo, stances } from '#lib/domain/archive/listing.ts';
import type { Month } from '#lib/domain/day.ts';
import {
	addAccount,
	deleteAccount,
	editAccount,
	readAccounts,
	restoreAccount
} from '#lib/store/accounts.ts';
import { removeCustomerTag, setCustomerTag } from '#lib/store/customer-tags.ts';
import { clearDistributorFigure, setDistributorFigure } from '#lib/store/distributor-figures.ts';
import { recordHospitalUsage } from '#lib/store/hospital-usage.ts';
import { addListing, deleteListing, editListing, readListings } from '#lib/store/listings.ts';
import { removeView, saveView } from '#lib/store/saved-views.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { clearUsageShare, setUsageShare } from '#lib/store/usage-shares.ts';
import * as places from '#tests/fixtures/stored-places.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { base, binned, dayOf, fact, idOf, recordedNow, type Hand } from './hand.ts';
import { documentIds } from './territory.ts';

/** Sets or takes one of a few tags of a customer, sometimes. */
export function turnTag(hand: Hand, subjectId: string, act: { act: ActName; id: string }): void {
	const tag = places.storedCustomerTag({
		...recordedNow(hand),
		...{ subjectId, tag: hand.dice.pick(['讲者', '年会', 'VIP']) }
	});
	if (hand.dice.oneIn(2)) setCustomerTag(base(hand), tag, act);
	else if (hand.dice.oneIn(3)) removeCustomerTag(base(hand), tag, act);
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
		const listings = readListings(base(hand));
		const id = idOf(listings, hand.dice);
		const stance = hand.dice.pick(stances);
		const fields = hand.dice.oneIn(2)
			? { voters: [{ contactId: 'contact-1', stance }], nextStep: act.id }
			: movedTo(
					listings.records.get(id) ?? { moves: [] },
					hand.dice.pick(listingStages),
					dayOf(hand.dice)
				);
		editListing(base(hand), { id, fields }, act);
	},
	deleteListing: (hand, act) => {
		const id = idOf(readListings(base(hand)), hand.dice);
		deleteListing(base(hand), { id, on: dayOf(hand.dice) }, act);
	}
};
