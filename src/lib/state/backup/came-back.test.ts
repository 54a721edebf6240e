import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Day, Month } from '#lib/domain/day.ts';
import { baseDocumentId, visitsDocumentId } from '#lib/store/document-id.ts';
import { Arrivals } from './arrivals.ts';
import { cameBack, namesIn, ownAmong } from './came-back.ts';

const visitsId = visitsDocumentId({ territoryId: 't-1', repId: 'rep', month: '2026-11' as Month });
const baseId = baseDocumentId('t-1');

const recordedAt = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();

const promise = (id: string, fields: { minute?: number; by?: string } = {}) => ({
	version: 1,
	id,
	contactId: 'doctor',
	text: `带资料 ${id}`,
	madeOn: '2026-11-20' as Day,
	due: '2026-11-27' as Day,
	recordedBy: fields.by ?? 'rep',
	recordedAt: recordedAt(fields.minute ?? 0)
});

function docWith(root: string, rows: readonly { id: string }[]): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const row of rows) doc.getMap(root).set(row.id, row);
	});
	return doc;
}

const contactRow = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));

function baseWith(name: string): Y.Doc {
	const doc = new Y.Doc();
	doc
		.getMap('contacts')
		.set(
			'doctor',
			contactRow({ version: 1, id: 'doctor', accountId: 'hospital', role: 'doctor', name })
		);
	return doc;
}

function brought(documentId: string, into: Y.Doc, update: Uint8Array, origin: unknown = null) {
	const arrivals = new Arrivals({});
	arrivals.watch(documentId, into);
	Y.applyUpdate(into, update, origin);
	arrivals.stop();
	return arrivals.records;
}

test('what came back is listed by kind with whom, what and when, and only what was not here', () => {
	const here = docWith('promises', [promise('kept')]);
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(here));
	for (const one of [promise('older', { minute: 1 }), promise('newest', { minute: 2 })])
		other.getMap('promises').set(one.id, one);
	const names = namesIn([{ id: baseId, doc: baseWith('王磊') }]);
	const records = brought(visitsId, here, Y.encodeStateAsUpdate(other));
	expect(cameBack(records, names)).toEqual([
		{
			root: 'promises',
			added: 2,
			changed: 0,
			more: 0,
			lines: ['newest', 'older'].map((id) => ({
				id: `${visitsId}|${id}`,
				isNew: true,
				who: '王磊',
				text: `带资料 ${id}`,
				day: '2026-11-20',
				until: null
			}))
		}
	]);
	// The same again brings nothing.
	expect(brought(visitsId, here, Y.encodeStateAsUpdate(other))).toEqual([]);
});

test('a card that was here otherwise counts as changed, one whose change lost against this device’s not at all', () => {
	const here = baseWith('王磊');
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(here));
	const card = (doc: Y.Doc) => doc.getMap('contacts').get('doctor') as Y.Map<unknown>;
	card(other).set('name', '王蕾');
	const [kind] = cameBack(brought(baseId, here, Y.encodeStateAsUpdate(other)), namesIn([]));
	expect(kind).toMatchObject({ root: 'contacts', added: 0, changed: 1 });
	expect(kind?.lines[0]).toMatchObject({ isNew: false, who: '王蕾' });

	// Both name the card anew; whichever wins stands on both afterwards, and the winner's side is told of nothing.
	card(here).set('name', '甲');
	card(other).set('name', '乙');
	const [toHere, toOther] = [Y.encodeStateAsUpdate(other), Y.encodeStateAsUpdate(here)];
	const sides = [
		{ name: '甲', arrived: brought(baseId, here, toHere), doc: here },
		{ name: '乙', arrived: brought(baseId, other, toOther), doc: other }
	];
	for (const { name, arrived, doc } of sides)
		expect(arrived.length).toBe(card(doc).get('name') === name ? 0 : 1);
});

test('of a long list fifty are shown and the rest is counted', () => {
	const many = Array.from({ length: 63 }, (_, at) => promise(`p${at}`, { minute: at % 60 }));
	const update = Y.encodeStateAsUpdate(docWith('promises', many));
	const [kind] = cameBack(brought(visitsId, new Y.Doc(), update), namesIn([]));
	expect(kind).toMatchObject({ added: 63, more: 13 });
	expect(kind?.lines).toHaveLength(50);
	expect(kind?.lines[0]?.text).toBe('带资料 p59');
});

test('signatures and rows that no screen reads are not said to have come', () => {
	const doc = docWith('promises', [{ id: 'broken' }]);
	doc.getMap('attestations').set('a', { id: 'a' });
	const records = brought(visitsId, new Y.Doc(), Y.encodeStateAsUpdate(doc));
	expect(cameBack(records, namesIn([]))).toEqual([]);
});

test('one’s own records that came back are those one recorded, and from another tab only what is older than the asking', () => {
	const doc = docWith('promises', [
		promise('mine', { minute: 1 }),
		promise('theirs', { by: 'supervisor' }),
		promise('late', { minute: 30 })
	]);
	const own = {
		memberId: 'rep',
		since: recordedAt(10),
		isTab: (origin: unknown) => origin === 'tab'
	};
	const from = (origin: string) =>
		ownAmong(brought(visitsId, new Y.Doc(), Y.encodeStateAsUpdate(doc), origin), own).map(
			({ key }) => key
		);
	expect(from('link').sort()).toEqual(['late', 'mine']);
	expect(from('tab')).toEqual(['mine']);
});

test('what this device writes itself has not come back', () => {
	const doc = new Y.Doc();
	const arrivals = new Arrivals({});
	arrivals.watch(visitsId, doc);
	doc.getMap('promises').set('mine', promise('mine'));
	expect(arrivals.records).toEqual([]);
});
