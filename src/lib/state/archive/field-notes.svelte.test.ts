import { expect, it } from 'vitest';
import { mostChanges } from '#lib/domain/archive/field-note.ts';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { noLineRecords } from '#lib/exchange/lines/line-records.ts';
import { erasePerson } from './erasing.ts';
import { Several } from './several.ts';
import { FieldNotes } from './field-notes.svelte.ts';
import { mergeAccounts, mergeContacts } from './merging.ts';
import { keepPlace, putFirst } from './work-places.ts';

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
	done(new Several(workspace).editContacts([id], { keyPerson: true }));
	expect(said()).toEqual([['keyPerson', 'false']]);
	done(await erasePerson(workspace, id));
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

it('H1: a merge keeps what it writes over, and so does making another place the first', async () => {
	const workspace = await open();
	const { customers } = workspace;
	const { doctors, hospital } = someDoctors(workspace, 2);
	const other = done(customers.addAccount({ kind: 'hospital', name: '临江医院', beds: 300 }));
	const notes = new FieldNotes(workspace);
	const said = (id: string) => notes.changesOf(id).map(({ field, before }) => [field, before]);
	done(customers.editContact(doctors[1]!.id, { department: '心内科' }));
	const card = (at: number) => customers.contacts.get(doctors[at]!.id)!;
	done(mergeContacts(workspace, { kept: card(0), absorbed: card(1) }, new Set()));
	expect(said(card(0).id)).toContainEqual(['department', '""']);
	const place = { accountId: other.id, role: 'doctor' as const, department: '特需', clinic: [] };
	done(keepPlace(workspace, card(0).id, place));
	done(putFirst(workspace, card(0), place));
	expect(said(card(0).id)).toContainEqual(['accountId', JSON.stringify(hospital.id)]);
	const pair = { kept: customers.accounts.get(hospital.id)!, absorbed: other };
	done(mergeAccounts(workspace, pair, new Set()));
	expect(said(hospital.id)).toEqual([['beds', 'null']]);
});

it('H2: a card says who made it by hand, and which came with an import, whose edits are kept too', async () => {
	const workspace = await open();
	const { customers } = workspace;
	const { hospital } = someDoctors(workspace, 1);
	const notes = new FieldNotes(workspace);
	expect(notes.madeBy(hospital.id)).toMatchObject({
		...{ recordedBy: workspace.selfId, on: '2026-11-23', isImported: false }
	});
	const importId = 'import-of-today';
	const brought = { ...hospital, id: `${importId}-0`, name: '东湖医院' };
	const none = { zones: [], contacts: [], furtherPlaces: [], tags: [], contactEdits: [] };
	const records = {
		...{ ...none, accounts: [brought], lines: noLineRecords },
		accountEdits: [{ id: hospital.id, fields: { beds: 500 } }]
	};
	const writing = { name: 'x.csv', importId, repId: 'rep', progress: () => {} };
	done(await customers.importRecords(records, writing));
	expect(notes.madeBy(brought.id)).toMatchObject({ isImported: true });
	expect(notes.changesOf(hospital.id)).toMatchObject([{ field: 'beds', before: 'null' }]);
	workspace.acts.undo();
	expect(notes.madeBy(brought.id)).toBe(null);
	expect(notes.changesOf(hospital.id)).toEqual([]);
});
