import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
const span = { from: toDay('2026-11-23'), to: toDay('2026-12-20') };

async function planned(doctors = 4) {
	const workspace = await open();
	const people = someDoctors(workspace, doctors);
	await graded(workspace);
	const desk = workspace.desk('rep');
	await desk.planner.plan(span, 'mend');
	return { workspace, desk, ...people };
}

describe('a plan', () => {
	it('is a proposal until it is accepted, and then a fact of visits', async () => {
		const { desk } = await planned();
		const { planner, plans } = desk;
		const proposed = planner.proposal?.visits.length ?? 0;
		expect(proposed).toBeGreaterThan(4);
		expect(plans.visitPlans).toEqual([]);
		done((await planner.accept())!);
		expect(plans.visitPlans).toHaveLength(proposed);
		expect(planner.proposal).toBe(null);
		expect(planner.currentCycle).toMatchObject({ ...span, acceptedBy: 'rep' });
	});

	it('keeps what a person locked, and gives up visits that nobody needs any more', async () => {
		const { desk, workspace, doctors } = await planned();
		const { planner, plans } = desk;
		done((await planner.accept())!);
		const locked = plans.visitPlans.find(({ slot }) => slot.day > span.from)!;
		done(plans.lockVisitPlan(locked.id, true));
		const gone = doctors.find(({ id }) => id !== locked.contactId)!;
		done(workspace.customers.deleteContact(gone.id));
		await graded(workspace);
		await planner.plan(span, 'mend');
		const before = plans.visitPlans.length;
		done((await planner.accept())!);
		expect(plans.visitPlans.filter(({ contactId }) => contactId === gone.id)).toEqual([]);
		expect(plans.visitPlans.length).toBeLessThan(before);
		const { slot } = plans.allVisitPlans.get(locked.id)!;
		expect([slot.day, slot.half]).toEqual([locked.slot.day, locked.slot.half]);
	});

	it('is not made on half days of leave', async () => {
		const { desk } = await planned();
		const { planner, plans } = desk;
		const day = toDay('2026-11-25');
		done(
			await plans.setLeave([
				{ day, half: 'am' },
				{ day, half: 'pm' }
			])
		);
		expect(plans.isOff({ day, half: 'am' })).toBe(true);
		await planner.plan(span, 'mend');
		expect(planner.proposal?.visits.some((visit) => visit.day === day)).toBe(false);
		done(await plans.clearLeave({ day, half: 'am' }));
		expect(plans.isOff({ day, half: 'am' })).toBe(false);
		expect(plans.isOff({ day, half: 'pm' })).toBe(true);
	});

	it('says what became of it when it is put away', async () => {
		const { desk } = await planned();
		desk.planner.discard();
		expect(desk.planner.proposal).toBe(null);
		expect(desk.planner.span).toBe(null);
		expect(await desk.planner.accept()).toBe(null);
		expect(desk.plans.cycles).toEqual([]);
	});
});

describe('a planned visit', () => {
	it('is moved to the end of a half day, locked, written on and cancelled', async () => {
		const { desk, doctors } = await planned(2);
		const { plans } = desk;
		const day = toDay('2026-11-24');
		const slot = (order: number) => ({ day, half: 'am' as const, order });
		const first = done(await plans.planVisit({ contactId: doctors[0]!.id, slot: slot(0) }));
		const second = done(
			await plans.planVisit({ contactId: doctors[1]!.id, slot: { day, half: 'pm', order: 0 } })
		);
		done(plans.moveVisitPlan(second.id, { day, half: 'am' }));
		expect(plans.visitPlansByDay.get(day)?.map(({ id }) => id)).toEqual([first.id, second.id]);
		done(plans.moveVisitPlan(second.id, { day, half: 'am', order: -1 }));
		expect(plans.visitPlansByDay.get(day)?.map(({ id }) => id)).toEqual([second.id, first.id]);
		done(plans.editVisitPlan(first.id, { materials: '文献' }));
		done(plans.cancelVisitPlan(second.id));
		expect(plans.visitPlans.map(({ materials }) => materials)).toEqual(['文献']);
		expect(plans.cancelVisitPlan('nobody').ok).toBe(false);
		expect(first.addedBy).toBe('rep');
	});

	it('changes places with another in one act', async () => {
		const { desk, doctors } = await planned(2);
		const { plans } = desk;
		const [here, there] = [
			{ day: toDay('2026-11-24'), half: 'am' as const, order: 3 },
			{ day: toDay('2026-11-26'), half: 'pm' as const, order: 1 }
		];
		const first = done(await plans.planVisit({ contactId: doctors[0]!.id, slot: here }));
		const second = done(await plans.planVisit({ contactId: doctors[1]!.id, slot: there }));
		done(plans.swapVisitPlans(first, second));
		expect(plans.allVisitPlans.get(first.id)?.slot).toEqual(there);
		expect(plans.allVisitPlans.get(second.id)?.slot).toEqual(here);
		expect(plans.swapVisitPlans(first, { ...second, id: 'nobody' }).ok).toBe(false);
		expect(plans.allVisitPlans.get(first.id)?.slot).toEqual(there);
	});
});

describe('the word of a supervisor on a plan', () => {
	it('is the last one, by what its author had seen', async () => {
		const { desk } = await planned();
		done((await desk.planner.accept())!);
		const { plans } = desk;
		const { id } = plans.cycles[0]!;
		done(await plans.recordApproval(id, { verdict: 'approved', note: '' }));
		vi.setSystemTime(new Date('2026-11-20T01:00:00.000Z'));
		done(await plans.recordApproval(id, { verdict: 'returned', note: '周三太满' }));
		expect(plans.approvalsByCycle.get(id)?.map(({ verdict }) => verdict)).toEqual(['returned']);
	});
});

describe('grades', () => {
	it('follow the policy and what is known of a doctor', async () => {
		const { workspace, doctors, product } = await planned(2);
		const gradeOf = (at: number) =>
			workspace.grades.gradeByDoctor.get(doctors[at]!.id)?.result.grade;
		const before = gradeOf(0);
		expect(before).not.toBe(gradeOf(1));
		const of = { contactId: doctors[0]!.id, productId: product.id };
		done(workspace.customers.recordAssessment({ ...of, axis: 'usage', level: 2 }));
		done(workspace.customers.recordAssessment({ ...of, axis: 'potential', level: 2 }));
		flushSync();
		await vi.waitFor(() => expect(gradeOf(0)).toBe(gradeOf(1)));
	});

	it('are given anew to everyone when a rule changes', async () => {
		const { workspace, doctors } = await planned(2);
		const { demand } = workspace.grades.gradeByDoctor.get(doctors[0]!.id)!;
		done(workspace.rules.setPolicy('demand.weeksPerMonth', 4.5));
		flushSync();
		await vi.waitFor(() =>
			expect(workspace.grades.gradeByDoctor.get(doctors[0]!.id)?.demand).not.toEqual(demand)
		);
		done(workspace.rules.resetPolicy('demand.weeksPerMonth'));
		flushSync();
		await vi.waitFor(() =>
			expect(workspace.grades.gradeByDoctor.get(doctors[0]!.id)?.demand).toEqual(demand)
		);
	});
});
