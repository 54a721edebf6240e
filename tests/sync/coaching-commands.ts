import { readVisitReports } from '#lib/store/visit-reports.ts';
import { countersignCoaching, readCoachings, recordCoaching } from '#lib/store/coachings.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { storedCoaching, storedCoachingRead } from '#tests/fixtures/stored-coachings.ts';
import {
	dayOf,
	fact,
	idOf,
	inPlan,
	inVisits,
	plan,
	recordedNow,
	visits,
	type Hand
} from './hand.ts';

/** What the app does with visits made together: whoever is not the rep coaches, and the rep signs. */
export const coachingCommands: Partial<
	Record<ActName, (hand: Hand, act: { act: ActName; id: string }) => void>
> = {
	recordCoaching: (hand, act) => {
		if (hand.replica.member.memberId === 'rep') return;
		fact(hand, inPlan('coachings'), (id) => {
			const visitReportId = idOf(readVisitReports(visits(hand)), hand.dice);
			const said = { ...recordedNow(hand), id, visitReportId, day: dayOf(hand.dice) };
			return recordCoaching(plan(hand), storedCoaching({ ...said, note: act.id }), act);
		});
	},
	countersignCoaching: (hand, act) =>
		fact(hand, inVisits('coachingReads'), (id) => {
			const coachingId = idOf(readCoachings(plan(hand)), hand.dice);
			const read = { ...recordedNow(hand), id, coachingId };
			return countersignCoaching(visits(hand), storedCoachingRead(read), act);
		})
};
