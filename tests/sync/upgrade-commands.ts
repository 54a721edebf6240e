import type { ActName } from '#lib/store/table/act.ts';
import { editCare, planCare, readCareActs } from '#lib/store/care-acts.ts';
import { recordFactorCheck } from '#lib/store/factor-checks.ts';
import {
	editUpgrade,
	endUpgrade,
	planUpgrade,
	readUpgradePlans,
	resumeUpgrade
} from '#lib/store/upgrade-plans.ts';
import {
	storedCareAct,
	storedFactorCheck,
	storedUpgradePlan
} from '#tests/fixtures/stored-upgrades.ts';
import { base, dayOf, fact, idOf, recordedNow, type Hand } from './hand.ts';
import { documentIds } from './territory.ts';

const anyCare = (hand: Hand) => idOf(readCareActs(base(hand)), hand.dice);
const anyOf = (hand: Hand) => idOf(readUpgradePlans(base(hand)), hand.dice);

/** What the app can do to upgrades, self-checks and the care of customers. */
export const upgradeCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	planUpgrade: (hand, act) =>
		void planUpgrade(
			base(hand),
			storedUpgradePlan({ id: hand.replica.freshId(), ended: null }),
			act
		),
	editUpgrade: (hand, act) => {
		const fields = hand.dice.oneIn(2)
			? { barrier: act.id, reviewOn: dayOf(hand.dice) }
			: { nextAction: act.id };
		editUpgrade(base(hand), { id: anyOf(hand), fields }, act);
	},
	endUpgrade: (hand, act) => {
		const as = hand.dice.pick(['reached', 'letGo'] as const);
		const end = { id: anyOf(hand), as, on: dayOf(hand.dice), evidenceReportId: act.id };
		endUpgrade(base(hand), end, act);
	},
	resumeUpgrade: (hand, act) => void resumeUpgrade(base(hand), { id: anyOf(hand) }, act),
	planCare: (hand, act) =>
		void planCare(
			base(hand),
			storedCareAct({ id: hand.replica.freshId(), doneOn: null, visitReportId: null }),
			act
		),
	editCare: (hand, act) => {
		const fields = hand.dice.oneIn(2)
			? { doneOn: null, visitReportId: null }
			: { due: dayOf(hand.dice), text: act.id };
		editCare(base(hand), { id: anyCare(hand), fields }, act);
	},
	finishCare: (hand, act) =>
		void editCare(
			base(hand),
			{ id: anyCare(hand), fields: { doneOn: dayOf(hand.dice), visitReportId: act.id } },
			act
		),
	removeCare: (hand, act) =>
		void editCare(base(hand), { id: anyCare(hand), fields: { removed: true } }, act),
	recordFactorCheck: (hand, act) =>
		fact(hand, { documentId: documentIds.base, root: 'factorChecks' }, (id) =>
			recordFactorCheck(
				base(hand),
				storedFactorCheck({ ...recordedNow(hand), id, on: dayOf(hand.dice) }),
				act
			)
		)
};
