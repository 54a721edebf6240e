import { mergeAccounts, readAccounts, separateAccount } from '#lib/store/accounts.ts';
import {
	addContact,
	deleteContact,
	eraseContact,
	mergeContacts,
	readContacts,
	restoreContact,
	separateContact
} from '#lib/store/contacts.ts';
import type { ActName } from '#lib/store/table/act.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { base, binned, dayOf, idOf, type Hand } from './hand.ts';

/** How cards go, come back, and become one. */
export const cardCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	deleteContact: (hand, act) => {
		const id = idOf(readContacts(base(hand)), hand.dice);
		deleteContact(base(hand), { id, on: dayOf(hand.dice) }, act);
	},
	restoreContact: (hand, act) =>
		void restoreContact(base(hand), { id: binned(readContacts(base(hand))) }, act),
	eraseContact: (hand, act) =>
		void eraseContact(base(hand), { id: idOf(readContacts(base(hand)), hand.dice) }, act),
	mergeCards: (hand, act) => {
		// One of them was just recorded again, as by two imports.
		const again = stored.storedContact({ id: hand.replica.freshId() });
		if (hand.dice.oneIn(2)) addContact(base(hand), again, act);
		const isPlace = hand.dice.oneIn(3);
		const known = isPlace ? readAccounts(base(hand)) : readContacts(base(hand));
		const [keptId, absorbedId] = [idOf(known, hand.dice), idOf(known, hand.dice)];
		const merge = isPlace ? mergeAccounts : mergeContacts;
		merge(base(hand), { keptId, absorbedId, fields: { note: act.id } }, act);
	},
	separateCards: (hand, act) => {
		const isPlace = hand.dice.oneIn(3);
		const { records } = isPlace ? readAccounts(base(hand)) : readContacts(base(hand));
		const merged = [...records.values()].find(({ mergedInto }) => mergedInto !== null);
		const pair = { absorbedId: merged?.id ?? 'nobody', keptId: merged?.mergedInto ?? 'nobody' };
		const separate = isPlace ? separateAccount : separateContact;
		separate(base(hand), pair, act);
	}
};
