import type * as Y from 'yjs';
import { parseDocumentId } from './document-id.ts';
import { readTable } from './table/read-table.ts';
import type { MalformedRow } from './table/reading.ts';
import { tablesByKind, territoryTable } from './tables.ts';
import { readTerritory } from './territory.ts';

/** What a document holds that cannot be shown. */
export interface Problems {
	readonly malformed: readonly MalformedRow[];
	readonly newer: number;
}

/** The malformed and newer rows of every table of a document, whose guid is its document id. */
export function problemsOf(doc: Y.Doc): Problems {
	const kind = parseDocumentId(doc.guid)?.kind;
	if (!kind) return { malformed: [], newer: 0 };
	const readings = Object.values(tablesByKind[kind]).map((table) => readTable(doc, table));
	if (kind === 'meta') readings.push({ records: new Map(), ...territoryProblems(doc) });
	return {
		malformed: readings.flatMap(({ malformed }) => malformed),
		newer: readings.reduce((sum, { newer }) => sum + newer, 0)
	};
}

function territoryProblems(meta: Y.Doc): Problems {
	const reading = readTerritory(meta);
	const place = { documentId: meta.guid, table: territoryTable.root, key: '' };
	return {
		malformed: reading.state === 'malformed' ? [{ ...place, problem: reading.problem }] : [],
		newer: reading.state === 'newer' ? 1 : 0
	};
}
