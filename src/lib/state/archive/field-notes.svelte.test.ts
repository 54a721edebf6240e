import { expect, it } from 'vitest';
import { mostChanges } from '#lib/domain/archive/field-note.ts';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { FieldNotes } from './field-notes.svelte.ts';

const { open } = inATerritory();
const on = toDay('2026-11-20');

it('H1: an edit keeps what stood there, who changed it and when, and undo takes both back', async () => {
	const workspace = await open();
	const { customers } = workspace;
	const { doctors } = someDoctors(workspace, 1);
	const { id } = doctors[0]!;
	const notes = new FieldNotes(workspace);
	const said = () => notes.changesOf(id).map(({ field, before }) => [field, before]);
	done(customers.editContact(id, { department: '心内科', patientsPerDay: 40 }));
	done(customers.editContact(id, { patientsPerDay: 55 }));
	// Of one day the value before its first change stays.
	expect(said().sort()).toEqual([
		['department', '""'],
		['patientsPerDay', 'null']
	]);
	expect(notes.changesOf(id)[0]).toMatchObject({ on: '2026-11-23', recordedBy: workspace.selfId });
	workspace.acts.undo();
	workspace.acts.undo();
	expect(said()).toEqual([]);
	done(customers.several.editContacts([id], { keyPerson: true }));
	expect(said()).toEqual([['keyPerson', 'false']]);
	done(customers.eraseContact(id));
	expect(said()).toEqual([]);
	expect(mostChanges).toBe(5);
});

it('a field says from which source it was learned, from whom and when, and no longer when that is taken back', async () => {
	const workspace = await open();
	const { hospital } = someDoctors(workspace, 1);
	const notes = new FieldNotes(workspace);
	const of = { subjectId: hospital.id, field: 'beds' };
	done(notes.say({ ...of, source: 'related', from: '护士长', on }));
	expect(notes.sourcesOf(hospital.id).get('beds')).toMatchObject({
		...{ source: 'related', from: '护士长', on },
		recordedBy: workspace.selfId
	});
	done(notes.say({ ...of, source: null, from: '', on }));
	expect(notes.sourcesOf(hospital.id).size).toBe(0);
});
