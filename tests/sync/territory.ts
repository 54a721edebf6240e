import type * as Y from 'yjs';
import { documentOfAct } from '#lib/store/act-documents.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { tablesByKind } from '#lib/store/tables.ts';

/** The territory of all histories. */
export const territoryId = 'T';

/** A document of each kind; the month and the plan are those of the member `rep`. */
export const documentIds = {
	base: 't/T/base',
	visits: 't/T/visits/rep/2026-03',
	plan: 't/T/plan/rep/2026',
	meta: 't/T/meta'
} as const;

/** The tables of a document. */
export const tablesOf = (documentId: string) => {
	const kind = parseDocumentId(documentId)?.kind;
	return kind ? Object.values(tablesByKind[kind]) : [];
};

/** Every fact that stands on a device, by `document root key`. */
export function factsOf(replica: { doc(documentId: string): Y.Doc }): Set<string> {
	const facts = new Set<string>();
	for (const documentId of Object.values(documentIds)) {
		for (const table of tablesOf(documentId)) {
			if (!('kind' in table) || table.kind !== 'facts') continue;
			for (const key of replica.doc(documentId).getMap(table.root).keys())
				facts.add(`${documentId} ${table.root} ${key}`);
		}
	}
	return facts;
}

/** The document an act writes. */
export const documentOf = (act: ActName): string => documentIds[documentOfAct[act]];
