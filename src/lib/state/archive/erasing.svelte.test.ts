import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { erasePerson } from './erasing.ts';

const { open } = inATerritory();

test('erasing a person takes the name out of what was spent on meeting them, and cannot be undone', async () => {
	const workspace = await open('rep');
	const [doctor] = someDoctors(workspace, 1).doctors;
	done(workspace.customers.editContact(doctor!.id, { name: '林若谷' }));
	const { expenses } = workspace.desk('rep');
	const meal = { day: toDay('2026-11-23'), visitPlanId: null, contactId: doctor!.id };
	const said = {
		kind: 'meal' as const,
		heads: 2,
		purpose: '科会',
		plannedYuan: 200,
		spentYuan: null
	};
	done(await expenses.add({ ...meal, ...said, attendees: '林若谷、陈医生' }));
	done(await erasePerson(workspace, doctor!.id));
	expect(expenses.on(toDay('2026-11-23')).map(({ attendees }) => attendees)).toEqual(['×、陈医生']);
	workspace.acts.undo();
	expect(workspace.customers.contacts.has(doctor!.id)).toBe(false);
	expect(expenses.on(toDay('2026-11-23')).map(({ attendees }) => attendees)).toEqual(['×、陈医生']);
});
