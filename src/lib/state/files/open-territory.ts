import type * as Y from 'yjs';
import { check, type Checked } from '#lib/domain/record.ts';
import { territorySchema, type Territory } from '#lib/domain/sharing/territory.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { parseDocumentId, type DocumentAddress } from '#lib/store/document-id.ts';
import { problemsOf } from '#lib/store/problems.ts';
import { readTable } from '#lib/store/table/read-table.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { readTerritory } from '#lib/store/territory.ts';

/** One document of a territory: whose it is and of when, and the records of each table in the order of their keys. */
export interface OpenDocument {
	readonly kind: Exclude<DocumentAddress['kind'], 'local'>;
	/** Whose visits or plan. */
	readonly repId?: string;
	readonly supervisorId?: string;
	/** 'YYYY-MM'. */
	readonly month?: string;
	/** 'YYYY'. */
	readonly year?: string;
	readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/** A territory in the open format of docs/format.md: everything that lies on this device. */
export interface OpenTerritory {
	readonly format: 'rounds-territory';
	readonly version: 1;
	/** ISO 8601. */
	readonly writtenAt: string;
	readonly territory: Territory | null;
	readonly documents: readonly OpenDocument[];
	/** Rows that are stored and could not be read, so that they are not in `documents`. */
	readonly unread: { readonly malformed: number; readonly newer: number };
}

/** Everything of a territory on this device, older months too; opens what is closed. */
export async function openTerritory(
	documents: TerritoryDocuments,
	writtenAt: string
): Promise<OpenTerritory> {
	const ids = documents.all.knownIds().filter((id) => documents.holds(id));
	const opened: OpenDocument[] = [];
	const unread = { malformed: 0, newer: 0 };
	for (const id of ids) {
		const doc = await documents.all.open(id);
		const { malformed, newer } = problemsOf(doc);
		unread.malformed += malformed.length;
		unread.newer += newer;
		const told = openDocument(doc);
		if (told) opened.push(told);
	}
	const reading = readTerritory(documents.meta);
	const territory = reading.state === 'record' ? reading.record : null;
	return {
		...{ format: 'rounds-territory', version: 1 },
		...{ writtenAt, territory, documents: opened, unread }
	};
}

/** A document's records by table; null for what is no document of a territory. */
export function openDocument(doc: Y.Doc): OpenDocument | null {
	const address = parseDocumentId(doc.guid);
	if (!address || address.kind === 'local') return null;
	const { territoryId: _, ...place } = address;
	const tables = Object.fromEntries(
		Object.entries(tablesByKind[address.kind]).map(([name, table]) => [
			name,
			[...readTable(doc, table).records.values()]
		])
	);
	return { ...place, tables };
}

/** The territory as text, a record a line, so that two files can be compared line by line. */
export function territoryText({ documents, ...about }: OpenTerritory): string {
	const table = ([name, records]: [string, readonly unknown[]]) =>
		`${JSON.stringify(name)}: [${records.map((record) => `\n${JSON.stringify(record)}`).join(',')}]`;
	const document = ({ tables, ...place }: OpenDocument) =>
		`{${JSON.stringify(place).slice(1, -1)}, "tables": {\n${Object.entries(tables).map(table).join(',\n')}\n}}`;
	const head = Object.entries(about).map(
		([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`
	);
	return `{\n${head.join(',\n')},\n"documents": [\n${documents.map(document).join(',\n')}\n]\n}\n`;
}

/** Reads such a text back, every record by its schema; the problem names the first that does not fit. */
export function readTerritoryText(text: string): Checked<OpenTerritory> {
	let read: Partial<OpenTerritory>;
	try {
		read = JSON.parse(text) as Partial<OpenTerritory>;
	} catch (error) {
		return { ok: false, problem: `not JSON: ${error instanceof Error ? error.message : ''}` };
	}
	const { format, version, writtenAt, territory, documents, unread } = read;
	if (format !== 'rounds-territory') return { ok: false, problem: 'format: not rounds-territory' };
	if (version !== 1) return { ok: false, problem: `version: ${version} is not known` };
	if (!Array.isArray(documents) || typeof writtenAt !== 'string' || !unread)
		return { ok: false, problem: 'documents: missing' };
	const about = territory ? check(territorySchema, territory) : null;
	if (about && !about.ok) return { ok: false, problem: `territory: ${about.problem}` };
	const checked: OpenDocument[] = [];
	for (const [at, document] of (documents as OpenDocument[]).entries()) {
		const one = checkedDocument(document);
		if (!one.ok) return { ok: false, problem: `documents[${at}].${one.problem}` };
		checked.push(one.value);
	}
	return {
		ok: true,
		value: {
			format,
			version,
			writtenAt,
			territory: about?.value ?? null,
			documents: checked,
			unread
		}
	};
}

function checkedDocument(document: OpenDocument): Checked<OpenDocument> {
	const known = document.kind in tablesByKind ? tablesByKind[document.kind] : null;
	if (!known) return { ok: false, problem: `kind: ${document.kind} is not known` };
	const tables: Record<string, unknown[]> = {};
	for (const [name, records] of Object.entries(document.tables)) {
		const table = known[name];
		if (!table) return { ok: false, problem: `tables: ${name} is not known` };
		const read: unknown[] = [];
		for (const [at, record] of records.entries()) {
			const checked = check(table.schema, record);
			if (!checked.ok) return { ok: false, problem: `tables.${name}[${at}].${checked.problem}` };
			read.push(checked.value);
		}
		tables[name] = read;
	}
	return { ok: true, value: { ...document, tables } };
}
