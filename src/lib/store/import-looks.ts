import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { CellTable, FactTable, RecordTable } from './table/table.ts';
import { checkNew, checkStorable, planEdit, putRecord, type Edit } from './table/write-records.ts';
import { checkFact, putCell, putFact } from './table/write-rows.ts';

/** A write into a document. */
export interface Write {
	readonly doc: Y.Doc;
	readonly write: () => void;
}

/** Looks at one record of an import: what it would write, or why it may not. */
export type Look = () => Checked<Write>;

/** A look that found nothing wrong. */
export const written = (doc: Y.Doc, write: () => void) =>
	({ ok: true, value: { doc, write } }) as const;

/** A fact to be recorded. */
export const statement =
	<T extends { id: string }>(doc: Y.Doc, { table, fact }: { table: FactTable<T>; fact: T }): Look =>
	() => {
		const checked = checkFact(doc, table, fact);
		return checked.ok ? written(doc, () => putFact(doc, table, checked.value)) : checked;
	};

/** A value to stand under its key, in the place of what is there. */
export const cell =
	<T>(doc: Y.Doc, { table, value }: { table: CellTable<T>; value: T }): Look =>
	() => {
		const checked = checkStorable(table, value as object);
		return checked.ok ? written(doc, () => putCell(doc, table, checked.value)) : checked;
	};

/** A record to be added. */
export const addition =
	<T extends { id: string }>(
		doc: Y.Doc,
		{ table, record }: { table: RecordTable<T>; record: T }
	): Look =>
	() => {
		const checked = checkNew(doc, table, record);
		return checked.ok ? written(doc, () => putRecord(doc, table, checked.value)) : checked;
	};

/** Fields of a record to be changed. */
export const change =
	<T extends { id: string }>(
		doc: Y.Doc,
		{ table, edit }: { table: RecordTable<T>; edit: Edit<T> }
	): Look =>
	() => {
		const planned = planEdit(doc, { table, edit });
		return planned.ok ? written(doc, planned.value.write) : planned;
	};
