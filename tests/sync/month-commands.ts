import {
	editActivity,
	planActivity,
	readActivities,
	removeActivity
} from '#lib/store/activities.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { addTarget, deleteTarget, editTarget, readTargets } from '#lib/store/targets.ts';
import * as circumstances from '#tests/fixtures/stored-circumstances.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { idOf, plan, slotOf, type Hand } from './hand.ts';

/** What the app does to the targets of a month and to what is no visit. */
export const monthCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	addTarget: (hand, act) =>
		void addTarget(plan(hand), stored.storedTarget({ id: hand.replica.freshId() }), act),
	editTarget: (hand, act) => {
		const id = idOf(readTargets(plan(hand)), hand.dice);
		const list = Array.from({ length: 5 }, () => hand.dice.below(30));
		const weeks = hand.dice.oneIn(2) ? { weekActuals: list } : { weekTargets: list.slice(3) };
		editTarget(plan(hand), { id, fields: weeks }, act);
	},
	deleteTarget: (hand, act) =>
		void deleteTarget(plan(hand), { id: idOf(readTargets(plan(hand)), hand.dice) }, act),
	planActivity: (hand, act) => {
		const { day, half } = slotOf(hand.dice);
		const id = hand.replica.freshId();
		planActivity(plan(hand), circumstances.storedActivity({ id, day, half }), act);
	},
	editActivity: (hand, act) => {
		const id = idOf(readActivities(plan(hand)), hand.dice);
		const { day, half } = slotOf(hand.dice);
		const fields = hand.dice.oneIn(2) ? { done: true, text: act.id } : { day, half };
		editActivity(plan(hand), { id, fields }, act);
	},
	removeActivity: (hand, act) =>
		void removeActivity(plan(hand), { id: idOf(readActivities(plan(hand)), hand.dice) }, act)
};
