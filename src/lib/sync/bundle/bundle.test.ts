import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import { verifyPath } from '#lib/sync/identity/path.ts';
import { Removals } from '#lib/sync/identity/removals.ts';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import { founder, testTerritory } from '#lib/sync/testing/people.ts';
import { decodeBundle, type ReadBundle } from './bundle.ts';
import { changedRows, countRows } from './changed-rows.ts';
import { epochBundleKey, newSalt, openEnvelope, readEnvelope, type KeySource } from './envelope.ts';
import { FrameCollector, framesOf } from './frames.ts';
import { makeBundle, type Held } from './make-bundle.ts';
import { isReadableBy, newsOf } from './news.ts';

const secret = new Uint8Array(32).fill(7);
const changes: KeySource = { kind: 'changes', epoch: 1 };
const month = `t/${testTerritory}/visits/rep1/2026-11`;
const at = Date.UTC(2026, 10, 23, 6, 32);

/** What a visit report weighs: ids as the app makes them, words as a rep writes them. */
const visit = (number: number) => ({
	version: 1,
	id: crypto.randomUUID(),
	contactId: crypto.randomUUID(),
	visitPlanId: crypto.randomUUID(),
	day: `2026-11-${String((number % 28) + 1).padStart(2, '0')}`,
	outcome: 'done',
	note: `第${number}位医生，对新适应症有兴趣，想看老年患者数据`,
	recordedBy: 'rep1',
	recordedAt: '2026-11-23T06:32:00.000Z'
});

const record = (documents: MemoryDocuments, count: number) => {
	const root = documents.doc(month).getMap('visitReports');
	for (let n = 0; n < count; n++) {
		const fact = visit(n);
		root.set(fact.id, fact);
	}
};

async function made(
	documents: MemoryDocuments,
	wish: { held?: (id: string) => Held | null; isCompact?: boolean; source?: KeySource } = {}
) {
	const identity = await founder();
	const key = await epochBundleKey({ territoryId: testTerritory, secret });
	const { held = () => null, isCompact = false, source = changes } = wish;
	const bundle = await makeBundle({
		identity,
		territoryId: testTerritory,
		documents,
		source,
		key,
		held,
		isCompact,
		seed: '',
		at
	});
	return { ...bundle, identity, key };
}

async function opened(bytes: Uint8Array, key: Uint8Array): Promise<ReadBundle | string> {
	const envelope = readEnvelope(bytes);
	if (!envelope.ok) return envelope.reason;
	const payload = await openEnvelope(envelope.value, key);
	if (!payload.ok) return payload.reason;
	return decodeBundle(payload.value) ?? 'no bundle';
}

describe('a bundle', () => {
	it('brings the documents over, whose hashes are then equal, signed by the sender', async () => {
		const here = new MemoryDocuments(1);
		record(here, 15);
		const { bytes, key, identity } = await made(here);
		const read = await opened(bytes, key);
		if (typeof read === 'string') throw new Error(read);
		const ground = { territoryId: testTerritory, root: identity.root, removals: new Removals([]) };
		const sender = await verifyPath(read.sender, { ...ground, now: null });
		if (!sender.ok) throw new Error(sender.reason);
		expect(await sender.value.verify(read.signed, read.signature)).toBe(true);
		expect(await sender.value.verify(read.signed.slice(1), read.signature)).toBe(false);

		const there = new Y.Doc();
		const [document] = read.documents;
		if (!document) throw new Error('no document');
		expect(newsOf(there, document)?.tables).toEqual([
			{ root: 'visitReports', added: 15, changed: 0 }
		]);
		expect(there.store.clients.size).toBe(0);
		Y.applyUpdate(there, document.update);
		expect(Uint8Array.from(documentHash(there))).toEqual(document.hash);
		expect(newsOf(there, document)).toBeNull();
	});

	it('carries a day of 15 visits in three easy QR codes', async () => {
		const here = new MemoryDocuments(1);
		record(here, 200);
		const before = here.doc(month);
		const held: Held = {
			hash: Uint8Array.from(documentHash(before)),
			stateVector: Y.encodeStateVector(before),
			isUntold: false
		};
		record(here, 15);
		const { bytes, key } = await made(here, { held: () => held, isCompact: true });
		const frames = framesOf(bytes) ?? [];
		expect(frames.length).toBeLessThanOrEqual(3);
		const collector = new FrameCollector();
		for (const frame of [...frames].reverse()) expect(collector.take(frame)).toBe(true);
		expect(collector.bytes).toEqual(bytes);
		expect(typeof (await opened(collector.bytes ?? new Uint8Array(), key))).toBe('object');
	});

	it('leaves out what the receiver holds, and says when it builds on what is missing', async () => {
		const here = new MemoryDocuments(1);
		record(here, 20);
		const stateVector = Y.encodeStateVector(here.doc(month));
		const held = (hash: Uint8Array): Held => ({ hash, stateVector, isUntold: false });
		const hash = Uint8Array.from(documentHash(here.doc(month)));
		const quiet = await made(here, { held: () => held(hash), isCompact: true });
		expect(quiet.documents).toEqual([]);
		record(here, 1);
		const { bytes, key } = await made(here, { held: () => held(hash) });
		const read = await opened(bytes, key);
		if (typeof read === 'string') throw new Error(read);
		const [document] = read.documents;
		if (!document) throw new Error('no document');
		expect(newsOf(new Y.Doc(), document)?.isIncomplete).toBe(true);
	});

	it('tells a cut file from a damaged one, a wrong key and the future', async () => {
		const here = new MemoryDocuments(1);
		record(here, 3);
		const { bytes, key } = await made(here);
		for (const length of [5, 8, 20, 30, bytes.length - 1]) {
			expect(await opened(bytes.slice(0, length), key)).toBe('truncated');
		}
		expect(await opened(new Uint8Array(), key)).toBe('notABundle');
		expect(await opened(new Uint8Array(100).fill(9), key)).toBe('notABundle');
		const newer = bytes.slice();
		newer[4] = 3;
		expect(await opened(newer, key)).toBe('newer');
		expect(await opened(bytes, new Uint8Array(32))).toBe('wrongKey');
		const bent = bytes.slice();
		const last = bent.length - 20;
		bent[last] = (bent[last] ?? 0) ^ 1;
		expect(await opened(bent, key)).toBe('damaged');
	});

	it('refuses a passphrase cost that would hang the device', async () => {
		const here = new MemoryDocuments(1);
		record(here, 1);
		const cost = { memoryKiB: 4_000_000, iterations: 1, parallelism: 1 };
		const source: KeySource = { kind: 'backup', salt: newSalt(), cost };
		const { bytes, key } = await made(here, { source });
		expect(await opened(bytes, key)).toBe('notABundle');
	});

	it('survives any payload', () => {
		for (let length = 0; length < 400; length += 7) {
			const payload = Uint8Array.from({ length }, (_, n) => (n * 31 + length) % 256);
			expect(() => decodeBundle(payload)).not.toThrow();
		}
		const document = { id: month, hash: new Uint8Array(32), stateVector: new Uint8Array() };
		const bad = { ...document, update: Uint8Array.of(1, 2, 3) };
		expect(newsOf(new Y.Doc(), bad)?.isDamaged).toBe(true);
	});
});

describe('changed rows', () => {
	it('count a record once, whatever was edited in it', () => {
		const doc = new Y.Doc();
		const contacts = doc.getMap('contacts');
		const add = (id: string) => contacts.set(id, new Y.Map([['name', '王芳']]));
		add('c1');
		add('c2');
		const since = Y.decodeStateVector(Y.encodeStateVector(doc));
		expect(countRows(changedRows(doc, since))).toBe(0);
		const first = contacts.get('c1') as Y.Map<string>;
		first.set('name', '王方');
		first.set('title', '主任');
		first.set('name', '王芳');
		add('c3');
		expect(changedRows(doc, since)).toEqual(new Map([['contacts', new Set(['c1', 'c3'])]]));
		expect(countRows(changedRows(doc, new Map()))).toBe(3);
	});

	it('that was made for one who holds more is left out, since what it takes away would not be replaced', async () => {
		const here = new MemoryDocuments(1);
		const row = here.doc(month).getMap('visitReports');
		row.set('a', visit(1));
		const there = new MemoryDocuments(2);
		Y.applyUpdate(there.doc(month), Y.encodeStateAsUpdate(here.doc(month)));
		row.set('a', visit(2));
		const held = {
			hash: new Uint8Array(32),
			stateVector: Y.encodeStateVector(here.doc(month)),
			isUntold: false
		};
		const { bytes, key } = await made(here, { held: () => held });
		const read = await opened(bytes, key);
		if (typeof read === 'string') throw new Error(read);
		const [document] = read.documents;
		if (!document) throw new Error('no document');
		expect(newsOf(there.doc(month), document)).toMatchObject({ isIncomplete: true });
	});

	it('from a disk that takes nothing is read only by those who could give it back after a crash', async () => {
		const here = new MemoryDocuments(1);
		here.doc(`t/${testTerritory}/meta`).getMap('dayOverrides').set('2026-11-23', { version: 1 });
		record(here, 1);
		const person = (memberId: string, hasAuthority: boolean) => ({
			memberId,
			name: memberId,
			role: hasAuthority ? ('supervisor' as const) : ('rep' as const),
			hasAuthority,
			deviceId: null
		});
		const boss = person('boss', true);
		const readers = [person('rep1', false), person('rep2', false), person('boss2', true)];
		const readable = async () => {
			const { bytes, key } = await made(here);
			const read = await opened(bytes, key);
			if (typeof read === 'string') throw new Error(read);
			return readers.map((reader) =>
				read.documents
					.filter((document) => isReadableBy(document, { reader, sender: boss }))
					.map(({ id }) => id.split('/')[2])
			);
		};
		expect(await readable()).toEqual(readers.map(() => ['meta', 'visits']));
		here.fill(true);
		expect(await readable()).toEqual([['visits'], [], ['meta', 'visits']]);
	});
});
