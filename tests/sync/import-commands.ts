import { figureKey } from '#lib/domain/archive/distributor-figure.ts';
import { shareKey } from '#lib/domain/archive/usage-share.ts';
import type { Month } from '#lib/domain/day.ts';
import { leaveKey } from '#lib/domain/planning/leave.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readActivities } from '#lib/store/activities.ts';
import { readExpenses } from '#lib/store/expenses.ts';
import { importRecords } from '#lib/store/imports.ts';
import type { ImportLines } from '#lib/store/imported-lines.ts';
import {
	takeBackImport,
	valuesBefore,
	type ImportDocuments
} from '#lib/store/taken-back-imports.ts';
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
	shares: [],
	stock: [],
	assessments: [],
	targets: [],
	targetEdits: [],
	visits: [],
	plans: [],
	planEdits: [],
	activities: [],
	activityEdits: [],
	leaves: [],
	expenses: [],
	expenseEdits: [],
	promises: [],
	promiseOutcomes: [],
	feedback: []
};

/**
 * One import with a hospital and a person of it, and whatever else its list tells; sometimes a person stops it once some
 * others have it, and it is taken back.
 */
async function bring(hand: Hand, act: Act, linesOf: (id: () => string) => Partial<ImportLines>) {
	const [known] = readAccounts(base(hand)).records.keys();
	const importId = `${hand.replica.freshId()}i`;
	let ids = 0;
	const newId = () => `${importId}-${ids++}`;
	const accountId = newId();
	const contact = { id: newId(), accountId };
	const home = { planOf: () => plan(hand), visitsOf: () => visits(hand), homeOf: () => plan(hand) };
	const accountEdits = known ? [{ id: known, fields: { address: act.id } }] : [];
	const lines = { ...noLines, ...linesOf(newId) };
	const { targetEdits, planEdits, activityEdits, expenseEdits, stock, shares, leaves } = lines;
	const ofRep = { targetEdits, planEdits, activityEdits, expenseEdits };
	const cells = [
		...stock.map((figure) => ({ table: 'distributorFigures' as const, key: figureKey(figure) })),
		...shares.map((share) => ({ table: 'usageShares' as const, key: shareKey(share) })),
		...leaves.map((leave) => ({ table: 'leaves' as const, key: leaveKey(leave) }))
	].map((cell) => ({ ...cell, before: null }));
	const documents: ImportDocuments = [base(hand), plan(hand), visits(hand)];
	const none = { contactEdits: [], productEdits: [], tagKeys: [] };
	const before = valuesBefore(documents, { ...none, ...ofRep, accountEdits, cells });
	const { recordedBy, recordedAt } = recordedNow(hand);
	const said = { importId, on: dayOf(hand.dice), recordedBy, recordedAt };
	await importRecords(
		base(hand),
		{
			zones: [],
			accounts: [stored.storedAccount({ id: accountId, code: act.id })],
			accountEdits,
			contacts: [stored.storedContact(contact)],
			contactEdits: [],
			lines
		},
		{ act, progress: () => {}, homes: home, said }
	);
	if (!hand.dice.oneIn(4)) return;
	if (hand.dice.oneIn(2)) await hand.replica.save();
	takeBackImport(documents, { importId, ...before });
}

/** What lists bring: customers, figures and judgements, past visits, targets. */
export const importCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void | Promise<unknown>>
> = {
	importRecords: (hand, act) => {
		const month = '2026-03' as Month;
		const quantity = hand.dice.below(900);
		const assessedOn = dayOf(hand.dice);
		const own = recordedNow(hand);
		const value = hand.dice.below(900);
		const part = hand.dice.below(90);
		return bring(hand, act, (id) => ({
			products: [stored.storedProduct({ id: id() })],
			usage: [places.storedHospitalUsage({ ...own, id: id(), month, quantity })],
			// In the place of what people enter by hand.
			stock: [places.storedDistributorFigure({ ...own, value })],
			shares: [places.storedUsageShare({ ...own, quantity: part })],
			assessments: [stored.storedAssessment({ ...own, id: id(), assessedOn })]
		}));
	},
	importReported: (hand, act) => {
		const own = recordedNow(hand);
		const [day, madeOn, heardOn] = [dayOf(hand.dice), dayOf(hand.dice), dayOf(hand.dice)];
		return bring(hand, act, (id) => ({
			visits: [stored.storedVisitReport({ ...own, id: id(), day })],
			promises: [stored.storedPromise({ ...own, id: id(), madeOn })],
			feedback: [stored.storedFeedback({ ...own, id: id(), heardOn })],
			plans: [stored.storedVisitPlan({ id: id() })]
		}));
	},
	importPlanned: (hand, act) => {
		const [target] = readTargets(plan(hand)).records.keys();
		const [visitPlan] = readVisitPlans(plan(hand)).records.keys();
		const [activity] = readActivities(plan(hand)).records.keys();
		const [expense] = readExpenses(plan(hand)).records.keys();
		const edit = <Fields>(id: string | undefined, fields: Fields) =>
			id === undefined ? [] : [{ id, fields }];
		const fields = { target: hand.dice.below(90), weekTarget2: hand.dice.below(9) };
		const spentYuan = hand.dice.below(90);
		return bring(hand, act, (id) => ({
			targets: [stored.storedTarget({ id: id() })],
			plans: [stored.storedVisitPlan({ id: id() })],
			activities: [circumstances.storedActivity({ id: id() })],
			expenses: [circumstances.storedExpense({ id: id() })],
			// Where the half day is off already, its reason is said anew.
			leaves: [stored.storedLeave({ day: dayOf(hand.dice), reason: act.id })],
			targetEdits: edit(target, fields),
			planEdits: edit(visitPlan, { materials: act.id }),
			activityEdits: edit(activity, { place: act.id }),
			expenseEdits: edit(expense, { spentYuan })
		}));
	}
};
