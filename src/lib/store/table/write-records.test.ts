import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import { longestText } from '#lib/domain/record.ts';
import {
	addAccount,
	deleteAccount,
	editAccount,
	readAccounts,
	restoreAccount
} from '#lib/store/accounts.ts';
import { addContact, editContact, eraseContact, readContacts } from '#lib/store/contacts.ts';
import { planUpgrade, readUpgradePlans } from '#lib/store/upgrade-plans.ts';
import { storedUpgradePlan } from '#tests/fixtures/stored-upgrades.ts';
import { anAct, storedAccount, storedContact } from '#tests/fixtures/stored-records.ts';

const account = (doc: Y.Doc, id = 'account-1') => readAccounts(doc).records.get(id);

function twoDevices() {
	const [left, right] = [new Y.Doc(), new Y.Doc()];
	left.clientID = 1;
	right.clientID = 2;
	const meet = () => {
		Y.applyUpdate(left, Y.encodeStateAsUpdate(right), 'link');
		Y.applyUpdate(right, Y.encodeStateAsUpdate(left), 'link');
	};
	return { left, right, meet };
}

describe('adding a record', () => {
	it('stores it whole and reads it back alike', () => {
		const doc = new Y.Doc();
		expect(addAccount(doc, storedAccount(), anAct())).toEqual({ ok: true, value: storedAccount() });
		expect(account(doc)).toEqual(storedAccount());
	});

	it('is one transaction whose origin is the act', () => {
		const doc = new Y.Doc();
		const origins: unknown[] = [];
		doc.on('afterTransaction', ({ origin }) => origins.push(origin));
		const act = anAct('addAccount');
		addAccount(doc, storedAccount(), act);
		expect(origins).toEqual([act]);
	});

	it('refuses an invalid record, naming the field, and an id in use', () => {
		const doc = new Y.Doc();
		const refused = addAccount(doc, storedAccount({ name: '  ' }), anAct());
		expect(refused).toMatchObject({ ok: false, problem: expect.stringMatching(/^name: /) });
		expect(readAccounts(doc).records.size).toBe(0);
		addAccount(doc, storedAccount(), anAct());
		const again = addAccount(doc, storedAccount({ name: '另一家' }), anAct());
		expect(again).toEqual({ ok: false, problem: 'id: already in use' });
		expect(account(doc)?.name).toBe('柳河第一医院');
	});

	it('refuses half a character, which the other devices would read differently', () => {
		const refused = addContact(new Y.Doc(), storedContact({ note: '\ud83d' }), anAct());
		expect(refused).toEqual({ ok: false, problem: 'note: text ends in half a character' });
	});
});

describe('editing a record', () => {
	it('keeps both edits when two devices edit different fields at once', () => {
		const { left, right, meet } = twoDevices();
		addAccount(left, storedAccount(), anAct());
		meet();
		editAccount(left, { id: 'account-1', fields: { beds: 700 } }, anAct());
		editAccount(right, { id: 'account-1', fields: { phone: '010-1' } }, anAct());
		meet();
		expect(account(left)).toMatchObject({ beds: 700, phone: '010-1' });
		expect(account(right)).toEqual(account(left));
	});

	it('writes only the fields that differ', () => {
		const doc = new Y.Doc();
		addAccount(doc, storedAccount(), anAct());
		const changed: string[][] = [];
		doc.getMap('accounts').observeDeep((events) => {
			for (const { keys } of events) changed.push([...keys.keys()]);
		});
		const departments = ['心内科', '内分泌科'];
		editAccount(
			doc,
			{ id: 'account-1', fields: { beds: 1, level: '三级甲等', departments } },
			anAct()
		);
		expect(changed).toEqual([['beds']]);
	});

	it('refuses an unknown id, an invalid value and a text too long, and changes nothing', () => {
		const doc = new Y.Doc();
		addAccount(doc, storedAccount(), anAct());
		const edit = (id: string, fields: object) => editAccount(doc, { id, fields }, anAct()).ok;
		expect(edit('nobody', { beds: 1 })).toBe(false);
		expect(edit('account-1', { beds: -1 })).toBe(false);
		expect(edit('account-1', { note: '长'.repeat(longestText + 1) })).toBe(false);
		expect(account(doc)).toEqual(storedAccount());
	});

	it('repairs a malformed record when it names the broken field', () => {
		const doc = new Y.Doc();
		addAccount(doc, storedAccount(), anAct());
		(doc.getMap('accounts').get('account-1') as Y.Map<unknown>).set('name', '');
		expect(readAccounts(doc).malformed).toHaveLength(1);
		expect(editAccount(doc, { id: 'account-1', fields: { beds: 3 } }, anAct()).ok).toBe(false);
		expect(editAccount(doc, { id: 'account-1', fields: { name: '新名' } }, anAct()).ok).toBe(true);
		expect(account(doc)?.name).toBe('新名');
	});

	it('refuses a record of a newer app', () => {
		const doc = new Y.Doc();
		addAccount(doc, storedAccount(), anAct());
		(doc.getMap('accounts').get('account-1') as Y.Map<unknown>).set('version', 2);
		const refused = editAccount(doc, { id: 'account-1', fields: { beds: 3 } }, anAct());
		expect(refused).toEqual({ ok: false, problem: 'version: of a newer app' });
	});
});

describe('the recycle bin', () => {
	it('keeps a deleted account until it is restored, and edits of it meanwhile', () => {
		const { left, right, meet } = twoDevices();
		addAccount(left, storedAccount(), anAct());
		meet();
		deleteAccount(left, { id: 'account-1', on: toDay('2026-03-03') }, anAct());
		editAccount(right, { id: 'account-1', fields: { beds: 5 } }, anAct());
		meet();
		expect(account(right)).toMatchObject({ deletedOn: '2026-03-03', beds: 5 });
		restoreAccount(right, { id: 'account-1' }, anAct());
		meet();
		expect(account(left)).toMatchObject({ deletedOn: null, beds: 5 });
	});

	it('erases a contact so that its name is no longer in the document', () => {
		const { left, right, meet } = twoDevices();
		addContact(left, storedContact({ name: 'Lin Ruogu' }), anAct());
		meet();
		editContact(right, { id: 'contact-1', fields: { phone: '1' } }, anAct());
		for (const contactId of ['contact-1', 'contact-2'])
			planUpgrade(left, storedUpgradePlan({ id: `of-${contactId}`, contactId }), anAct());
		const beside = [
			'furtherPlaces',
			'fieldSources',
			'fieldChanges',
			'customerTags',
			'usageShares',
			'actionTicks',
			'listingVoters'
		];
		for (const root of beside)
			for (const key of ['contact-1/one', 'contact-10/one'])
				left.getMap(root).set(key, { about: key === 'contact-1/one' ? 'Lin Ruogu' : '' });
		eraseContact(left, { id: 'contact-1' }, anAct());
		meet();
		for (const doc of [left, right]) {
			expect(readContacts(doc).records.size).toBe(0);
			for (const root of beside) expect([...doc.getMap(root).keys()]).toEqual(['contact-10/one']);
			expect([...readUpgradePlans(doc).records.keys()]).toEqual(['of-contact-2']);
			const bytes = new TextDecoder().decode(Y.encodeStateAsUpdate(doc));
			expect(bytes).not.toContain('Lin Ruogu');
		}
		expect(eraseContact(left, { id: 'contact-1' }, anAct()).ok).toBe(false);
	});
});

describe('a field that says nothing', () => {
	it('is not stored, reads as its default, and can be filled and emptied', () => {
		const doc = new Y.Doc();
		const added = storedAccount({ address: '', note: '门口登记' });
		addAccount(doc, added, anAct());
		const stored = doc.getMap('accounts').get(added.id) as Y.Map<unknown>;
		expect([stored.has('phone'), stored.has('note')]).toEqual([false, true]);
		expect(account(doc)).toEqual(added);
		editAccount(doc, { id: added.id, fields: { phone: '13800000000' } }, anAct());
		expect([stored.get('phone'), stored.has('address')]).toEqual(['13800000000', false]);
		editAccount(doc, { id: added.id, fields: { phone: '' } }, anAct());
		expect(account(doc)).toEqual(added);
	});
});
