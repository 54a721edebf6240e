import { expect, it } from 'vitest';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { askedBeside, askNextAt } from './ask-next.ts';

const { open } = inATerritory();

it('asks of the people of a hospital what is missing, the emptiest card of one grade first', async () => {
	const workspace = await open();
	const { hospital, doctors } = someDoctors(workspace, 2);
	const [first, second] = doctors;
	done(workspace.customers.editContact(first!.id, { department: '心内科', patientsPerDay: 40 }));
	const asked = askNextAt(workspace, hospital.id);
	expect(asked.map(({ contact }) => contact.id)).toEqual([second!.id, first!.id]);
	expect(asked[0]?.missing).toContain('department');
	expect(asked[1]?.missing).not.toContain('department');
});

it('asks in a visit about the house and the others who work there, not about the person twice', async () => {
	const workspace = await open();
	const { hospital, doctors } = someDoctors(workspace, 5);
	const [first] = doctors;
	const asked = askedBeside(workspace, first!);
	expect(asked?.house).toEqual(['level', 'beds', 'dailyOutpatients']);
	expect(asked?.people).toHaveLength(3);
	expect(asked?.people.map(({ contact }) => contact.id)).not.toContain(first!.id);
	expect(asked?.accountId).toBe(hospital.id);
});
