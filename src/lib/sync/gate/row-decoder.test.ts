import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyRows, decodeRows } from './row-decoder.ts';

/** A document with rows of every kind of value, nested types, text and things taken away again. */
function variedDocument(): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = 7;
	const rows = doc.getMap<unknown>('rows');
	const values = ['', '短信', 'x'.repeat(300), 1.5, -3, null, true, [1, ['二']], { a: { b: [] } }];
	values.forEach((value, at) => rows.set(`row-${at}`, value));
	values.forEach((value, at) => rows.set(`row-${at % 4}`, { value, at }));
	const record = new Y.Map<unknown>();
	rows.set('record', record);
	record.set('name', '王晓');
	rows.delete('row-5');
	doc.getText('note').insert(0, 'every 字');
	doc.getText('note').delete(1, 2);
	return doc;
}

describe('an update that is read twice', () => {
	it('changes a document as Yjs alone would, whole or from where it stood', () => {
		const source = variedDocument();
		const before = Y.encodeStateAsUpdate(source);
		const known = Y.encodeStateVector(source);
		source.getMap('rows').set('late', { text: '后来' });
		source.getMap('rows').delete('row-1');
		const plain = new Y.Doc();
		const read = new Y.Doc();
		const told: unknown[] = [];
		read.on('update', (_, origin) => told.push(origin));
		for (const update of [before, Y.encodeStateAsUpdate(source, known)]) {
			Y.applyUpdate(plain, update);
			applyRows(read, { update, decoded: decodeRows(update), origin: 'peer' });
		}
		expect(Y.encodeStateAsUpdate(read)).toEqual(Y.encodeStateAsUpdate(plain));
		expect(read.getMap('rows').toJSON()).toEqual(source.getMap('rows').toJSON());
		expect(read.getText('note').toJSON()).toBe(source.getText('note').toJSON());
		expect(told).toEqual(['peer', 'peer']);
	});

	it('is taken apart into what Yjs finds in it', () => {
		const update = Y.encodeStateAsUpdate(variedDocument());
		const { structs, ds } = decodeRows(update);
		expect(structs).toEqual(Y.decodeUpdate(update).structs);
		expect(ds).toEqual(Y.decodeUpdate(update).ds);
	});

	it('throws at bytes that are cut', () => {
		const update = Y.encodeStateAsUpdate(variedDocument());
		expect(() => decodeRows(update.subarray(0, update.length >> 1))).toThrow();
	});
});
