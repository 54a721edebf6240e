import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { aliasesOf } from '#lib/domain/archive/aliases.ts';
import { anAct, storedContact } from '#tests/fixtures/stored-records.ts';
import {
	addContact,
	editContact,
	mergeContacts,
	readContacts,
	separateContact
} from './contacts.ts';
import { UndoStack } from './table/undo.ts';

function twoCards(): Y.Doc {
	const base = new Y.Doc();
	for (const id of ['a', 'b']) addContact(base, storedContact({ id, phone: '' }), anAct());
	return base;
}

const standing = (base: Y.Doc) => Object.fromEntries(aliasesOf(readContacts(base).records));
const merge = (base: Y.Doc, [absorbedId, keptId]: [string, string], fields = {}) =>
	mergeContacts(base, { keptId, absorbedId, fields }, { act: 'mergeCards', id: absorbedId });

it('a merge is one act that undo takes back whole', () => {
	const base = twoCards();
	const undo = new UndoStack();
	undo.watch(base);
	const before = readContacts(base).records;
	expect(merge(base, ['a', 'b'], { phone: '010-5550 1234' })).toMatchObject({ ok: true });
	expect(standing(base)).toEqual({ a: 'b' });
	expect(readContacts(base).records.get('b')?.phone).toBe('010-5550 1234');
	expect(undo.undo()).toMatchObject({ ok: true, act: 'mergeCards' });
	expect(readContacts(base).records).toEqual(before);
});

it('nobody is merged into itself or into nobody, and then nothing is written', () => {
	const base = twoCards();
	expect(merge(base, ['a', 'a'])).toMatchObject({ ok: false });
	expect(merge(base, ['a', 'nobody'], { phone: '1' })).toMatchObject({ ok: false });
	expect(merge(base, ['nobody', 'a'], { phone: '1' })).toMatchObject({ ok: false });
	expect(readContacts(base).records.get('a')?.phone).toBe('');
});

it('merges that cross end at one card on both devices, with what either filled and an edit beside it', () => {
	const here = twoCards();
	const there = new Y.Doc();
	Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
	merge(here, ['a', 'b'], { phone: '010-5550 1234' });
	merge(there, ['b', 'a'], { phone: '010-5550 1234' });
	editContact(there, { id: 'a', fields: { note: '周三在' } }, anAct());
	Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
	Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
	for (const base of [here, there]) {
		expect(standing(base)).toEqual({ b: 'a' });
		expect(readContacts(base).records.get('a')).toMatchObject({
			phone: '010-5550 1234',
			note: '周三在'
		});
	}
	separateContact(here, { keptId: 'a', absorbedId: 'b' }, anAct());
	expect(standing(here)).toEqual({});
});
