import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { aliasesOf } from '#lib/domain/archive/aliases.ts';
import { recordAssessment } from '#lib/store/assessments.ts';
import {
	addContact,
	editContact,
	eraseContact,
	mergeContacts,
	readContacts
} from '#lib/store/contacts.ts';
import { addMember } from '#lib/store/members.ts';
import type { RefusalReason } from '#lib/sync/status.ts';
import { base, boss, deviceOf, editOf, meta, rep, viewer } from '#lib/sync/testing/gate-device.ts';
import * as stored from '#tests/fixtures/stored-records.ts';

const { anAct } = stored;

describe('a record', () => {
	it('is edited and erased by whoever may write, but not made a second time or made invalid', async () => {
		const device = deviceOf(boss);
		const contact = stored.storedContact();
		addContact(device.doc(base), contact, anAct());
		const steps: [RefusalReason | 'taken', (copy: Y.Doc) => void][] = [
			['taken', (copy) => editContact(copy, { id: contact.id, fields: { name: '吴敏' } }, anAct())],
			[
				'invalidRows',
				(copy) => (copy.getMap('contacts').get(contact.id) as Y.Map<unknown>).set('name', 5)
			],
			[
				'invalidRows',
				(copy) => copy.getMap('contacts').set(contact.id, new Y.Map([['id', contact.id]]))
			],
			['invalidRows', (copy) => copy.getMap('contacts').set('x', 'no record')],
			[
				'invalidRows',
				(copy) =>
					(copy.getMap('contacts').get(contact.id) as Y.Map<unknown>).set('notes', new Y.Map())
			],
			[
				'invalidRows',
				(copy) => (copy.getMap('contacts').get(contact.id) as Y.Map<unknown>).delete('id')
			],
			[
				'invalidRows',
				(copy) => {
					const stands = copy.getMap('contacts').get(contact.id) as Y.Map<unknown>;
					copy.transact(() => {
						stands.set('name', '吴敏');
						stands.delete('name');
					});
				}
			],
			[
				'taken',
				(copy) => (copy.getMap('contacts').get(contact.id) as Y.Map<unknown>).delete('clinic')
			],
			['taken', (copy) => eraseContact(copy, { id: contact.id }, anAct())]
		];
		for (const [outcome, change] of steps) {
			const update = editOf(device.doc(base), change);
			expect(await device.take(base, update, rep), String(change)).toBe(outcome);
		}
	});

	it('whose fields two changed apart is taken from either, whoever wins and whoever merged first', async () => {
		const fields = (name: string) => ({
			id: 'k',
			fields: { name, phone: `010 ${name}`, note: '' }
		});
		for (const clients of [
			[1, 2],
			[2, 1]
		]) {
			for (const mergedFirst of [true, false]) {
				const [own, other] = [deviceOf(rep), deviceOf(boss)];
				addContact(own.doc(base), stored.storedContact({ id: 'k' }), anAct());
				await other.take(base, Y.encodeStateAsUpdate(own.doc(base)), rep);
				[own, other].forEach(({ doc }, at) => (doc(base).clientID = clients[at] ?? 0));
				editContact(own.doc(base), fields('吴敏'), anAct());
				editContact(own.doc(base), fields('吴明'), anAct());
				editContact(other.doc(base), fields('吴铭'), anAct());
				addContact(other.doc(base), stored.storedContact({ id: 'new' }), anAct());
				const before = Y.encodeStateAsUpdate(other.doc(base));
				expect(await other.take(base, Y.encodeStateAsUpdate(own.doc(base)), rep)).toBe('taken');
				const after = Y.encodeStateAsUpdate(other.doc(base));
				expect(await own.take(base, mergedFirst ? after : before, boss)).toBe('taken');
				expect(own.doc(base).toJSON()).toEqual(other.doc(base).toJSON());
				expect(readContacts(own.doc(base)).malformed).toEqual([]);
			}
		}
	});

	it('is no record without what makes it one, although a value for that comes along and loses', async () => {
		const device = deviceOf(boss);
		device.doc(base).clientID = 5;
		addContact(device.doc(base), stored.storedContact({ id: 'k' }), anAct());
		const forger = new Y.Doc();
		Y.applyUpdate(forger, Y.encodeStateAsUpdate(device.doc(base)));
		const record = () => forger.getMap('contacts').get('k') as Y.Map<unknown>;
		// A later word that comes deleted takes the place of the one that lives.
		forger.clientID = 9;
		record().set('name', 'gone');
		const behind = Y.encodeStateAsUpdate(forger);
		const beside = new Y.Doc();
		Y.applyUpdate(beside, Y.encodeStateAsUpdate(device.doc(base)));
		beside.clientID = 7;
		(beside.getMap('contacts').get('k') as Y.Map<unknown>).set('name', '吴敏');
		Y.applyUpdate(beside, behind);
		(beside.getMap('contacts').get('k') as Y.Map<unknown>).delete('name');
		expect(await device.take(base, Y.encodeStateAsUpdate(beside), rep)).toBe('invalidRows');
		expect(readContacts(device.doc(base)).records.get('k')?.name).toBe('林若谷');
	});

	it('that two made under one key apart is one of the two where that may be, and nowhere else', async () => {
		const joined = (joinedAt: string) => stored.storedMember({ id: 'k', joinedAt });
		for (const clients of [
			[1, 2],
			[2, 1]
		]) {
			const [own, other] = [deviceOf(rep), deviceOf(boss)];
			[own, other].forEach(({ doc }, at) => {
				doc(meta).clientID = clients[at] ?? 0;
				doc(base).clientID = clients[at] ?? 0;
			});
			addMember(own.doc(meta), joined('2026-01-05T01:00:00.000Z'), anAct());
			addMember(other.doc(meta), joined('2026-01-06T01:00:00.000Z'), anAct());
			const governing = { ...rep, hasAuthority: true };
			expect(await own.take(meta, Y.encodeStateAsUpdate(other.doc(meta)), boss)).toBe('taken');
			expect(await other.take(meta, Y.encodeStateAsUpdate(own.doc(meta)), governing)).toBe('taken');
			expect(own.doc(meta).toJSON()).toEqual(other.doc(meta).toJSON());

			for (const [id, name] of [
				['alike', '吴敏'],
				['k', '吴明']
			] as const) {
				addContact(own.doc(base), stored.storedContact({ id, name: '吴敏' }), anAct());
				addContact(other.doc(base), stored.storedContact({ id, name }), anAct());
				const update = Y.encodeStateAsUpdate(other.doc(base));
				const loses = id === 'k' && clients[1] === 2;
				expect(await own.take(base, update, boss)).toBe(loses ? 'rewritesFacts' : 'taken');
			}
		}
	});

	it('is merged into another by whoever may write, and a merge rewrites nobody’s facts', async () => {
		const fact = stored.storedAssessment({ contactId: 'x', recordedBy: boss.memberId });
		for (const [from, to, outcome] of [
			[rep, boss, 'taken'],
			[boss, rep, 'taken'],
			[viewer, boss, 'notPermitted']
		] as const) {
			const device = deviceOf(to);
			const doc = device.doc(base);
			for (const id of ['k', 'x']) addContact(doc, stored.storedContact({ id }), anAct());
			recordAssessment(doc, fact, anAct());
			const merge = { keptId: 'k', absorbedId: 'x', fields: { phone: '010-5550 1234' } };
			const update = editOf(doc, (copy) => mergeContacts(copy, merge, anAct()));
			expect(await device.take(base, update, from)).toBe(outcome);
			const aliases = aliasesOf(readContacts(doc).records);
			expect(aliases.get('x')).toBe(outcome === 'taken' ? 'k' : undefined);
			expect(doc.getMap('assessments').get(fact.id)).toEqual(fact);
		}
	});

	it('that two erased and made again apart, as by undo, is one of the two at both', async () => {
		for (const clients of [
			[1, 2],
			[2, 1]
		]) {
			const [own, other] = [deviceOf(rep), deviceOf(boss)];
			addContact(own.doc(base), stored.storedContact({ id: 'k' }), anAct());
			await other.take(base, Y.encodeStateAsUpdate(own.doc(base)), rep);
			for (const [at, { doc }] of [own, other].entries()) {
				doc(base).clientID = clients[at] ?? 0;
				eraseContact(doc(base), { id: 'k' }, anAct());
				addContact(doc(base), stored.storedContact({ id: 'k', name: `吴${at}` }), anAct());
			}
			const [mine, theirs] = [own, other].map(({ doc }) => Y.encodeStateAsUpdate(doc(base)));
			expect(await own.take(base, theirs ?? new Uint8Array(), boss)).toBe('taken');
			expect(await other.take(base, mine ?? new Uint8Array(), rep)).toBe('taken');
			expect(own.doc(base).toJSON()).toEqual(other.doc(base).toJSON());
			expect(readContacts(own.doc(base)).records.size).toBe(1);
		}
	});

	it('that was erased meanwhile swallows the edits that come later', async () => {
		const device = deviceOf(boss);
		const contact = stored.storedContact();
		addContact(device.doc(base), contact, anAct());
		const late = editOf(device.doc(base), (copy) =>
			editContact(copy, { id: contact.id, fields: { name: '吴敏' } }, anAct())
		);
		eraseContact(device.doc(base), { id: contact.id }, anAct());
		expect(await device.take(base, late, rep)).toBe('taken');
		expect(device.doc(base).getMap('contacts').has(contact.id)).toBe(false);
	});

	it('without fields is refused, and one that stands so already does not stop its repair', async () => {
		const device = deviceOf(boss);
		const empty = editOf(device.doc(base), (doc) => doc.getMap('contacts').set('c-1', new Y.Map()));
		expect(await device.take(base, empty, rep)).toBe('invalidRows');
		Y.applyUpdate(device.doc(base), empty);
		const field = editOf(device.doc(base), (doc) => {
			const contact = doc.getMap('contacts').get('c-1');
			if (contact instanceof Y.Map) contact.set('name', '吴敏');
		});
		expect(await device.take(base, field, rep)).toBe('taken');
	});

	it('of a later version is kept', async () => {
		const device = deviceOf(boss);
		const later = editOf(new Y.Doc(), (doc) => {
			doc.getMap('assessments').set('a', { version: 9, id: 'a', whatever: [1] });
			doc.getMap('contacts').set('c', new Y.Map(Object.entries({ version: 9, id: 'c' })));
			doc.getMap('tableToCome').set('x', { anything: true });
		});
		expect(await device.take(base, later, rep)).toBe('taken');
	});

	it('under the name of a prototype, or nested without end, is refused', async () => {
		const device = deviceOf(boss);
		const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);
		const bad: ((doc: Y.Doc) => void)[] = [
			(doc) => doc.getMap('__proto__').set('a', 1),
			(doc) => doc.getMap('tableToCome').set('__proto__', { a: 1 }),
			(doc) => doc.getMap('tableToCome').set('constructor', { a: 1 }),
			(doc) => doc.getMap('tableToCome').set('a', nest(50)),
			(doc) => doc.getMap('tableToCome').set('a', JSON.parse('{"__proto__":{"admin":true}}')),
			(doc) => doc.getMap('tableToCome').set('a', new Y.Doc()),
			(doc) => doc.getText('tableToCome').insert(0, 'text'),
			(doc) => doc.getMap('contacts').set('a', new Y.Map([['id', new Y.Array()]]))
		];
		for (const change of bad) {
			expect(await device.take(base, editOf(new Y.Doc(), change), rep), String(change)).toBe(
				'invalidRows'
			);
		}
		expect(device.doc(base).store.clients.size).toBe(0);
	});
});
