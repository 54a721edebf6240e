import { readAccounts } from '#lib/store/accounts.ts';
import { recordAdverseReport } from '#lib/store/adverse-reports.ts';
import { recordAllocationWord } from '#lib/store/allocation-words.ts';
import { recordApproval } from '#lib/store/approvals.ts';
import { recordAssessment } from '#lib/store/assessments.ts';
import { clearClosure, readClosures, setClosure } from '#lib/store/closures.ts';
import { setComplianceCell } from '#lib/store/compliance-cells.ts';
import { addContact, editContact, readContacts } from '#lib/store/contacts.ts';
import { acceptPlan, readCycles } from '#lib/store/cycles.ts';
import { clearDayOverride, setDayOverride } from '#lib/store/day-overrides.ts';
import { answerFeedback, readFeedback, recordFeedback } from '#lib/store/feedback.ts';
import { keepChanges, setFieldSource } from '#lib/store/field-notes.ts';
import { setFurtherPlace } from '#lib/store/further-places.ts';
import { clearLeave, readLeaves, setLeave } from '#lib/store/leaves.ts';
import { readPromises, recordPromise, settlePromise } from '#lib/store/promises.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { clearTravelTimes, setTravelTimes } from '#lib/store/travel-times.ts';
import { answerFields } from '#lib/domain/visits/five-questions.ts';
import {
	cancelVisitPlan,
	editVisitPlan,
	lockVisitPlan,
	moveVisitPlan,
	planVisit,
	readVisitPlans
} from '#lib/store/visit-plans.ts';
import { correctVisit, readVisitReports, recordVisit } from '#lib/store/visit-reports.ts';
import * as circumstances from '#tests/fixtures/stored-circumstances.ts';
import {
	storedFieldChange,
	storedFieldSource,
	storedFurtherPlace
} from '#tests/fixtures/stored-places.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import {
	base,
	dayOf,
	fact,
	idOf,
	inPlan,
	inVisits,
	meta,
	plan,
	recordedNow,
	slotOf,
	visits,
	type Hand
} from './hand.ts';
import { directoryCommands } from './directory-commands.ts';
import { importCommands } from './import-commands.ts';
import { memberCommands } from './member-commands.ts';
import { monthCommands } from './month-commands.ts';
import { placeCommands, turnTag } from './place-commands.ts';
import { policyCommands } from './policy-commands.ts';
import { documentIds } from './territory.ts';
import { cardCommands } from './card-commands.ts';
import { catalogueCommands } from './catalogue-commands.ts';
import { coachingCommands } from './coaching-commands.ts';
import { upgradeCommands } from './upgrade-commands.ts';

/** Everything the app can do to a territory's documents, with arguments drawn from what the device sees. */
export const commands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void | Promise<unknown>>
> = {
	...importCommands,
	...cardCommands,
	...catalogueCommands,
	...directoryCommands,
	...memberCommands,
	...placeCommands,
	...policyCommands,
	...upgradeCommands,
	...coachingCommands,
	addContact: (hand, act) =>
		void addContact(base(hand), stored.storedContact({ id: hand.replica.freshId() }), act),
	editContact: (hand, act) => {
		const id = idOf(readContacts(base(hand)), hand.dice);
		turnTag(hand, id, act);
		editContact(base(hand), { id, fields: { note: act.id, patientsPerDay: 9 } }, act);
		const said = { ...recordedNow(hand), subjectId: id, on: dayOf(hand.dice) };
		keepChanges(base(hand), [storedFieldChange({ ...said, before: act.id.slice(0, 9) })], act);
		if (hand.dice.oneIn(4))
			setFieldSource(base(hand), storedFieldSource({ ...said, from: act.id }), act);
		if (hand.dice.oneIn(2)) return;
		const accountId = idOf(readAccounts(base(hand)), hand.dice);
		const leftOn = hand.dice.oneIn(3) ? dayOf(hand.dice) : null;
		const place = storedFurtherPlace({ contactId: id, accountId, department: act.id, leftOn });
		setFurtherPlace(base(hand), place, act);
	},
	recordAssessment: (hand, act) =>
		fact(hand, { documentId: documentIds.base, root: 'assessments' }, (id) =>
			recordAssessment(
				base(hand),
				stored.storedAssessment({ ...recordedNow(hand), id, assessedOn: dayOf(hand.dice) }),
				act
			)
		),
	recordAllocationWord: (hand, act) =>
		fact(hand, { documentId: documentIds.base, root: 'allocationWords' }, (id) =>
			recordAllocationWord(
				base(hand),
				circumstances.storedAllocationWord({
					...recordedNow(hand),
					id,
					visits: hand.dice.oneIn(3) ? null : hand.dice.below(9)
				}),
				act
			)
		),
	planVisit: (hand, act) => {
		const visitPlan = stored.storedVisitPlan({
			id: hand.replica.freshId(),
			slot: slotOf(hand.dice)
		});
		planVisit(plan(hand), visitPlan, act);
	},
	moveVisitPlan: (hand, act) => {
		const id = idOf(readVisitPlans(plan(hand)), hand.dice);
		moveVisitPlan(plan(hand), { id, slot: slotOf(hand.dice) }, act);
	},
	lockVisitPlan: (hand, act) => {
		const id = idOf(readVisitPlans(plan(hand)), hand.dice);
		lockVisitPlan(plan(hand), { id, locked: hand.dice.oneIn(2) }, act);
	},
	cancelVisitPlan: (hand, act) =>
		void cancelVisitPlan(plan(hand), { id: idOf(readVisitPlans(plan(hand)), hand.dice) }, act),
	editVisitPlan: (hand, act) => {
		const id = idOf(readVisitPlans(plan(hand)), hand.dice);
		const field = hand.dice.pick(Object.values(answerFields));
		editVisitPlan(plan(hand), { id, fields: { [field]: act.id } }, act);
	},
	acceptPlan: (hand, act) =>
		fact(hand, inPlan('cycles'), (cycleId) => {
			const known = [...readVisitPlans(plan(hand)).records.keys()];
			const visitPlans = ['a', 'b', 'c'].map((part) =>
				stored.storedVisitPlan({ id: `${cycleId}-${part}`, cycleId, slot: slotOf(hand.dice) })
			);
			const moves = known.slice(0, 1).map((id) => ({ id, slot: slotOf(hand.dice) }));
			const cycle = stored.storedCycle({ id: cycleId, acceptedBy: hand.replica.member.memberId });
			return acceptPlan(
				plan(hand),
				{ cycle, visitPlans, moves, replacedIds: known.slice(1, 3) },
				act
			);
		}),
	recordApproval: (hand, act) =>
		fact(hand, inPlan('approvals'), (id) => {
			const cycleId = idOf(readCycles(plan(hand)), hand.dice);
			return recordApproval(
				plan(hand),
				stored.storedApproval({ ...recordedNow(hand), id, cycleId }),
				act
			);
		}),
	setLeave: (hand, act) => {
		const { day, half } = slotOf(hand.dice);
		setLeave(plan(hand), stored.storedLeave({ day, half, reason: act.id }), act);
	},
	clearLeave: (hand, act) => {
		const taken = [slotOf(hand.dice), ...readLeaves(plan(hand)).records.values()];
		clearLeave(plan(hand), hand.dice.pick(taken), act);
	},
	setClosure: (hand, act) => {
		const { day, half } = slotOf(hand.dice);
		setClosure(base(hand), circumstances.storedClosure({ day, half, reason: act.id }), act);
	},
	clearClosure: (hand, act) => {
		const taken = [circumstances.storedClosure(), ...readClosures(base(hand)).records.values()];
		clearClosure(base(hand), hand.dice.pick(taken), act);
	},
	setTravelTimes: (hand, act) =>
		void setTravelTimes(
			base(hand),
			circumstances.storedTravelTimes({
				minutes: [
					[0, hand.dice.below(90)],
					[null, 0]
				]
			}),
			act
		),
	clearTravelTimes: (hand, act) => clearTravelTimes(base(hand), act),
	setDayOverride: (hand, act) => {
		const working = hand.dice.oneIn(2);
		setDayOverride(
			meta(hand),
			circumstances.storedDayOverride({
				...{ day: dayOf(hand.dice), working, note: act.id },
				holiday: hand.dice.oneIn(3) ? 'nationalDay' : null
			}),
			act
		);
	},
	clearDayOverride: (hand, act) => clearDayOverride(meta(hand), { day: dayOf(hand.dice) }, act),
	...monthCommands,
	recordVisit: (hand, act) =>
		fact(hand, inVisits('visitReports'), (id) =>
			recordVisit(
				visits(hand),
				stored.storedVisitReport({ ...recordedNow(hand), id, day: dayOf(hand.dice) }),
				act
			)
		),
	correctVisit: (hand, act) =>
		fact(hand, inVisits('visitReports'), (id) => {
			const corrects = idOf(readVisitReports(visits(hand)), hand.dice);
			return correctVisit(
				visits(hand),
				stored.storedVisitReport({ ...recordedNow(hand), id, corrects }),
				act
			);
		}),
	recordPromise: (hand, act) => {
		// With an edit beside it, so that an act spans two documents.
		fact(hand, inVisits('promises'), (id) =>
			recordPromise(visits(hand), stored.storedPromise({ ...recordedNow(hand), id }), act)
		);
		const id = idOf(readContacts(base(hand)), hand.dice);
		editContact(base(hand), { id, fields: { goals: act.id } }, act);
	},
	settlePromise: (hand, act) =>
		fact(hand, inVisits('promiseOutcomes'), (id) => {
			const promiseId = idOf(readPromises(visits(hand)), hand.dice);
			return settlePromise(
				visits(hand),
				stored.storedOutcome({
					...recordedNow(hand),
					...{ id, promiseId },
					// Half of them put it off.
					...(hand.dice.oneIn(2) ? { outcome: 'reopened', due: dayOf(hand.dice) } : {})
				}),
				act
			);
		}),
	recordFeedback: (hand, act) =>
		fact(hand, inVisits('feedback'), (id) =>
			recordFeedback(visits(hand), stored.storedFeedback({ ...recordedNow(hand), id }), act)
		),
	answerFeedback: (hand, act) =>
		fact(hand, inVisits('feedbackAnswers'), (id) => {
			const feedbackId = idOf(readFeedback(visits(hand)), hand.dice);
			return answerFeedback(
				visits(hand),
				stored.storedAnswer({ ...recordedNow(hand), id, feedbackId }),
				act
			);
		}),
	acknowledgeFeedback: (hand, act) =>
		fact(hand, inVisits('feedbackAnswers'), (id) => {
			const feedbackId = idOf(readFeedback(visits(hand)), hand.dice);
			const said = { ...recordedNow(hand), id, feedbackId, text: '' };
			return answerFeedback(
				visits(hand),
				stored.storedAnswer({ ...said, kind: 'acknowledged' }),
				act
			);
		}),
	recordAdverseReport: (hand, act) =>
		fact(hand, inVisits('adverseReports'), (id) => {
			const visitReportId = idOf(readVisitReports(visits(hand)), hand.dice);
			const said = { ...recordedNow(hand), id, visitReportId };
			return recordAdverseReport(visits(hand), circumstances.storedAdverseReport(said), act);
		}),
	setComplianceCell: (hand, act) =>
		fact(hand, { documentId: documentIds.meta, root: 'complianceChanges' }, (id) => {
			const value = hand.dice.pick(['off', 'warn', 'block'] as const);
			const by = { changedBy: hand.replica.member.memberId };
			const change = stored.storedComplianceChange({ key: 'homeVisit', value, ...by }, id);
			return setComplianceCell(meta(hand), change, act);
		})
};
