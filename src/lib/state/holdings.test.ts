import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { baseDocumentId } from '#lib/store/document-id.ts';
import { Documents } from '#lib/store/documents.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { documentHash } from '#lib/sync/document-hash.ts';
import { backupHolder, Holdings } from './holdings.ts';
import { TerritoryDocuments } from './territory-documents.ts';

const at = '2026-11-23T06:32:00.000Z';
const documentId = baseDocumentId('north');
let documents: TerritoryDocuments;
let holdings: Holdings;
let zones: Y.Map<unknown>;

beforeEach(async () => {
	const all = await Documents.start({ disks: new MemoryDisks() });
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

	it('tells apart what lies on no other device and what lies in a backup alone', () => {
		expect(holdings.unsent()).toBeNull();
		expect(holdings.lastWord()).toBeNull();
		tell('file', { memberId: backupHolder });
		expect(holdings.unsent()).toBeNull();
		tell('phone');
		zones.set('z4', { id: 'z4' });
		tell('file', { memberId: backupHolder });
		expect(holdings.onlyHere()).toBe(0);
		expect(holdings.unsent()).toBe(1);
		expect(holdings.lastWord()).toEqual({ memberId: 'zhang', at });
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
