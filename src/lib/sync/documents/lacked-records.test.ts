import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { lackedRecords } from './lacked-records.ts';

function replica(clientId: number): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	return doc;
}
const stateOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));

describe('records a peer lacks edits of', () => {
	it('are those written or changed since, in rows and in fields', () => {
		const [ours, theirs] = [replica(1), replica(2)];
		const visits = ours.getMap('visitPlans');
		for (const id of ['visit-1', 'visit-2', 'visit-3'])
			visits.set(id, new Y.Map([['slot', 'monday']]));
		Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
		expect(lackedRecords(ours, stateOf(theirs))).toEqual([]);
		(visits.get('visit-2') as Y.Map<string>).set('slot', 'friday');
		ours.getMap('leaves').set('2026-11-23', { reason: 'training' });
		expect(lackedRecords(ours, stateOf(theirs)).sort()).toEqual(['2026-11-23', 'visit-2']);
	});

	it('are named up to five hundred', () => {
		const doc = replica(1);
		for (let at = 0; at < 600; at++) doc.getMap('contacts').set(`doctor-${at}`, at);
		expect(lackedRecords(doc, new Map())).toHaveLength(500);
	});
});
