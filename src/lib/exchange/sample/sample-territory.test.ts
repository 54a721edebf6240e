import { describe, expect, it } from 'vitest';
import { type Contact, isDoctor } from '#lib/domain/archive/contact.ts';
import { toDay, weekdayOf } from '#lib/domain/day.ts';
import { cellsOf } from '#lib/domain/grading/cells.ts';
import { dueEvaluations } from '#lib/domain/grading/evaluations.ts';
import { gradeDoctor } from '#lib/domain/grading/grading.ts';
import { checkReport } from '#lib/domain/guard/compliance-checks.ts';
import { complianceOf } from '#lib/domain/guard/compliance.ts';
import { checkFreeText } from '#lib/domain/guard/free-text.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { sampleTerritory } from './sample-territory.ts';

const today = toDay('2026-11-25');
const sample = sampleTerritory({ seed: 7, today, minute: 14 * 60 });
const doctors = sample.contacts.filter(isDoctor);

const cells = cellsOf(sample.assessments.map((one, index) => ({ ...one, id: String(index) })));
const gradeOf = (contact: Contact) =>
	gradeDoctor({ contact, cells: cells.get(contact.id) ?? new Map() }, defaultPolicy).grade;

describe('sampleTerritory', () => {
	it('is the same for the same seed and day, and another for another seed', () => {
		expect(sampleTerritory({ seed: 7, today, minute: 14 * 60 })).toEqual(sample);
		expect(sampleTerritory({ seed: 8, today }).contacts).not.toEqual(sample.contacts);
	});

	it('holds 20 hospitals in five zones, 180 doctors, two distributors and three products', () => {
		const hospitals = sample.accounts.filter(({ kind }) => kind === 'hospital');
		expect(hospitals).toHaveLength(20);
		expect(new Set(hospitals.map(({ zoneId }) => zoneId)).size).toBe(5);
		expect(sample.accounts.filter(({ kind }) => kind === 'distributor')).toHaveLength(2);
		expect(sample.products).toHaveLength(3);
		expect(doctors).toHaveLength(180);
		expect(new Set(sample.contacts.map(({ name }) => name)).size).toBe(sample.contacts.length);
	});

	it('names no record that is not there, and no id twice', () => {
		const ids = [
			...[sample.zones, sample.products, sample.accounts, sample.contacts, sample.members],
			...[sample.visitPlans, sample.visitReports, sample.promises, sample.promiseOutcomes],
			...[sample.feedback, sample.feedbackAnswers]
		].flatMap((records) => records.map(({ id }) => id));
		const known = new Set(ids);
		expect(known.size).toBe(ids.length);
		const named = [
			...sample.contacts.map(({ accountId }) => accountId),
			...sample.assessments.flatMap(({ contactId, productId }) => [contactId, productId]),
			...sample.visitPlans.flatMap(({ contactId, productIds }) => [contactId, ...productIds]),
			...sample.visitReports.flatMap((report) => [
				report.contactId,
				report.repId,
				...(report.visitPlanId ? [report.visitPlanId] : []),
				...report.products.map(({ productId }) => productId)
			]),
			...sample.promises.flatMap(({ contactId, visitReportId }) => [
				contactId,
				visitReportId ?? contactId
			]),
			...sample.promiseOutcomes.map(({ promiseId }) => promiseId),
			...sample.feedback.flatMap((heard) => [heard.contactId, heard.visitReportId]),
			...sample.feedbackAnswers.map(({ feedbackId }) => feedbackId)
		];
		expect(named.filter((id) => id === null || !known.has(id))).toEqual([]);
	});

	it('comes to about 15 % grade A and 30 % grade B by the default policy', () => {
		const grades = doctors.map(gradeOf);
		expect(grades.filter((grade) => grade === 'A')).toHaveLength(27);
		// 54 by the matrix; a few of the eight without a cell come to B by the regular table.
		const b = grades.filter((grade) => grade === 'B').length;
		expect(b).toBeGreaterThanOrEqual(54);
		expect(b).toBeLessThanOrEqual(62);
		expect(doctors.filter(({ id }) => !cells.has(id))).toHaveLength(8);
	});

	it('has most visits with the few doctors of the highest grades', () => {
		const done = sample.visitReports.filter(({ outcome }) => outcome === 'done');
		const gradeById = new Map(doctors.map((contact) => [contact.id, gradeOf(contact)]));
		const share = (grade: string) =>
			done.filter(({ contactId }) => gradeById.get(contactId) === grade).length / done.length;
		expect(share('A')).toBeGreaterThan(0.38);
		expect(share('A') + share('B')).toBeGreaterThan(0.75);
		expect(share('C')).toBeGreaterThan(0.08);
	});

	it('says nothing that the recommended guard objects to', () => {
		const guard = complianceOf({ preset: 'chinaToday', overrides: new Map() }).compliance;
		const texts = [
			...sample.visitReports.flatMap(({ note, nextStep, objective }) => [
				...[note, nextStep, objective.text]
			]),
			...[...sample.promises, ...sample.feedback, ...sample.feedbackAnswers].map(
				({ text }) => text
			),
			...sample.contacts.flatMap(({ note, goals, viewOfUs, viewOfCompetitors }) => [
				...[note, goals, viewOfUs, viewOfCompetitors]
			]),
			...sample.accounts.map(({ note }) => note),
			...sample.products.map(({ keyMessages }) => keyMessages)
		];
		const objections = texts.filter((text) => checkFreeText(text, guard).length > 0);
		expect([...new Set(objections)]).toEqual([]);
		expect(sample.visitReports.flatMap((report) => checkReport(report, guard))).toEqual([]);
	});

	it('lets doctors move in both directions within the eight weeks', () => {
		const usage = sample.assessments.filter(({ axis }) => axis === 'usage');
		const moves = usage.flatMap((later) =>
			usage
				.filter(
					(earlier) =>
						earlier.contactId === later.contactId &&
						earlier.productId === later.productId &&
						earlier.assessedOn < later.assessedOn &&
						later.assessedOn >= '2026-09-28'
				)
				.map((earlier) => Math.sign(later.level - earlier.level))
		);
		expect(moves.filter((direction) => direction > 0).length).toBeGreaterThan(15);
		expect(moves.filter((direction) => direction < 0).length).toBeGreaterThan(3);
	});

	it.each([1, 2, 7])(
		'of seed %i has a few of whom it is time to decide whether to go on',
		(seed) => {
			const { contacts, assessments } = sampleTerritory({ seed, today });
			const stands = cellsOf(assessments.map((one, index) => ({ ...one, id: String(index) })));
			const due = dueEvaluations(
				contacts.filter(isDoctor).map(({ id, visitTarget, updatedOn }) => ({
					...{ id, visitTarget, updatedOn: updatedOn ?? null },
					cells: stands.get(id) ?? new Map(),
					assessments: assessments.filter(({ contactId }) => contactId === id)
				})),
				{ policy: defaultPolicy, today }
			);
			expect(due.map(({ isAside }) => isAside).sort()).toEqual([false, false, true]);
		}
	);

	it.each(['2026-11-22', '2026-11-23', '2026-11-27', '2027-01-02'])(
		'fills eight weeks of working days up to the day before %s',
		(day) => {
			const territory = sampleTerritory({ seed: 3, today: toDay(day) });
			const days = [...new Set(territory.visitReports.map((report) => report.day))].sort();
			expect(days.every((reported) => weekdayOf(reported) <= 5 && reported < day)).toBe(true);
			expect(days.length).toBeGreaterThanOrEqual(38);
			const perDay = territory.visitReports.length / days.length;
			expect(perDay).toBeGreaterThan(8);
			expect(perDay).toBeLessThan(15);
		}
	);

	it('keeps each day of the plan in one zone, outside leave and within the reception rules', () => {
		const accountById = new Map(sample.accounts.map((account) => [account.id, account]));
		const contactById = new Map(sample.contacts.map((contact) => [contact.id, contact]));
		const zonesByDay = new Map<string, Set<string | null>>();
		for (const { contactId, slot } of sample.visitPlans) {
			const account = accountById.get(contactById.get(contactId)?.accountId ?? '');
			if (account?.kind !== 'hospital') throw new Error('a visit outside a hospital');
			zonesByDay.set(slot.day, (zonesByDay.get(slot.day) ?? new Set()).add(account.zoneId));
			const open = account.reception.filter(({ weekday }) => weekday === weekdayOf(slot.day));
			expect(account.reception.length === 0 || open.length > 0).toBe(true);
			expect(sample.leaves.some(({ day, half }) => day === slot.day && half === slot.half)).toBe(
				false
			);
		}
		expect([...zonesByDay.values()].every(({ size }) => size === 1)).toBe(true);
	});

	it('reports every plan of the past but the last two, so that progress shows', () => {
		const reported = new Set(sample.visitReports.map(({ visitPlanId }) => visitPlanId));
		const past = sample.visitPlans.filter(({ slot }) => slot.day < today);
		expect(past.filter(({ id }) => !reported.has(id))).toEqual(past.slice(-2));
		expect(sample.visitReports.some(({ visitPlanId }) => visitPlanId === null)).toBe(true);
	});

	it.each([
		['2026-11-25', 500, { done: 0, missed: 0 }],
		['2026-11-25', 14 * 60, { done: 5, missed: 1 }],
		['2026-11-25', 23 * 60, { done: 5, missed: 1 }],
		['2026-11-28', 14 * 60, { done: 0, missed: 0 }]
	])('has lived %s at minute %i as far as it has come, at most half of it', (day, minute, told) => {
		const lived = sampleTerritory({ seed: 7, today: toDay(day), minute });
		const ofToday = lived.visitReports.filter((report) => report.day === day);
		const count = (outcome: string) => ofToday.filter((one) => one.outcome === outcome).length;
		expect({ done: count('done'), missed: count('missed') }).toEqual(told);
		const now = new Date(`${day}T00:00:00+08:00`).getTime() + minute * 60_000;
		expect(lived.visitReports.every((one) => Date.parse(one.recordedAt) <= now)).toBe(true);
	});

	it('runs an accepted plan with today in its midst, approved with a remark and half of it to come', () => {
		const [cycle] = sample.cycles;
		expect(cycle!.from < today && today < cycle!.to).toBe(true);
		const planned = sample.visitPlans.filter(({ cycleId }) => cycleId === cycle!.id);
		expect(planned.every(({ slot }) => slot.day >= cycle!.from && slot.day <= cycle!.to)).toBe(
			true
		);
		expect(planned.filter(({ slot }) => slot.day > today).length).toBeGreaterThan(100);
		expect(planned.length).toBe(
			Object.values(cycle!.certificate).reduce((sum, { served }) => sum + served, 0)
		);
		expect(sample.approvals).toMatchObject([{ cycleId: cycle!.id, verdict: 'approved' }]);
	});

	it('has missed somebody on the last working day, whoever looks when', () => {
		const monday = sampleTerritory({ seed: 7, today: toDay('2026-11-23') });
		const missed = monday.visitReports.filter(({ outcome }) => outcome === 'missed');
		expect(missed.some(({ day }) => day === '2026-11-20')).toBe(true);
	});

	it('owes one of those still to be visited today what was promised for today', () => {
		const due = sample.promises.filter((promise) => promise.due === today);
		const reported = new Set(sample.visitReports.map(({ visitPlanId }) => visitPlanId));
		const ahead = sample.visitPlans.filter(
			({ id, slot }) => slot.day === today && !reported.has(id)
		);
		expect(due.some(({ contactId }) => ahead.some((plan) => plan.contactId === contactId))).toBe(
			true
		);
	});

	it('has promises kept, late and open, and feedback answered and open', () => {
		const dueById = new Map(sample.promises.map(({ id, due }) => [id, due]));
		const settled = new Set(sample.promiseOutcomes.map(({ promiseId }) => promiseId));
		const onTime = sample.promiseOutcomes.filter(
			({ promiseId, on }) => on <= dueById.get(promiseId)!
		);
		const open = sample.promises.filter(({ id }) => !settled.has(id));
		expect(onTime.length).toBeGreaterThan(15);
		expect(sample.promiseOutcomes.length - onTime.length).toBeGreaterThan(2);
		expect(open.some(({ due }) => due < today)).toBe(true);
		expect(open.some(({ due }) => due >= today)).toBe(true);
		expect(sample.feedbackAnswers.length).toBeGreaterThan(10);
		expect(sample.feedback.length).toBeGreaterThan(sample.feedbackAnswers.length);
		const heard = sample.visitReports.filter(({ adverseReaction }) => adverseReaction);
		expect(heard.length - sample.adverseReports.length).toBe(1);
	});

	it('leaves no gap in a text and repeats no note too often', () => {
		const notes = sample.visitReports.map(({ note }) => note);
		const texts = [
			...notes,
			...sample.visitReports.flatMap(({ nextStep, objective }) => [nextStep, objective.text]),
			...sample.promises.map(({ text }) => text),
			...sample.feedback.map(({ text }) => text),
			...sample.feedbackAnswers.map(({ text }) => text)
		];
		expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
		expect(new Set(notes).size).toBeGreaterThan(notes.length * 0.4);
	});

	it('takes the ids, the rep and the working days it is given', () => {
		let count = 0;
		const territory = sampleTerritory({
			seed: 1,
			today,
			newId: () => `id-${++count}`,
			repId: 'me',
			isWorkday: (day) => weekdayOf(day) === 2
		});
		expect(territory.members[0]?.id).toBe('me');
		expect(territory.territory.id).toMatch(/^id-\d+$/);
		expect(territory.visitReports.every(({ repId }) => repId === 'me')).toBe(true);
		expect(territory.visitReports.every(({ day }) => weekdayOf(day) === 2)).toBe(true);
	});
});
