import * as Y from 'yjs';
import { readTable } from './table/read-table.ts';
import type { RecordTable } from './table/table.ts';
import { planEdit, type Edit } from './table/write-records.ts';
import { baseTables, planTables, visitsTables } from './tables.ts';

/** Fields of records as they stood before an import set them. */
export interface ImportEdits {
	readonly accountEdits: readonly FieldsBefore[];
	readonly contactEdits: readonly FieldsBefore[];
	readonly productEdits: readonly FieldsBefore[];
	readonly targetEdits: readonly FieldsBefore[];
}

/** The former values of some fields of one record. */
interface FieldsBefore {
	readonly id: string;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** The documents an import writes: base first, then those of reps. */
export type ImportDocuments = readonly [base: Y.Doc, ...others: Y.Doc[]];

const edited = {
	accountEdits: baseTables.accounts,
	contactEdits: baseTables.contacts,
	productEdits: baseTables.products,
	targetEdits: planTables.targets
} as const;
const kinds = Object.keys(edited) as (keyof ImportEdits)[];

/** All that an import adds to. */
const added = [
	baseTables.hospitalUsage,
	baseTables.assessments,
	baseTables.products,
	baseTables.contacts,
	baseTables.accounts,
	baseTables.zones,
	planTables.targets,
	planTables.visitPlans,
	visitsTables.visitReports,
	visitsTables.promises,
	visitsTables.promiseOutcomes,
	baseTables.furtherPlaces
];

/** The values that the edits of an import will replace. */
export function valuesBefore(documents: ImportDocuments, edits: ImportEdits): ImportEdits {
	const before = (kind: keyof ImportEdits) =>
		edits[kind].flatMap((edit) =>
			documents.flatMap((doc) => valuesOf(doc, { table: edited[kind], edit }))
		);
	return Object.fromEntries(kinds.map((kind) => [kind, before(kind)])) as unknown as ImportEdits;
}

function valuesOf(
	doc: Y.Doc,
	{ table, edit }: { table: (typeof edited)[keyof ImportEdits]; edit: FieldsBefore }
): FieldsBefore[] {
	if (!doc.share.has(table.root)) return [];
	const record = readTable(doc, table as RecordTable<{ id: string }>).records.get(edit.id);
	if (!record) return [];
	const values = new Map<string, unknown>(Object.entries(record));
	const fields = Object.keys(edit.fields).map((field) => [field, values.get(field)] as const);
	return [{ id: edit.id, fields: Object.fromEntries(fields) }];
}

/** Takes back what an import wrote, whole or in part: its records go, whose ids begin with its own, and its edits. */
export function takeBackImport(
	documents: ImportDocuments,
	{ importId, ...edits }: { importId: string } & ImportEdits
): void {
	for (const doc of documents)
		doc.transact(() => {
			for (const { root } of added) {
				if (!doc.share.has(root)) continue;
				const records = doc.getMap(root);
				for (const id of [...records.keys()]) {
					const parts = id.split('/');
					if (parts.some((part) => part.startsWith(importId))) records.delete(id);
				}
			}
			for (const kind of kinds)
				for (const edit of edits[kind]) restore(doc, { table: edited[kind], edit });
		}, takingBack);
}

/** Nobody's act: there is nothing to undo of it. */
const takingBack = 'takeBackImport';

function restore(
	doc: Y.Doc,
	{ table, edit }: { table: (typeof edited)[keyof ImportEdits]; edit: FieldsBefore }
): void {
	if (!(doc.getMap(table.root).get(edit.id) instanceof Y.Map)) return;
	const planned = planEdit(doc, {
		table: table as RecordTable<{ id: string }>,
		edit: edit as Edit<{ id: string }>
	});
	if (planned.ok) planned.value.write();
}
