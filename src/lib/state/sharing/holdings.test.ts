import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { baseDocumentId } from '#lib/store/document-id.ts';
import { Documents } from '#lib/store/documents.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import { backupHolder, Holdings } from './holdings.ts';

const at = '2026-11-23T06:32:00.000Z';
const documentId = baseDocumentId('north');
let documents: TerritoryDocuments;
let holdings: Holdings;
let zones: Y.Map<unknown>;
let disks: MemoryDisks;

beforeEach(async () => {
	disks = new MemoryDisks();
	const all = await Documents.start({ disks });
	documents = await TerritoryDocuments.open({ id: 'north', all, own: null });
	holdings = new Holdings(documents);
	zones = documents.base.getMap('zones');
	for (const id of ['z1', 'z2', 'z3']) zones.set(id, { id });
});

/** A device tells that it holds what we hold now. */
const tell = (deviceId: string, { memberId = 'zhang', untold = false } = {}) =>
	holdings.note({
		memberId,
		deviceId,
		documentId,
		hash: Uint8Array.from(documentHash(documents.base)),
		stateVector: Y.encodeStateVector(documents.base),
		untold,
		at
	});

describe('who holds what', () => {
	it('is not known of a member who never told anything', async () => {
		expect(await holdings.unsentTo('zhang')).toBeNull();
		expect(holdings.heldBy('zhang', documentId)).toBeNull();
		expect(holdings.onlyHere()).toBe(3);
	});

	it('counts the rows written since a member told', async () => {
		tell('phone');
		expect(await holdings.unsentTo('zhang')).toBe(0);
		expect(holdings.lastHeard('zhang')).toBe(at);
		zones.set('z4', { id: 'z4' });
		zones.set('z1', { id: 'z1', name: '东' });
		expect(await holdings.unsentTo('zhang')).toBe(2);
		zones.delete('z2');
		expect(await holdings.unsentTo('zhang')).toBe(2);
	});

	it('tells apart what lies on no other device and what lies in a backup alone', async () => {
		expect(await holdings.sent()).toBeNull();
		expect(holdings.lastWord()).toBeNull();
		tell('file', { memberId: backupHolder });
		expect(await holdings.sent()).toBeNull();
		tell('phone');
		expect(await holdings.sent()).toMatchObject({ changes: 0, holder: { memberId: 'zhang', at } });
		zones.set('z4', { id: 'z4' });
		tell('file', { memberId: backupHolder });
		expect(holdings.onlyHere()).toBe(0);
		expect(await holdings.sent()).toEqual({
			changes: 1,
			holder: null,
			last: { memberId: 'zhang', at }
		});
	});

	it('counts alike whether the document is open in this tab or not', async () => {
		tell('phone');
		for (const id of ['z4', 'z5', 'z6']) zones.set(id, { id });
		const inOneTab = await holdings.sent();
		const another = await Documents.start({ disks });
		const beside = new Holdings({ id: 'north', all: another });
		expect(another.opened()).toEqual([]);
		expect(inOneTab?.changes).toBe(3);
		expect(await beside.sent()).toEqual(inOneTab);
	});

	it('counts only what is new where the other had told by hash alone', async () => {
		const hash = Uint8Array.from(documentHash(documents.base));
		const word = { memberId: 'zhang', deviceId: 'phone', documentId, hash, untold: false, at };
		holdings.note({ ...word, stateVector: new Uint8Array() });
		holdings.fillVectors(documentId);
		zones.set('z4', { id: 'z4' });
		expect(await holdings.unsentTo('zhang')).toBe(1);
		expect((await holdings.sent())?.changes).toBe(1);
	});

	it('never calls all of a document new because it does not know how far the other was', async () => {
		const hash = Uint8Array.from(documentHash(documents.base));
		const word = { memberId: 'zhang', deviceId: 'phone', documentId, hash, untold: false, at };
		holdings.note({ ...word, stateVector: new Uint8Array() });
		zones.set('z4', { id: 'z4' });
		expect(await holdings.unsentTo('zhang')).toBe(1);
		expect((await holdings.sent())?.changes).toBe(1);
	});

	it('names nobody as holding everything where it takes two devices', async () => {
		const month = await documents.all.open('t/north/visits/rep/2026-11');
		month.getMap('visitReports').set('v1', { id: 'v1' });
		tell('phone');
		const word = { memberId: 'li', deviceId: 'laptop', documentId: month.guid, untold: false, at };
		const held = {
			hash: Uint8Array.from(documentHash(month)),
			stateVector: Y.encodeStateVector(month)
		};
		holdings.note({ ...word, ...held });
		expect(await holdings.sent()).toMatchObject({ changes: 0, holder: null });
	});

	it('counts a word that only took something away', async () => {
		tell('phone');
		zones.delete('z2');
		expect(await holdings.unsentTo('zhang')).toBe(1);
	});

	it('sends each member what the device furthest behind lacks', async () => {
		tell('phone');
		zones.set('z4', { id: 'z4' });
		tell('laptop');
		expect(await holdings.unsentTo('zhang')).toBe(1);
		tell('phone');
		expect(await holdings.unsentTo('zhang')).toBe(0);
	});

	it('calls safe what any other device or a backup holds', async () => {
		tell('', { memberId: backupHolder });
		expect(holdings.onlyHere()).toBe(0);
		zones.set('z4', { id: 'z4' });
		expect(holdings.onlyHere()).toBe(1);
		tell('phone');
		expect(holdings.onlyHere()).toBe(0);
	});

	it('remembers whom it owes a word until it was said', async () => {
		tell('phone', { untold: true });
		expect(holdings.heldBy('zhang', documentId)?.isUntold).toBe(true);
		holdings.tell('zhang');
		expect(holdings.heldBy('zhang', documentId)?.isUntold).toBe(false);
	});
});
