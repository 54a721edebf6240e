import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { tablesByKind, territoryTable } from '#lib/store/tables.ts';
import { writtenDocuments } from '#tests/fixtures/written-documents.ts';
import { readTerritory } from '#lib/store/territory.ts';
import {
	openDocument,
	readTerritoryText,
	territoryText,
	type OpenTerritory
} from './open-territory.ts';

/** A territory with a record in every table of every document. */
function everything(): OpenTerritory {
	const { meta, base, visits, plan } = writtenDocuments();
	const reading = readTerritory(meta);
	return {
		...{ format: 'rounds-territory', version: 1 },
		writtenAt: '2026-11-27T10:00:00.000Z',
		territory: reading.state === 'record' ? reading.record : null,
		documents: [meta, base, visits, plan].flatMap((doc) => openDocument(doc) ?? []),
		unread: { malformed: 0, newer: 0 }
	};
}

describe('the open format', () => {
	it('reads back equal, with a record of every table', () => {
		const territory = everything();
		for (const { kind, tables } of territory.documents)
			for (const [name, records] of Object.entries(tables))
				expect(records.length, `${kind} ${name}`).toBeGreaterThan(0);
		const text = territoryText(territory);
		const read = readTerritoryText(text);
		expect(read).toEqual({ ok: true, value: territory });
		expect(read.ok && territoryText(read.value)).toBe(text);
	});

	it('leaves the local document, with its keys, at home', () => {
		expect(openDocument(writtenDocuments().local)).toBeNull();
	});

	it.each([
		['{', 'not JSON'],
		['{"format":"other"}', 'format: not rounds-territory'],
		['{"format":"rounds-territory","version":2}', 'version: 2 is not known']
	])('says what is wrong with %s', (text, problem) => {
		const read = readTerritoryText(text);
		expect(!read.ok && read.problem).toContain(problem);
	});

	it('names the record that does not fit', () => {
		const text = territoryText(everything()).replace('"kind":"hospital"', '"kind":"castle"');
		const read = readTerritoryText(text);
		expect(!read.ok && read.problem).toMatch(/^documents\[1\]\.tables\.accounts\[0\]\.kind/);
	});

	it('has every field told in docs/format-fields.md', async () => {
		const parts = [
			'# Fields of the open format\n\nWritten from the schemas by `src/lib/state/files/open-territory.test.ts`: `npx vitest run src/lib/state/files/open-territory.test.ts -u` writes it anew. See [format.md](format.md).\n',
			`## territory\n\n${fieldsOf(territoryTable.schema)}`
		];
		for (const kind of ['meta', 'base', 'visits', 'plan', 'review'] as const)
			for (const [name, { schema }] of Object.entries(tablesByKind[kind]))
				if (name !== 'attestations' || kind === 'base')
					parts.push(
						`## ${name === 'attestations' ? 'any' : kind} · ${name}\n\n${fieldsOf(schema)}`
					);
		await expect(`${parts.join('\n')}`).toMatchFileSnapshot('../../../../docs/format-fields.md');
	});
});

type Schema = v.GenericSchema & {
	entries?: Record<string, Schema>;
	options?: readonly unknown[];
	wrapped?: Schema;
	item?: Schema;
	items?: readonly Schema[];
	value?: Schema;
	literal?: unknown;
	pipe?: readonly { type: string }[];
};

function fieldsOf(schema: unknown): string {
	const told = new Map<string, Set<string>>();
	for (const kind of shapesOf(schema as Schema))
		for (const [field, type] of Object.entries(kind)) {
			const words = told.get(field) ?? new Set();
			told.set(field, words.add(wordsOf(type)));
		}
	return [...told].map(([field, words]) => `- \`${field}\`: ${[...words].join(' or ')}\n`).join('');
}

/** The fields of each kind of a record. */
const shapesOf = ({ entries, options }: Schema): Record<string, Schema>[] =>
	entries ? [entries] : ((options ?? []) as Schema[]).flatMap(shapesOf);

const textWords: Readonly<Record<string, string>> = {
	iso_timestamp: 'moment (ISO 8601, UTC)',
	check: 'day (YYYY-MM-DD)',
	regex: 'text of a fixed shape'
};

/** A type of JSON in words. */
function wordsOf(schema: Schema): string {
	switch (schema.type) {
		case 'optional':
			return schema.wrapped ? `${wordsOf(schema.wrapped)}, may be missing` : 'anything';
		case 'nullable':
			return schema.wrapped ? `${wordsOf(schema.wrapped)} or null` : 'null';
		case 'literal':
			return JSON.stringify(schema.literal);
		case 'picklist':
			return `one of ${(schema.options ?? []).map((one) => JSON.stringify(one)).join(', ')}`;
		case 'array':
			return `list of ${schema.item ? wordsOf(schema.item) : 'anything'}`;
		case 'object':
		case 'strict_object':
			return `{ ${Object.entries(schema.entries ?? {})
				.map(([field, type]) => `${field}: ${wordsOf(type)}`)
				.join('; ')} }`;
		case 'variant':
		case 'union':
			return ((schema.options ?? []) as Schema[]).map(wordsOf).join(' or ');
		case 'tuple':
		case 'strict_tuple':
			return `[${(schema.items ?? []).map(wordsOf).join(', ')}]`;
		case 'record':
			return `map of ${schema.value ? wordsOf(schema.value) : 'anything'}`;
		case 'string':
			return (schema.pipe ?? []).map(({ type }) => textWords[type]).find(Boolean) ?? 'text';
		default:
			return schema.type;
	}
}
