import type * as Y from 'yjs';
import { documentOfAct } from '#lib/store/act-documents.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { baseTables, tablesByKind } from '#lib/store/tables.ts';

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

/** How the id begins of somebody who is added to those with a say in a listing, by one device alone. */
export const addedVoter = 'voter-';

/** What everybody is owed of a table: every fact, and whoever was added to the voters of a listing. */
const isOwed = (table: ReturnType<typeof tablesOf>[number], key: string): boolean =>
	('kind' in table && table.kind === 'facts') ||
	(table.root === baseTables.listingVoters.root && key.startsWith(addedVoter));

/** Every fact that stands on a device, by `document root key`. */
export function factsOf(replica: { doc(documentId: string): Y.Doc }): Set<string> {
	const facts = new Set<string>();
	for (const documentId of Object.values(documentIds)) {
		for (const table of tablesOf(documentId)) {
			for (const key of replica.doc(documentId).getMap(table.root).keys())
				if (isOwed(table, key)) facts.add(`${documentId} ${table.root} ${key}`);
		}
	}
	return facts;
}

/** The document an act writes. */
export const documentOf = (act: ActName): string => documentIds[documentOfAct[act]];
