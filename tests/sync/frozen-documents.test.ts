import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { problemsOf } from '#lib/store/problems.ts';
import { readTable } from '#lib/store/table/read-table.ts';
import { tablesByKind, territoryTable } from '#lib/store/tables.ts';
import { readTerritory } from '#lib/store/territory.ts';
import { writtenDocuments } from '#tests/fixtures/written-documents.ts';

const folder = new URL('../fixtures/documents/', import.meta.url);
const kinds = ['meta', 'base', 'visits', 'plan', 'local'] as const;
const writtenNow = writtenDocuments();

type Expected = Record<string, Record<string, unknown>>;

function readAll(kind: (typeof kinds)[number], doc: Y.Doc): Expected[string] {
	const tables = Object.values(tablesByKind[kind]).map(
		(table) => [table.root, Object.fromEntries(readTable(doc, table).records)] as const
	);
	const territory = kind === 'meta' ? { territory: readTerritory(doc) } : {};
	return { ...Object.fromEntries(tables), ...territory };
}

if (process.env.FREEZE) {
	const target = new URL(`version-${process.env.FREEZE}/`, folder);
	mkdirSync(target);
	const expected: Expected = {};
	for (const kind of kinds) {
		writeFileSync(new URL(`${kind}.bin`, target), Y.encodeStateAsUpdate(writtenNow[kind]));
		expected[kind] = readAll(kind, writtenNow[kind]);
	}
	writeFileSync(new URL('expected.json', target), `${JSON.stringify(expected, null, '\t')}\n`);
}

const versions = readdirSync(folder).filter((name) => name.startsWith('version-'));

function frozen(version: string, kind: (typeof kinds)[number]): Y.Doc {
	const doc = new Y.Doc({ guid: writtenNow[kind].guid });
	Y.applyUpdate(doc, readFileSync(new URL(`${version}/${kind}.bin`, folder)));
	return doc;
}

describe('a frozen document', () => {
	for (const version of versions) {
		const expected = JSON.parse(
			readFileSync(new URL(`${version}/expected.json`, folder), 'utf8')
		) as Expected;

		it.each(kinds)(`of ${version} reads as it did, with nothing malformed: %s`, (kind) => {
			const doc = frozen(version, kind);
			expect(readAll(kind, doc)).toMatchObject(expected[kind] ?? {});
			expect(problemsOf(doc)).toEqual({ malformed: [], newer: 0 });
		});
	}

	it.each(kinds)('holds a record of every table and of every version it ever had: %s', (kind) => {
		const extra = kind === 'meta' ? [territoryTable] : [];
		for (const table of [...Object.values(tablesByKind[kind]), ...extra]) {
			const stored = versions.flatMap((version) =>
				storedVersions(frozen(version, kind), table.root)
			);
			const wanted = Array.from({ length: table.version }, (_, index) => index + 1);
			expect([...new Set(stored)].sort(), table.root).toEqual(wanted);
		}
	});
});

function storedVersions(doc: Y.Doc, root: string): unknown[] {
	const map = doc.getMap(root);
	if (root === territoryTable.root) return [map.get('version')];
	return [...map.values()].map((value) =>
		value instanceof Y.Map ? value.get('version') : (value as { version: unknown }).version
	);
}
