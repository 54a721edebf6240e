import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import { Gate } from './gate.ts';

const documentId = 't/north/base';
const other = { name: '周明', role: 'rep', hasAuthority: false, deviceId: null } as const;
const member = { ...other, memberId: 'm2' };
const self = { ...other, memberId: 'm1' };

function gateOn(documents: MemoryDocuments, largestUpdateBytes = 1_000_000) {
	return new Gate({
		documents,
		self,
		restoring: () => false,
		witness: () => Promise.resolve(null),
		largestUpdateBytes
	});
}

/** An update that uses every kind of content that may pass, and deletes. */
function sampleUpdate(clientId: number): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	doc.getMap('rows').set('plain', { a: [1, 'two', null, true, 2.5], b: { deep: [[]] } });
	const record = new Y.Map();
	doc.getMap('rows').set('record', record);
	record.set('name', '北大医院');
	record.set('name', '协和医院');
	doc.getArray('list').push(['x', 'y', 'z']);
	doc.getArray('list').delete(1, 1);
	return Y.encodeStateAsUpdate(doc);
}

describe('gate', () => {
	it('applies a sound update', async () => {
		const documents = new MemoryDocuments(1);
		const update = sampleUpdate(2);
		const admission = await gateOn(documents).admit({ documentId, update, member, origin: null });
		expect(admission).toEqual({ ok: true });
		expect(documents.doc(documentId).getMap('rows').has('plain')).toBe(true);
	});

	it('refuses for each reason without opening the document', async () => {
		const documents = new MemoryDocuments(1);
		const gate = gateOn(documents, 1000);
		const update = sampleUpdate(2);
		const given = { documentId, update, member, origin: null };
		const viewer = { ...member, role: 'viewer' } as const;
		const cases = [
			[{ ...given, documentId: 't/south/base' }, 'documentNotAllowed'],
			[{ ...given, member: viewer }, 'notPermitted'],
			[{ ...given, update: new Uint8Array(1001) }, 'oversized'],
			[{ ...given, update: update.slice(0, -3) }, 'undecodable'],
			[{ ...given, update: new Uint8Array() }, 'undecodable']
		] as const;
		for (const [incoming, reason] of cases) {
			expect(await gate.admit(incoming)).toEqual({ ok: false, reason });
		}
		expect(documents.ids()).toEqual([]);
	});

	it('reports an update over which the app itself stumbles instead of passing the fault on', async () => {
		const documents = new MemoryDocuments(1);
		documents.doc(documentId).on('update', () => {
			throw new Error('observer');
		});
		const update = sampleUpdate(2);
		const admission = await gateOn(documents).admit({ documentId, update, member, origin: null });
		expect(admission).toEqual({ ok: false, reason: 'notApplied' });
	});

	it('survives 30,000 damaged updates with the document still of use', async () => {
		const documents = new MemoryDocuments(1);
		const gate = gateOn(documents);
		const sound = sampleUpdate(2);
		let seed = 20261123;
		const random = (below: number) => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % below;
		};
		const outcomes = { taken: 0, undecodable: 0, invalidRows: 0, notApplied: 0 };
		for (let round = 0; round < 30_000; round++) {
			if (round % 500 === 0) {
				documents.docs.clear();
				Y.applyUpdate(documents.doc(documentId), sampleUpdate(3));
			}
			const update = sound.slice(0, sound.length - (random(4) === 0 ? random(40) : 0));
			for (let flips = 1 + random(4); flips > 0; flips--)
				update[random(update.length)] = random(256);
			const admission = await gate.admit({ documentId, update, member, origin: null });
			if (admission.ok) outcomes.taken++;
			else if (admission.reason === 'undecodable') outcomes.undecodable++;
			else if (admission.reason === 'invalidRows') outcomes.invalidRows++;
			else outcomes.notApplied++;
			if (round % 500 === 499) {
				const doc = documents.doc(documentId);
				doc.getMap('rows').set('after', round);
				const copy = new Y.Doc();
				Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
				expect(copy.getMap('rows').get('after')).toBe(round);
			}
		}
		expect(outcomes.undecodable).toBeGreaterThan(3000);
		expect(outcomes).toMatchObject({ notApplied: 0 });
		expect(Object.keys(Object.prototype)).toEqual([]);
	}, 120_000);
});
