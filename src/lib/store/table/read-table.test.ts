import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anAct } from '#tests/fixtures/stored-records.ts';
import { readChangedRows, readTable } from './read-table.ts';
import { mergeReadings } from './reading.ts';
import { cellTable, factTable, recordTable } from './table.ts';
import { addRecord, editRecord } from './write-records.ts';
import { appendFact } from './write-rows.ts';

// A made-up table of version 3: 1 called the name `title`, 2 had no `size`.
const schema = v.object({
	version: v.literal(3),
	id: v.string(),
	name: v.pipe(v.string(), v.minLength(1)),
	size: v.number(),
	parts: v.optional(v.array(v.string()), [])
});
const described = {
	root: 'things',
	schema,
	version: 3,
	upgrades: {
		1: ({ title, ...row }: Readonly<Record<string, unknown>>) => ({ ...row, name: title }),
		2: (row: Readonly<Record<string, unknown>>) => ({ ...row, size: 0 })
	}
};
const facts = factTable(described);
const records = recordTable(described);
const cells = cellTable({ ...described, keyOf: ({ name }) => name });

const thing = (id: string, size = 1) => ({
	version: 3 as const,
	id,
	name: `thing ${id}`,
	size,
	parts: []
});

describe('reading a table', () => {
	it('gives records by key in key order, whatever the order of arrival', () => {
		const doc = new Y.Doc();
		for (const id of ['c', 'a', 'b']) {
			appendFact(doc, { table: facts, fact: thing(id), act: anAct() });
			readTable(doc, facts);
		}
		expect([...readTable(doc, facts).records.keys()]).toEqual(['a', 'b', 'c']);
	});

	it('brings rows of versions 1 and 2 to version 3 without rewriting them', () => {
		const doc = new Y.Doc();
		doc.getMap('things').set('old', { version: 1, id: 'old', title: 'first' });
		doc.getMap('things').set('mid', { version: 2, id: 'mid', name: 'second' });
		const { records: read } = readTable(doc, facts);
		expect(read.get('old')).toEqual({ version: 3, id: 'old', name: 'first', size: 0, parts: [] });
		expect(read.get('mid')?.name).toBe('second');
		expect(doc.getMap('things').get('old')).toEqual({ version: 1, id: 'old', title: 'first' });
	});

	it('keeps and counts rows of a newer version without showing them', () => {
		const doc = new Y.Doc();
		doc.getMap('things').set('new', { version: 4, shape: 'unknown' });
		expect(readTable(doc, facts)).toEqual({ records: new Map(), malformed: [], newer: 1 });
		expect(doc.getMap('things').has('new')).toBe(true);
	});

	it('lists a malformed row with its document, table, key and first problem', () => {
		const doc = new Y.Doc({ guid: 'the-document' });
		doc.getMap('things').set('bad', { ...thing('bad'), name: '' });
		doc.getMap('things').set('other', thing('elsewhere'));
		expect(readTable(doc, facts).malformed).toEqual([
			expect.objectContaining({ documentId: 'the-document', table: 'things', key: 'bad' }),
			expect.objectContaining({ key: 'other', problem: 'key: not the one of the record' })
		]);
		expect(readTable(doc, facts).malformed[0]?.problem).toMatch(/^name: /);
	});

	it('treats prototype names as ordinary ids', () => {
		const doc = new Y.Doc();
		for (const id of ['__proto__', 'constructor', 'toString']) {
			appendFact(doc, { table: facts, fact: thing(id), act: anAct() });
		}
		expect([...readTable(doc, facts).records.keys()]).toEqual([
			'__proto__',
			'constructor',
			'toString'
		]);
	});

	it('overlooks what a received __proto__ would lend a row, on every device alike', () => {
		const doc = new Y.Doc();
		doc.getMap('things').set('a', { id: 'a', ['__proto__']: thing('a') });
		doc.getMap('things').set('b', { ...thing('b'), ['__proto__']: { size: 9 } });
		const first = new Y.Doc();
		Y.applyUpdate(first, Y.encodeStateAsUpdate(doc));
		const second = new Y.Doc();
		Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
		for (const device of [doc, first, second]) {
			const { records: read, malformed } = readTable(device, facts);
			expect([...read.values()]).toEqual([thing('b')]);
			expect(malformed.map(({ key }) => key)).toEqual(['a']);
		}
		expect(({} as Record<string, unknown>).size).toBeUndefined();
	});

	it('reads cells under the key their value names', () => {
		const doc = new Y.Doc();
		doc.getMap('things').set('thing 1', thing('1'));
		doc.getMap('things').set('2', thing('2'));
		const reading = readTable(doc, cells);
		expect([...reading.records.keys()]).toEqual(['thing 1']);
		expect(reading.malformed).toHaveLength(1);
	});
});

describe('reading a table again', () => {
	it('gives the same object until the table changes', () => {
		const doc = new Y.Doc();
		appendFact(doc, { table: facts, fact: thing('a'), act: anAct() });
		const first = readTable(doc, facts);
		doc.getMap('elsewhere').set('x', 1);
		expect(readTable(doc, facts)).toBe(first);
		appendFact(doc, { table: facts, fact: thing('b'), act: anAct() });
		expect(readTable(doc, facts)).not.toBe(first);
		expect(first.records.size).toBe(1);
	});

	it('keeps the identity of unchanged records and sees edits and removals', () => {
		const doc = new Y.Doc();
		for (const id of ['a', 'b', 'c']) {
			addRecord(doc, { table: records, record: thing(id), act: anAct() });
		}
		const before = readTable(doc, records);
		editRecord(doc, { table: records, edit: { id: 'b', fields: { size: 9 } }, act: anAct() });
		doc.getMap('things').delete('c');
		const after = readTable(doc, records);
		expect(after.records.get('a')).toBe(before.records.get('a'));
		expect(after.records.get('b')?.size).toBe(9);
		expect([...after.records.keys()]).toEqual(['a', 'b']);
	});

	it('is up to date inside an observer that was there before the first read', () => {
		const doc = new Y.Doc();
		const seen: number[] = [];
		doc.getMap('things').observeDeep(() => seen.push(readTable(doc, records).records.size));
		readTable(doc, records);
		addRecord(doc, { table: records, record: thing('a'), act: anAct() });
		addRecord(doc, { table: records, record: thing('b'), act: anAct() });
		expect(seen).toEqual([1, 2]);
	});

	it('sees what a peer nested into a record', () => {
		const doc = new Y.Doc();
		addRecord(doc, { table: records, record: thing('a'), act: anAct() });
		readTable(doc, records);
		const record = doc.getMap('things').get('a') as Y.Map<unknown>;
		record.set('parts', new Y.Array());
		expect(readTable(doc, records).malformed).toHaveLength(1);
	});

	it('validates only what changed', () => {
		const doc = new Y.Doc();
		let validated = 0;
		const counting = v.pipe(
			schema,
			v.check(() => ++validated > 0)
		);
		const table = factTable({ ...described, schema: counting });
		for (let index = 0; index < 500; index++) {
			appendFact(doc, { table: facts, fact: thing(String(index)), act: anAct() });
		}
		readTable(doc, table);
		expect(validated).toBe(500);
		appendFact(doc, { table: facts, fact: thing('one more'), act: anAct() });
		readTable(doc, table);
		expect(validated).toBe(501);
	});
});

describe('reading what changed between the slices of a long write', () => {
	const keysAfter = (changes: readonly ((root: Y.Map<unknown>) => void)[]) => {
		const doc = new Y.Doc();
		for (const id of ['b', 'd']) appendFact(doc, { table: facts, fact: thing(id), act: anAct() });
		readTable(doc, facts);
		for (const change of changes) {
			change(doc.getMap('things'));
			readChangedRows(doc);
		}
		return [...readTable(doc, facts).records.keys()];
	};
	const add = (id: string) => (root: Y.Map<unknown>) => root.set(id, thing(id));
	const remove = (id: string) => (root: Y.Map<unknown>) => root.delete(id);

	it('keeps the keys in order and each once, whatever came and went meanwhile', () => {
		expect(keysAfter([add('c'), add('a')])).toEqual(['a', 'b', 'c', 'd']);
		expect(keysAfter([remove('b'), add('b')])).toEqual(['b', 'd']);
		expect(keysAfter([add('c'), remove('c'), add('c')])).toEqual(['b', 'c', 'd']);
		expect(keysAfter([add('c'), remove('c')])).toEqual(['b', 'd']);
		expect(keysAfter([remove('b'), add('b'), remove('b')])).toEqual(['d']);
	});
});

describe('merging readings', () => {
	it('joins records, problems and counts of several documents', () => {
		const [first, second] = [new Y.Doc(), new Y.Doc()];
		appendFact(first, { table: facts, fact: thing('a'), act: anAct() });
		appendFact(second, { table: facts, fact: thing('b'), act: anAct() });
		second.getMap('things').set('bad', 1);
		second.getMap('things').set('new', { version: 4 });
		const merged = mergeReadings([readTable(first, facts), readTable(second, facts)]);
		expect([...merged.records.keys()]).toEqual(['a', 'b']);
		expect(merged.malformed).toHaveLength(1);
		expect(merged.newer).toBe(1);
	});
});
