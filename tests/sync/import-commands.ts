import type { Month } from '#lib/domain/day.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readActivities } from '#lib/store/activities.ts';
import { readExpenses } from '#lib/store/expenses.ts';
import { importRecords } from '#lib/store/imports.ts';
import type { ImportLines } from '#lib/store/imported-lines.ts';
import type { Act, ActName } from '#lib/store/table/act.ts';
import { readTargets } from '#lib/store/targets.ts';
import { readVisitPlans } from '#lib/store/visit-plans.ts';
import * as circumstances from '#tests/fixtures/stored-circumstances.ts';
import * as places from '#tests/fixtures/stored-places.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { base, dayOf, plan, recordedNow, visits, type Hand } from './hand.ts';

const noLines: ImportLines = {
	products: [],
	productEdits: [],
	usage: [],
	assessments: [],
	targets: [],
	targetEdits: [],
	visits: [],
	plans: [],
	planEdits: [],
	activities: [],
	activityEdits: [],
	expenses: [],
	expenseEdits: [],
	promises: [],
	promiseOutcomes: [],
	feedback: []
};

/** One import with a hospital and a person of it, and whatever else its list tells. */
function bring(hand: Hand, act: Act, lines: Partial<ImportLines>) {
	const [known] = readAccounts(base(hand)).records.keys();
	const accountId = hand.replica.freshId();
	const contact = { id: hand.replica.freshId(), accountId };
	const home = { planOf: () => plan(hand), visitsOf: () => visits(hand), homeOf: () => plan(hand) };
	return importRecords(
		base(hand),
		{
			zones: [],
			accounts: [stored.storedAccount({ id: accountId, code: act.id })],
			accountEdits: known ? [{ id: known, fields: { address: act.id } }] : [],
			contacts: [stored.storedContact(contact)],
			contactEdits: [],
			lines: { ...noLines, ...lines }
		},
		{ act, progress: () => {}, homes: home }
	);
}

/** What lists bring: customers, figures and judgements, past visits, targets. */
export const importCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void | Promise<unknown>>
> = {
	importRecords: (hand, act) => {
		const month = '2026-03' as Month;
		const usage = { ...recordedNow(hand), id: hand.replica.freshId(), month };
		const judged = { ...recordedNow(hand), id: hand.replica.freshId() };
		return bring(hand, act, {
			products: [stored.storedProduct({ id: hand.replica.freshId() })],
			usage: [places.storedHospitalUsage({ ...usage, quantity: hand.dice.below(900) })],
			assessments: [stored.storedAssessment({ ...judged, assessedOn: dayOf(hand.dice) })]
		});
	},
	importReported: (hand, act) => {
		const own = recordedNow(hand);
		const report = stored.storedVisitReport({
			...own,
			id: hand.replica.freshId(),
			day: dayOf(hand.dice)
		});
		const promise = { ...own, id: hand.replica.freshId(), madeOn: dayOf(hand.dice) };
		const heard = { ...own, id: hand.replica.freshId(), heardOn: dayOf(hand.dice) };
		return bring(hand, act, {
			...{ visits: [report], promises: [stored.storedPromise(promise)] },
			feedback: [stored.storedFeedback(heard)],
			plans: [stored.storedVisitPlan({ id: hand.replica.freshId() })]
		});
	},
	importPlanned: (hand, act) => {
		const [target] = readTargets(plan(hand)).records.keys();
		const [visitPlan] = readVisitPlans(plan(hand)).records.keys();
		const [activity] = readActivities(plan(hand)).records.keys();
		const [expense] = readExpenses(plan(hand)).records.keys();
		const edit = <Fields>(id: string | undefined, fields: Fields) =>
			id === undefined ? [] : [{ id, fields }];
		const id = () => hand.replica.freshId();
		return bring(hand, act, {
			targets: [stored.storedTarget({ id: id() })],
			plans: [stored.storedVisitPlan({ id: id() })],
			activities: [circumstances.storedActivity({ id: id() })],
			expenses: [circumstances.storedExpense({ id: id() })],
			targetEdits: edit(target, { target: hand.dice.below(90), weekTarget2: hand.dice.below(9) }),
			planEdits: edit(visitPlan, { materials: act.id }),
			activityEdits: edit(activity, { place: act.id }),
			expenseEdits: edit(expense, { spentYuan: hand.dice.below(90) })
		});
	}
};
