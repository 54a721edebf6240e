import * as Y from 'yjs';
import type { FieldChange } from '#lib/domain/archive/field-note.ts';
import { ownWeeksOf } from '#lib/domain/targets/own-weeks.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import { readTable } from './table/read-table.ts';
import type { CellTable, RecordTable } from './table/table.ts';
import { checkStorable, planEdit, type Edit } from './table/write-records.ts';
import { putCell } from './table/write-rows.ts';
import { baseTables, planTables, visitsTables } from './tables.ts';

/** Fields of records as they stood before an import set them. */
export interface ImportEdits {
	readonly accountEdits: readonly FieldsBefore[];
	readonly contactEdits: readonly FieldsBefore[];
	readonly productEdits: readonly FieldsBefore[];
	readonly targetEdits: readonly FieldsBefore[];
	readonly planEdits: readonly FieldsBefore[];
	readonly activityEdits: readonly FieldsBefore[];
	readonly expenseEdits: readonly FieldsBefore[];
	/** The keys of tags that it sets on customers who lacked them. */
	readonly tagKeys: readonly string[];
	/** The figures, shares and half days off that it says. */
	readonly cells: readonly CellBefore[];
}

/** What stood under a key before; null for nothing. */
export interface CellBefore {
	readonly table: keyof typeof celled;
	readonly key: string;
	readonly before: unknown;
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
	targetEdits: planTables.targets,
	planEdits: planTables.visitPlans,
	activityEdits: planTables.activities,
	expenseEdits: planTables.expenses
} as const;
/** What it sets under keys: the first two in base, the third in the plans of reps. */
const celled = {
	distributorFigures: baseTables.distributorFigures,
	usageShares: baseTables.usageShares,
	leaves: planTables.leaves
} as const;
const kinds = Object.keys(edited) as (keyof typeof edited)[];

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
	planTables.activities,
	planTables.expenses,
	visitsTables.visitReports,
	visitsTables.promises,
	visitsTables.promiseOutcomes,
	visitsTables.feedback,
	baseTables.furtherPlaces,
	baseTables.customerTags,
	baseTables.fieldChanges
];

/** The values that the edits of an import will replace. */
export function valuesBefore(documents: ImportDocuments, edits: ImportEdits): ImportEdits {
	const before = (kind: keyof typeof edited) =>
		edits[kind].flatMap((edit) =>
			documents.flatMap((doc) => valuesOf(doc, { table: edited[kind], edit }))
		);
	const [base] = documents;
	const tags = base.getMap(baseTables.customerTags.root);
	return {
		...(Object.fromEntries(kinds.map((kind) => [kind, before(kind)])) as unknown as ImportEdits),
		tagKeys: edits.tagKeys.filter((key) => !tags.has(key)),
		cells: edits.cells.map(({ table, key }) => ({
			...{ table, key },
			before: holderOf(documents, { table, key })?.getMap(celled[table].root).get(key) ?? null
		}))
	};
}

function valuesOf(
	doc: Y.Doc,
	{ table, edit }: { table: (typeof edited)[keyof typeof edited]; edit: FieldsBefore }
): FieldsBefore[] {
	if (!doc.share.has(table.root)) return [];
	const record = readTable(doc, table as RecordTable<{ id: string }>).records.get(edit.id);
	if (!record) return [];
	// A week that nobody set by itself is what its list says.
	const weeks = table === planTables.targets ? ownWeeksOf(record as Target) : {};
	const values = new Map<string, unknown>(Object.entries({ ...record, ...weeks }));
	const fields = Object.keys(edit.fields).map((field) => [field, values.get(field)] as const);
	return [{ id: edit.id, fields: Object.fromEntries(fields) }];
}

/** Takes back what an import wrote, whole or in part: its records go, whose ids begin with its own, and its edits. */
export function takeBackImport(
	documents: ImportDocuments,
	{ importId, tagKeys, cells, ...edits }: { importId: string } & ImportEdits
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
			for (const key of doc === documents[0] ? tagKeys : [])
				doc.getMap(baseTables.customerTags.root).delete(key);
			for (const kind of kinds)
				for (const edit of edits[kind]) restore(doc, { table: edited[kind], edit });
		}, takingBack);
	for (const one of cells) restoreCell(documents, one);
}

/** The document in which a cell stands; where none does, base for what belongs there. */
function holderOf(
	[base, ...others]: ImportDocuments,
	{ table, key }: Pick<CellBefore, 'table' | 'key'>
): Y.Doc | undefined {
	if (table !== 'leaves') return base;
	const { root } = celled[table];
	return others.find((doc) => doc.share.has(root) && doc.getMap(root).has(key));
}

function restoreCell(documents: ImportDocuments, { table: name, key, before }: CellBefore): void {
	const table: CellTable<unknown> = celled[name] as never;
	const doc = holderOf(documents, { table: name, key });
	doc?.transact(() => {
		if (before === null) doc.getMap(table.root).delete(key);
		else {
			const checked = checkStorable(table, before);
			if (checked.ok) putCell(doc, table, checked.value);
		}
	}, takingBack);
}

/** Nobody's act: there is nothing to undo of it. */
const takingBack = 'takeBackImport';

function restore(
	doc: Y.Doc,
	{ table, edit }: { table: (typeof edited)[keyof typeof edited]; edit: FieldsBefore }
): void {
	if (!(doc.getMap(table.root).get(edit.id) instanceof Y.Map)) return;
	const planned = planEdit(doc, {
		table: table as RecordTable<{ id: string }>,
		edit: edit as Edit<{ id: string }>
	});
	if (!planned.ok) return;
	planned.value.write();
	for (const [field, value] of Object.entries(edit.fields))
		unsay(doc, { id: edit.id, field, value });
}

/** What was kept of a change goes with it: the latest word that this value had been replaced. */
function unsay(doc: Y.Doc, of: { id: string; field: string; value: unknown }): void {
	const { root } = baseTables.fieldChanges;
	if (!doc.share.has(root)) return;
	const was = JSON.stringify(of.value ?? null);
	const changes = doc.getMap<FieldChange>(root);
	const [last] = [...changes]
		.filter(([key, { before }]) => key.startsWith(`${of.id}/${of.field}/`) && before === was)
		.sort(([, one], [, other]) => (one.recordedAt < other.recordedAt ? 1 : -1));
	if (last) changes.delete(last[0]);
}
