import { addDays, toDay } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Reading } from '#lib/store/table/reading.ts';
import type { Dice } from './dice.ts';
import type { Replica } from './replica.ts';
import { documentIds } from './territory.ts';

/** A device and the chance that moves it. */
export interface Hand {
	readonly replica: Replica;
	readonly dice: Dice;
}

const firstDay = toDay('2026-03-02');
/** One of few days, so that devices meet on them. */
export const dayOf = (dice: Dice) => addDays(firstDay, dice.below(5));
/** A slot on one of them. */
export const slotOf = (dice: Dice) => ({
	day: dayOf(dice),
	half: dice.pick(['am', 'pm'] as const),
	order: dice.below(4)
});

/** What a device notes of the moment: its person, and its own clock, right or wrong. */
export const recordedNow = ({ replica }: Hand) => ({
	recordedBy: replica.member.memberId,
	recordedAt: replica.now()
});

/** An id of a reading, mostly one of the same two for every device, or one that nobody has. */
export const idOf = (reading: Reading<unknown>, dice: Dice): string => {
	const ids = [...reading.records.keys()];
	return dice.pick(['nobody', ...ids, ...(dice.oneIn(3) ? ids : ids.slice(0, 2))]);
};

/** An id of a record in the recycle bin, or one that nobody has. */
export const binned = (reading: Reading<{ id: string; deletedOn: unknown }>): string =>
	[...reading.records.values()].find(({ deletedOn }) => deletedOn !== null)?.id ?? 'nobody';

/** The documents of a device. */
export const base = ({ replica }: Hand) => replica.doc(documentIds.base);
export const visits = ({ replica }: Hand) => replica.doc(documentIds.visits);
export const plan = ({ replica }: Hand) => replica.doc(documentIds.plan);
export const meta = ({ replica }: Hand) => replica.doc(documentIds.meta);

/** Records a fact, or a row under a key that nobody else writes first, and notes that everybody owes it. */
export function record(
	{ replica }: Hand,
	fact: { documentId: string; root: string; id: string },
	write: () => Checked<unknown>
): void {
	if (write().ok) replica.recorded.add(`${fact.documentId} ${fact.root} ${fact.id}`);
}

/** Records a fact under a fresh id; once it is written, everybody owes it. */
export const fact = (
	hand: Hand,
	place: { documentId: string; root: string },
	write: (id: string) => Checked<unknown>
): void => {
	const id = hand.replica.freshId();
	record(hand, { ...place, id }, () => write(id));
};

/** The tables facts are recorded in. */
export const inVisits = (root: string) => ({ documentId: documentIds.visits, root });
export const inPlan = (root: string) => ({ documentId: documentIds.plan, root });
