import { describe, expect, it } from 'vitest';
import { addDays, toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
/** The Monday of the journeys and of these tests. */
const monday = toDay('2026-11-23');

describe('the plan of a week', () => {
	it('is handed in, given back and handed in again', async () => {
		const workspace = await open();
		const { weekWords } = workspace.desk('rep');
		done(await weekWords.say(monday, { verdict: 'submitted' }));
		done(await weekWords.say(monday, { verdict: 'returned', note: '周三太满' }));
		expect(weekWords.returned).toEqual([monday]);
		done(await weekWords.say(monday, { verdict: 'submitted' }));
		expect(weekWords.of(monday).whole?.verdict).toBe('submitted');
		expect(weekWords.returned).toEqual([]);
	});

	it('is copied from the week before, but for who stands in it, in one act', async () => {
		const workspace = await open();
		const { doctors } = someDoctors(workspace, 2);
		const desk = workspace.desk('rep');
		const next = addDays(monday, 7);
		for (const [at, { id: contactId }] of doctors.entries()) {
			const slot = { day: addDays(monday, 2), half: 'am', order: at } as const;
			done(await desk.plans.planVisit({ contactId, slot, materials: '文献' }));
		}
		const slot = { day: next, half: 'pm', order: 0 } as const;
		done(await desk.plans.planVisit({ contactId: doctors[0]!.id, slot }));
		expect(done(await desk.weekCopy.copyInto(next))).toBe(1);
		const [visit, ...others] = desk.plans.visitPlansByDay.get(addDays(next, 2)) ?? [];
		expect(others).toEqual([]);
		expect(visit).toMatchObject({ contactId: doctors[1]!.id, materials: '', locked: false });
		expect(desk.weekCopy.visitsFor(next)).toEqual([]);
	});
});
