import { addMember, editMember, readMembers, removeMember } from '#lib/store/members.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { storedMember } from '#tests/fixtures/stored-records.ts';
import { dayOf, idOf, meta, type Hand } from './hand.ts';

/** What the app can do to the members of a territory. */
export const memberCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	// Two who govern meet the same new member apart from each other, and each records what it saw.
	addMember: (hand, act) => {
		const id = hand.dice.pick(['new-1', 'new-2']);
		const joinedAt = hand.replica.now();
		void addMember(meta(hand), storedMember({ id, name: act.id, joinedAt }), act);
	},
	editMember: (hand, act) => {
		const id = idOf(readMembers(meta(hand)), hand.dice);
		editMember(meta(hand), { id, fields: { name: act.id } }, act);
	},
	removeMember: (hand, act) => {
		const id = idOf(readMembers(meta(hand)), hand.dice);
		removeMember(meta(hand), { id, on: dayOf(hand.dice) }, act);
	}
};
