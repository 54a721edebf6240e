import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { longestText } from '#lib/domain/record.ts';
import { metaDocumentId, parseDocumentId } from '#lib/store/document-id.ts';
import { problemsOf } from '#lib/store/problems.ts';
import { readTable } from '#lib/store/table/read-table.ts';
import type { Table } from '#lib/store/table/table.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { readTerritory } from '#lib/store/territory.ts';
import { writtenDocuments } from '#tests/fixtures/written-documents.ts';

const documents = Object.values(writtenDocuments());

function tablesOf(doc: Y.Doc): Table<unknown>[] {
	const address = parseDocumentId(doc.guid);
	return address ? Object.values(tablesByKind[address.kind]) : [];
}

/** What a peer that speaks Yjs, but not our language, may store under a key. */
const strange: fc.Arbitrary<() => unknown> = fc.oneof(
	fc.jsonValue({ maxDepth: 4 }).map((value) => () => value),
	fc.constantFrom<() => unknown>(
		() => new Y.Text('not a record'),
		() => new Y.Array(),
		() => new Y.Map(),
		() => new Y.XmlElement('b'),
		() => new Y.Map([['version', new Y.Map([['version', 1]])]]),
		() => new Uint8Array([1, 2, 3]),
		() => undefined,
		() => 12n,
		() => Infinity,
		() => new Y.Doc(),
		() => ({ version: 1, id: 'x', ['__proto__']: { name: 'lent' } }),
		() => ({ version: 1, id: 'x', deep: { constructor: { prototype: {} } } }),
		() => nested(500),
		() => ({ version: 1, id: 'x', note: '长'.repeat(longestText * 50) }),
		() => ({ version: 'one' }),
		() => ({ version: -1 }),
		() => ({ version: 1e300 })
	)
);

function nested(depth: number): unknown {
	let value: unknown = 'deep';
	for (let level = 0; level < depth; level++) value = [value];
	return { version: 1, id: 'x', deep: value };
}

const keys = fc.oneof(
	fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'x'),
	fc.string({ maxLength: 12 })
);

const received = (doc: Y.Doc): Y.Doc => {
	const copy = new Y.Doc({ guid: doc.guid });
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
};

const copyOf = (doc: Y.Doc) => {
	const copy = received(doc);
	return { copy, whole: tablesOf(copy).map((table) => readTable(copy, table).records) };
};

describe('rows a peer should not have sent', () => {
	it('are skipped, counted and listed, never deleted, and harm no other row', () => {
		fc.assert(
			fc.property(
				fc.nat(documents.length - 1),
				fc.array(fc.tuple(fc.nat(20), keys, strange), { maxLength: 8 }),
				(which, writes) => {
					const { copy: doc, whole } = copyOf(documents[which]!);
					const tables = tablesOf(doc);
					const written = new Set<string>();
					for (const [at, key, make] of writes) {
						const { root } = tables[at % tables.length]!;
						if (doc.getMap(root).has(key)) continue;
						doc.getMap(root).set(key, make());
						written.add(`${root} ${key}`);
					}
					for (const reader of [doc, received(doc)]) {
						const { malformed, newer } = problemsOf(reader);
						expect(malformed.length + newer).toBe(written.size);
						for (const { table, key, problem, documentId: id } of malformed) {
							expect(written.has(`${table} ${key}`)).toBe(true);
							expect(problem).not.toBe('');
							expect(problem.length).toBeLessThan(300);
							expect(id).toBe(doc.guid);
						}
						tables.forEach((table, index) => {
							expect(readTable(reader, table).records).toEqual(whole[index]);
							for (const place of written) {
								const [root, ...key] = place.split(' ');
								if (root === table.root) {
									expect(reader.getMap(root).has(key.join(' '))).toBe(true);
								}
							}
						});
					}
					expect(Object.keys(Object.prototype)).toEqual([]);
				}
			),
			{ numRuns: 400, seed: 11 }
		);
	}, 30_000);

	it('are recognised however a good record was spoilt', () => {
		const spoilt = fc.tuple(fc.nat(documents.length - 1), fc.nat(20), fc.nat(40), strange);
		fc.assert(
			fc.property(spoilt, ([which, at, field, make]) => {
				const { copy: doc } = copyOf(documents[which]!);
				const tables = tablesOf(doc);
				const table = tables[at % tables.length]!;
				const root = doc.getMap(table.root);
				const [key, record] = [...root.entries()][0]!;
				if (record instanceof Y.Map) {
					const names = [...record.keys()];
					record.set(names[field % names.length]!, make());
				} else {
					const names = Object.keys(record as object);
					const value = make();
					// A shared type cannot stand inside a plain row.
					if (value instanceof Y.AbstractType || value instanceof Y.Doc) return;
					root.set(key, { ...(record as object), [names[field % names.length]!]: value });
				}
				for (const reader of [doc, received(doc)]) {
					const { records, malformed, newer } = readTable(reader, table);
					expect(records.size + malformed.length + newer).toBe(root.size);
				}
			}),
			{ numRuns: 400, seed: 12 }
		);
	}, 30_000);

	it('read alike on the device that has them and on the one that receives them', () => {
		fc.assert(
			fc.property(
				fc.nat(documents.length - 1),
				fc.nat(20),
				keys,
				strange,
				(which, at, key, make) => {
					const { copy: doc } = copyOf(documents[which]!);
					const table = tablesOf(doc)[at % tablesOf(doc).length]!;
					doc.getMap(table.root).set(key, make());
					const first = received(doc);
					const second = received(first);
					expect(readTable(second, table)).toEqual(readTable(first, table));
				}
			),
			{ numRuns: 300, seed: 13 }
		);
	}, 30_000);

	it('may be roots of another type, which then hold nothing', () => {
		const peer = new Y.Doc({ guid: 't/T/base' });
		peer.getText('accounts').insert(0, 'text');
		peer.getArray('contacts').push([1, 2]);
		peer.getXmlFragment('zones').insert(0, [new Y.XmlText('x')]);
		const doc = received(peer);
		expect(problemsOf(doc)).toEqual({ malformed: [], newer: 0 });
		expect(received(doc).share.has('accounts')).toBe(true);
	});

	it('may be a territory', () => {
		fc.assert(
			fc.property(fc.dictionary(keys, strange, { maxKeys: 5 }), (fields) => {
				const meta = new Y.Doc({ guid: metaDocumentId('T') });
				for (const [field, make] of Object.entries(fields))
					meta.getMap('territory').set(field, make());
				const { state } = readTerritory(meta);
				expect(state).not.toBe('record');
				expect(problemsOf(meta).malformed.length + problemsOf(meta).newer).toBe(
					state === 'absent' ? 0 : 1
				);
			}),
			{ numRuns: 200, seed: 14 }
		);
	});
});
