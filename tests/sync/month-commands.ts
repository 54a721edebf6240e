import {
	editActivity,
	planActivity,
	readActivities,
	removeActivity
} from '#lib/store/activities.ts';
import { addExpense, editExpense, readExpenses } from '#lib/store/expenses.ts';
import { toDay } from '#lib/domain/day.ts';
import { endChoices } from '#lib/domain/planning/day-end.ts';
import { monthWordsSeen, type MonthWord } from '#lib/domain/targets/month-word.ts';
import { weekVerdicts, weekWordsSeen } from '#lib/domain/planning/week-word.ts';
import { readSavedCycles, removeCycle, saveCycle } from '#lib/store/saved-cycles.ts';
import { setDayEnd } from '#lib/store/day-ends.ts';
import { planVisit, readVisitPlans } from '#lib/store/visit-plans.ts';
import { readMonthWords, recordMonthWord } from '#lib/store/month-words.ts';
import { readWeekWords, recordWeekWord } from '#lib/store/week-words.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { addTarget, deleteTarget, editTarget, readTargets } from '#lib/store/targets.ts';
import * as circumstances from '#tests/fixtures/stored-circumstances.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { base, fact, idOf, inPlan, plan, recordedNow, slotOf, type Hand } from './hand.ts';

/** The Monday of the week in which devices meet. */
const monday = toDay('2026-03-02');

const sayOfMonth = (
	hand: Hand,
	act: { act: ActName; id: string },
	verdict: MonthWord['verdict']
): void =>
	fact(hand, inPlan('monthWords'), (id) => {
		const follows = monthWordsSeen([...readMonthWords(plan(hand)).records.values()]);
		const word = { ...recordedNow(hand), id, verdict, follows };
		return recordMonthWord(plan(hand), circumstances.storedMonthWord(word), act);
	});

/** What the app does to the targets of a month, the words on a week, where days begin and what is no visit. */
export const monthCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	setDayEnd: (hand, act) => {
		const weekday = hand.dice.pick([null, 1, 2] as const);
		const choice = hand.dice.pick(endChoices);
		const word = { part: 'start', weekday, choice, recordedBy: act.id } as const;
		setDayEnd(base(hand), circumstances.storedDayEnd(word), act);
	},
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
	addExpense: (hand, act) => {
		const id = hand.replica.freshId();
		const { day } = slotOf(hand.dice);
		addExpense(plan(hand), circumstances.storedExpense({ id, day }), act);
	},
	editExpense: (hand, act) => {
		const id = idOf(readExpenses(plan(hand)), hand.dice);
		const fields = hand.dice.oneIn(2)
			? { spentYuan: hand.dice.below(300) }
			: { purpose: act.id, heads: hand.dice.below(5) };
		editExpense(plan(hand), { id, fields }, act);
	},
	removeExpense: (hand, act) => {
		const id = idOf(readExpenses(plan(hand)), hand.dice);
		editExpense(plan(hand), { id, fields: { removed: true } }, act);
	},
	recordWeekWord: (hand, act) =>
		fact(hand, inPlan('weekWords'), (id) => {
			const words = [...readWeekWords(plan(hand)).records.values()];
			const visitPlanId = hand.dice.oneIn(2) ? idOf(readVisitPlans(plan(hand)), hand.dice) : null;
			return recordWeekWord(
				plan(hand),
				circumstances.storedWeekWord({
					...recordedNow(hand),
					...{ id, monday, visitPlanId, note: act.id },
					verdict: hand.dice.pick(weekVerdicts),
					follows: weekWordsSeen(words)
				}),
				act
			);
		}),
	closeMonth: (hand, act) => {
		sayOfMonth(hand, act, 'closed');
		// The next month begins with what was left over and the same targets.
		planVisit(plan(hand), stored.storedVisitPlan({ id: hand.replica.freshId() }), act);
		addTarget(plan(hand), stored.storedTarget({ id: hand.replica.freshId() }), act);
	},
	reopenMonth: (hand, act) => sayOfMonth(hand, act, 'reopened'),
	saveCycle: (hand, act) => {
		const id = hand.replica.freshId();
		saveCycle(base(hand), circumstances.storedSavedCycle({ id, name: act.id }), act);
	},
	removeCycle: (hand, act) =>
		void removeCycle(base(hand), { id: idOf(readSavedCycles(base(hand)), hand.dice) }, act),
	removeActivity: (hand, act) =>
		void removeActivity(plan(hand), { id: idOf(readActivities(plan(hand)), hand.dice) }, act)
};
