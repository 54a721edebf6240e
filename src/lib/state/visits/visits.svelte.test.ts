import { describe, expect, it, vi } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
const today = toDay('2026-11-23');
const due = toDay('2026-11-30');

const made = { outcome: 'done' as const, adverseReaction: false };

async function withDoctor() {
	const workspace = await open();
	const { doctors } = someDoctors(workspace, 1);
	const contactId = doctors[0]!.id;
	const { visits, followUp } = workspace.desk('rep');
	const report = { contactId, day: today, half: 'am' as const, ...made };
	return { workspace, visits, followUp, report, contactId };
}

describe('a visit', () => {
	it('is recorded with what was promised and heard, as one act', async () => {
		const { workspace, visits, followUp, report } = await withDoctor();
		const recorded = done(
			await visits.recordVisit({
				report,
				promises: [{ text: '带文献', due }],
				feedback: ['想要样品']
			})
		);
		expect(visits.reports.map(({ id }) => id)).toEqual([recorded.id]);
		expect(recorded.recordedBy).toBe('rep');
		expect(followUp.waiting.map(({ promise }) => promise.visitReportId)).toEqual([recorded.id]);
		expect(followUp.feedback.map(({ state }) => state)).toEqual(['open']);
		workspace.acts.undo();
		expect(visits.reports).toEqual([]);
		expect(visits.promises).toEqual([]);
		expect(visits.feedback).toEqual([]);
	});

	it('is not recorded in half: a promise without a text refuses all of it', async () => {
		const { visits, report } = await withDoctor();
		const refused = await visits.recordVisit({
			report,
			promises: [
				{ text: '带文献', due },
				{ text: '', due }
			],
			feedback: []
		});
		expect(refused.ok).toBe(false);
		expect(visits.reports).toEqual([]);
		expect(visits.promises).toEqual([]);
	});

	it('is refused where the guard blocks it, whoever asks', async () => {
		const { visits, report } = await withDoctor();
		const unanswered = { ...report, adverseReaction: null };
		const entry = { report: unanswered, promises: [], feedback: [] };
		expect((await visits.recordVisit(entry)).ok).toBe(false);
		expect(visits.reports).toEqual([]);
	});

	it('that was missed is planned again by the same act', async () => {
		const { workspace, visits, report, contactId } = await withDoctor();
		const { plans } = workspace.desk('rep');
		const slot = { day: today, half: 'pm' as const, order: 3 };
		const missed = { ...report, outcome: 'missed' as const, missedReason: 'busy' as const };
		const again = { contactId, slot };
		done(await visits.recordVisit({ report: missed, promises: [], feedback: [], again }));
		expect(visits.reports.map(({ missedReason }) => missedReason)).toEqual(['busy']);
		expect(plans.visitPlans.map((plan) => plan.slot)).toEqual([slot]);
		workspace.acts.undo();
		expect(visits.reports).toEqual([]);
		expect(plans.visitPlans).toEqual([]);
	});

	it('keeps what was said during it through every correction', async () => {
		const { visits, report } = await withDoctor();
		const promises = [{ text: '带文献', due }];
		const first = done(await visits.recordVisit({ report, promises, feedback: ['想要样品'] }));
		const again = { ...report, corrects: first.id, note: '改' };
		const second = done(await visits.recordVisit({ report: again, promises: [], feedback: [] }));
		const twice = { ...again, corrects: second.id };
		done(await visits.recordVisit({ report: twice, promises: [], feedback: [] }));
		const isOfVisit = visits.isSaidDuring(visits.reports[0]!);
		expect(visits.promises.filter(isOfVisit)).toHaveLength(1);
		expect(visits.feedback.filter(isOfVisit)).toHaveLength(1);
	});

	it('is corrected by another report and taken back, while what was said stays', async () => {
		const { visits, report } = await withDoctor();
		const first = done(await visits.recordVisit({ report, promises: [], feedback: [] }));
		const corrects = { ...report, corrects: first.id, outcome: 'missed' as const };
		done(await visits.recordVisit({ report: corrects, promises: [], feedback: [] }));
		expect(visits.reports.map(({ outcome }) => outcome)).toEqual(['missed']);
		done(await visits.withdrawVisit(visits.reports[0]!));
		expect(visits.reports).toEqual([]);
		expect(visits.recorded.size).toBe(3);
	});

	it('that a correction moved to another month is corrected and taken back where it was recorded', async () => {
		const { visits, report } = await withDoctor();
		const record = async (day: string, corrects: string | null) => {
			const its = { ...report, day: toDay(day), corrects };
			return done(await visits.recordVisit({ report: its, promises: [], feedback: [] }));
		};
		const first = await record('2026-11-01', null);
		const second = await record('2026-10-31', first.id);
		await record('2026-10-30', second.id);
		expect(visits.reports.map(({ day }) => day)).toEqual(['2026-10-30']);
		done(await visits.withdrawVisit(visits.reports[0]!));
		expect(visits.reports).toEqual([]);
	});

	it('is not recorded in half: a next visit is not planned beside a report that is refused', async () => {
		const { workspace, visits, report, contactId } = await withDoctor();
		const again = { contactId, slot: { day: today, half: 'pm' as const, order: 0 } };
		const corrects = 'nobody';
		const entry = { report: { ...report, corrects }, promises: [], feedback: [], again };
		expect((await visits.recordVisit(entry)).ok).toBe(false);
		expect(workspace.desk('rep').plans.visitPlans).toEqual([]);
	});

	it('is for the rep alone to record', async () => {
		const { workspace, report } = await withDoctor();
		const others = workspace.desk('rep-2').visits;
		expect((await others.recordVisit({ report, promises: [], feedback: [] })).ok).toBe(false);
		expect(others.reports).toEqual([]);
		expect(workspace.desk('rep-2').mayRecord).toBe(false);
	});
});

describe('a promise', () => {
	it('is settled by the last word, which says what it followed', async () => {
		const { visits, followUp, contactId } = await withDoctor();
		const promise = done(await visits.recordPromise({ contactId, text: '带文献', due }));
		expect(followUp.pressing).toBe(0);
		const kept = done(await visits.settlePromise(promise.id, 'kept'));
		expect(followUp.waiting).toEqual([]);
		const reopened = done(await visits.settlePromise(promise.id, 'reopened'));
		expect(reopened.follows).toEqual([kept.id]);
		expect(followUp.waiting).toHaveLength(1);
	});

	it('is answered feedback that no longer waits', async () => {
		const { visits, followUp, contactId } = await withDoctor();
		const heard = done(await visits.recordFeedback({ contactId, text: '想要样品' }));
		done(await visits.answerFeedback(heard.id, '已带去'));
		expect(followUp.feedback.map(({ state }) => state)).toEqual(['answered']);
	});
});

describe('the months that answers are taken from', () => {
	it('do not grow because a screen opened an older one', async () => {
		const { workspace, visits, followUp, report } = await withDoctor();
		const old = toDay('2026-03-02');
		vi.setSystemTime(new Date('2026-03-02T02:00:00.000Z'));
		done(
			await visits.recordVisit({
				report: { ...report, day: old },
				promises: [{ text: '春天的承诺', due: old }],
				feedback: []
			})
		);
		vi.setSystemTime(new Date('2026-11-23T02:00:00.000Z'));
		const desk = workspace.desk('rep');
		await visits.openSince('2026-01' as never);
		expect(visits.reports).toEqual([]);
		expect(followUp.ledger).toEqual([]);
		expect(visits.history.reports.map(({ day }) => day)).toEqual([old]);
		expect(visits.history.byContactSince(toDay('2026-04-01')).size).toBe(0);
		expect(desk.pastFollowUp.ledger.map(({ state }) => state)).toEqual(['late']);
	});
});
