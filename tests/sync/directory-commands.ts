import {
	recordAdmission,
	recordEpoch,
	recordHandover,
	recordReadmission,
	recordRemoval
} from '#lib/store/directory.ts';
import { readMembers, removeMember, restoreMember } from '#lib/store/members.ts';
import { together, type ActName } from '#lib/store/table/act.ts';
import { createTerritory, renameTerritory } from '#lib/store/territory.ts';
import { storedTerritory } from '#tests/fixtures/stored-records.ts';
import {
	storedAdmission,
	storedEpoch,
	storedHandover,
	storedReadmission,
	storedRemoval
} from '#tests/fixtures/stored-statements.ts';
import { dayOf, fact, idOf, meta, type Hand } from './hand.ts';
import { documentIds } from './territory.ts';

type Command = (hand: Hand, act: { act: ActName; id: string }) => void;

const inMeta = (root: string) => ({ documentId: documentIds.meta, root });

/** Takes somebody out and begins an epoch, in one write as the app does. */
const remove: Command = (hand, act) =>
	fact(hand, inMeta('removals'), (id) =>
		together(
			meta(hand),
			() => {
				const memberId = idOf(readMembers(meta(hand)), hand.dice);
				const removed = recordRemoval(meta(hand), storedRemoval({ id }), act);
				if (hand.dice.oneIn(2))
					removeMember(meta(hand), { id: memberId, on: dayOf(hand.dice) }, act);
				recordEpoch(meta(hand), storedEpoch({ id: `${id}-epoch` }), act);
				return removed;
			},
			act
		)
	);

/** What those who govern put on record of devices, as statements whose signatures nobody looks at here, and the territory's name. */
export const directoryCommands: Partial<Record<ActName, Command>> = {
	createTerritory: (hand, act) => void createTerritory(meta(hand), storedTerritory(), act),
	renameTerritory: (hand, act) => void renameTerritory(meta(hand), { name: act.id }, act),
	admitDevice: (hand, act) =>
		fact(hand, inMeta('admissions'), (id) =>
			recordAdmission(meta(hand), storedAdmission({ id }), act)
		),
	removeDevice: remove,
	cancelInvite: (hand, act) =>
		fact(hand, inMeta('removals'), (id) => {
			const removed = { kind: 'invite', inviteId: act.id } as const;
			return recordRemoval(meta(hand), storedRemoval({ id, removed }), act);
		}),
	takeBack: (hand, act) => {
		const memberId = idOf(readMembers(meta(hand)), hand.dice);
		fact(hand, inMeta('readmissions'), (id) =>
			recordReadmission(meta(hand), storedReadmission({ id }), act)
		);
		restoreMember(meta(hand), memberId, act);
	},
	beginEpoch: (hand, act) =>
		fact(hand, inMeta('epochs'), (id) => recordEpoch(meta(hand), storedEpoch({ id }), act)),
	handOver: (hand, act) =>
		fact(hand, inMeta('handovers'), (id) => recordHandover(meta(hand), storedHandover({ id }), act))
};
