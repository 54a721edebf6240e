import { describe, expect, it, vi } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
const span = { from: toDay('2026-11-23'), to: toDay('2026-12-20') };

async function aDesk(doctors = 4) {
	const workspace = await open();
	const people = someDoctors(workspace, doctors);
	await graded(workspace);
	const desk = workspace.desk('rep');
	const asked = () => desk.planner.outlook(span).wanted.A;
	return { workspace, desk, asked, ...people };
}

describe('visits decided by hand', () => {
	it('are what the plan places, until they are withdrawn', async () => {
		const { desk, doctors, asked } = await aDesk(2);
		const { id } = doctors[0]!;
		const usual = asked();
		done(desk.allocations.decide(new Map([[id, 0]]), 4));
		expect(asked()).toBe(0);
		done(desk.allocations.decide(new Map([[id, null]]), 4));
		expect(desk.allocations.standing(id, 'visits')).toBe(null);
		expect(asked()).toBe(usual);
		done(desk.allocations.decide(new Map([[id, usual + 1]]), 4));
		await desk.planner.plan(span, 'mend');
		const planned = desk.planner.proposal!.visits.filter(({ doctorId }) => doctorId === id);
		expect(planned).toHaveLength(usual + 1);
	});

	it('say who decided and when, and are undone as one act', async () => {
		const { workspace, desk, doctors } = await aDesk();
		const [one, other] = [doctors[0]!.id, doctors[1]!.id];
		done(
			desk.allocations.decide(
				new Map([
					[one, 2],
					[other, 3]
				]),
				4
			)
		);
		expect(desk.allocations.standing(one, 'visits')).toMatchObject({
			recordedBy: 'rep',
			visits: 2,
			recordedAt: expect.stringMatching(/^2026-11-23T01:00/) as string
		});
		workspace.acts.undo();
		expect([one, other].map((id) => desk.allocations.handOf(id, 4))).toEqual([null, null]);
	});

	it('are those of one rep alone', async () => {
		const { workspace, desk, doctors } = await aDesk();
		done(desk.allocations.decide(new Map([[doctors[0]!.id, 2]]), 4));
		expect(workspace.desk('another').allocations.handOf(doctors[0]!.id, 4)).toBe(null);
	});

	it('move a customer from where the cycle before left off', async () => {
		const { desk, doctors } = await aDesk();
		const { id } = doctors[0]!;
		done(desk.allocations.decide(new Map([[id, 5]]), 4));
		const before = () =>
			desk.planner.toDivide(span).customers.find((customer) => customer.id === id)?.before;
		expect(before()).toBe(null);
		vi.setSystemTime(new Date('2026-12-28T01:00:00.000Z'));
		expect(desk.allocations.handBefore(id, { weeks: 4, moment: '2026-12-01T00:00:00.000Z' })).toBe(
			5
		);
	});
});

describe('what visits do at a customer', () => {
	it('is answered, answered anew and taken back', async () => {
		const { desk, doctors } = await aDesk();
		const { id } = doctors[0]!;
		const answers = { none: 0.5, more: 1.2, most: 1.6 };
		done(desk.allocations.answer(id, answers));
		const asked = () =>
			desk.planner.toDivide(span).customers.find((customer) => customer.id === id)?.answers;
		expect(asked()).toEqual(answers);
		done(desk.allocations.answer(id, null));
		expect(asked()).toBe(null);
	});
});
