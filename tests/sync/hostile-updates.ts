import * as Y from 'yjs';
import { addContact, editContact } from '#lib/store/contacts.ts';
import { recordApproval } from '#lib/store/approvals.ts';
import { recordPromise } from '#lib/store/promises.ts';
import { recordVisit } from '#lib/store/visit-reports.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import type { Dice } from './dice.ts';

/** What a forger knows and holds. */
export interface Forger {
	dice: Dice;
	/** The member the forger is. */
	memberId: string;
	/** Everyone else, whose names it may take. */
	others: readonly string[];
	/** Every update it ever saw, to play again. */
	seen: readonly Uint8Array[];
}

const { anAct } = stored;
const factRoots = [
	'visitReports',
	'promises',
	'approvals',
	'cycles',
	'assessments',
	'hospitalUsage',
	'admissions'
];
const unsafe = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Changes of a document that a member of ill will may make; the names say what is tried. */
export const attacks: Record<string, (doc: Y.Doc, forger: Forger) => void> = {
	deletesFact: (doc, { dice }) => {
		const root = doc.getMap(dice.pick(factRoots));
		const keys = [...root.keys()];
		if (keys.length > 0) root.delete(dice.pick(keys));
	},
	overwritesFact: (doc, { dice, memberId }) => {
		const root = doc.getMap(dice.pick(factRoots));
		const keys = [...root.keys()];
		if (keys.length === 0) return;
		const key = dice.pick(keys);
		const fact: unknown = root.get(key);
		const plain = fact instanceof Y.AbstractType || fact instanceof Y.Doc ? {} : (fact as object);
		root.set(key, { ...plain, recordedBy: memberId, note: 'spoiled' });
	},
	clearsTable: (doc, { dice }) => doc.getMap(dice.pick(factRoots)).clear(),
	forgesAuthor: (doc, { dice, others }) => {
		const by = { id: `f${dice.below(1e9)}`, recordedBy: dice.pick(others) };
		recordVisit(doc, stored.storedVisitReport(by), anAct());
		recordApproval(doc, stored.storedApproval({ ...by, id: `${by.id}a` }), anAct());
	},
	forgesUnderId: (doc, { dice, memberId, others }) => {
		// Under a key that stands there already, as if both had recorded it apart.
		const apart = new Y.Doc();
		apart.clientID = dice.oneIn(2) ? dice.below(100) : 4_294_967_000 + dice.below(200);
		const ids = [...doc.getMap('approvals').keys(), 'none'];
		const recordedBy = dice.oneIn(2) ? memberId : dice.pick(others);
		recordApproval(
			apart,
			stored.storedApproval({ id: dice.pick(ids), recordedBy, note: 'forged' }),
			anAct()
		);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(apart));
	},
	malformedRow: (doc, { dice }) => {
		const rows: unknown[] = [
			null,
			5,
			'row',
			[],
			{},
			{ version: 1 },
			{ version: -1 },
			{ version: '1' }
		];
		doc.getMap(dice.pick(factRoots)).set(`m${dice.below(1e9)}`, dice.pick(rows));
	},
	malformedRecord: (doc, { dice }) => {
		const contact = doc.getMap('contacts').get('contact-1');
		if (contact instanceof Y.Map)
			contact.set(
				dice.pick(['name', 'version', 'id', 'departmentId']),
				dice.pick([5, null, [], {}])
			);
	},
	replacesRecord: (doc) =>
		doc.getMap('contacts').set('contact-1', new Y.Map([['id', 'contact-1']])),
	emptyRecord: (doc, { dice }) => {
		const key = `e${dice.below(3)}`;
		const stands = doc.getMap('contacts').get(key);
		if (stands instanceof Y.Map) stands.set('name', '吴敏');
		else doc.getMap('contacts').set(key, new Y.Map());
	},
	unsafeName: (doc, { dice }) => {
		const name = dice.pick(unsafe);
		const value: unknown = dice.pick([
			{ polluted: true },
			JSON.parse('{"__proto__":{"polluted":true}}')
		]);
		doc.getMap(dice.oneIn(2) ? name : dice.pick(factRoots)).set(dice.pick(unsafe), value);
	},
	nestsDeep: (doc, { dice }) => {
		let value: unknown = 1;
		for (let depth = 5 + dice.below(300); depth > 0; depth--)
			value = dice.oneIn(2) ? [value] : { a: value };
		doc.getMap('tableToCome').set(`d${dice.below(1e9)}`, value);
	},
	nestsShared: (doc, { dice }) => {
		let map = doc.getMap<unknown>(dice.pick(['contacts', 'tableToCome', 'visitReports']));
		for (let depth = 1 + dice.below(30); depth > 0; depth--) {
			const inner = new Y.Map<unknown>();
			map.set(`n${dice.below(5)}`, inner);
			map = inner;
		}
	},
	foreignType: (doc, { dice }) => {
		const name = `x${dice.below(3)}`;
		const root = dice.pick(factRoots);
		if (dice.oneIn(3)) doc.getMap(root).set(name, new Y.Text('text'));
		else if (dice.oneIn(2)) doc.getMap(root).set(name, new Y.Array());
		else doc.getMap(root).set(name, new Y.Doc());
	},
	futureVersion: (doc, { dice }) => {
		const id = `v${dice.below(1e9)}`;
		doc.getMap(dice.pick(factRoots)).set(id, { version: 2 + dice.below(1000), id, odd: ['x'] });
	},
	longNames: (doc, { dice }) => doc.getMap('tableToCome').set('k'.repeat(1 + dice.below(2000)), 1),
	manyRows: (doc, { dice }) => {
		doc.transact(() => {
			for (let row = dice.below(300); row > 0; row--) doc.getMap('tableToCome').set(`r${row}`, row);
		});
	},
	honestEdit: (doc, { dice, memberId }) => {
		const id = `h${dice.below(1e9)}`;
		addContact(doc, stored.storedContact({ id }), anAct());
		editContact(doc, { id, fields: { name: '吴敏' } }, anAct());
		recordPromise(doc, stored.storedPromise({ id, recordedBy: memberId }), anAct());
	}
};

/** One update of ill will against a document: an attack or an old update, often damaged on top. */
export function hostileUpdate(doc: Y.Doc, forger: Forger): Uint8Array {
	const { dice, seen } = forger;
	const update = dice.oneIn(6) && seen.length > 0 ? dice.pick(seen).slice() : attacked(doc, forger);
	if (dice.oneIn(3)) return update;
	return damaged(update, dice);
}

function attacked(doc: Y.Doc, forger: Forger): Uint8Array {
	const { dice } = forger;
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	copy.clientID = dice.oneIn(20) ? doc.clientID : dice.below(2 ** 32);
	const before = Y.encodeStateVector(copy);
	const updates: Uint8Array[] = [];
	copy.on('update', (update: Uint8Array) => updates.push(update));
	for (let count = 1 + dice.below(3); count > 0; count--) {
		attacks[dice.pick(Object.keys(attacks))]?.(copy, forger);
	}
	if (dice.oneIn(4)) return Y.encodeStateAsUpdate(copy);
	if (dice.oneIn(4)) return Y.encodeStateAsUpdate(copy, before);
	return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(copy);
}

/** Bytes cut, flipped, doubled, or with a count blown up. */
export function damaged(bytes: Uint8Array, dice: Dice): Uint8Array {
	const result = Uint8Array.from(bytes);
	if (result.length === 0) return result;
	const at = dice.below(result.length);
	switch (dice.below(5)) {
		case 0:
			return result.slice(0, at);
		case 1:
			return new Uint8Array([
				...result.slice(0, at),
				255,
				255,
				255,
				255,
				255,
				127,
				...result.slice(at)
			]);
		case 2:
			return new Uint8Array([...result, ...result.slice(0, at)]);
		default:
			for (let flips = 1 + dice.below(4); flips > 0; flips--) {
				result[dice.below(result.length)] = dice.below(256);
			}
			return result;
	}
}
