import type { Month } from '#lib/domain/day.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { type ImportLines, importRecords } from '#lib/store/imports.ts';
import type { Act, ActName } from '#lib/store/table/act.ts';
import { readTargets } from '#lib/store/targets.ts';
import * as places from '#tests/fixtures/stored-places.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { base, dayOf, idOf, plan, recordedNow, visits, type Hand } from './hand.ts';

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
	promises: [],
	promiseOutcomes: []
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
		const own = recordedNow(hand);
		const judged = { ...recordedNow(hand), id: hand.replica.freshId() };
		return bring(hand, act, {
			products: [stored.storedProduct({ id: hand.replica.freshId() })],
			usage: [places.storedHospitalUsage({ ...usage, quantity: hand.dice.below(900) })],
			// In the place of what people enter by hand.
			stock: [places.storedDistributorFigure({ ...own, value: hand.dice.below(900) })],
			shares: [places.storedUsageShare({ ...own, quantity: hand.dice.below(90) })],
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
		return bring(hand, act, { visits: [report], promises: [stored.storedPromise(promise)] });
	},
	importPlanned: (hand, act) => {
		const known = idOf(readTargets(plan(hand)), hand.dice);
		const isThere = readTargets(plan(hand)).records.has(known);
		return bring(hand, act, {
			targets: [stored.storedTarget({ id: hand.replica.freshId() })],
			plans: [stored.storedVisitPlan({ id: hand.replica.freshId() })],
			targetEdits: isThere ? [{ id: known, fields: { target: hand.dice.below(90) } }] : []
		});
	}
};
