import type { Checked } from '#lib/domain/record.ts';
import type { ImportRecords } from '#lib/exchange/import-records.ts';
import { together, type Act } from '#lib/store/act.ts';
import type { RecordTable } from '#lib/store/table.ts';
import { baseTables } from '#lib/store/tables.ts';
import { checkNew, planEdit, putRecord, type Edit } from '#lib/store/write-records.ts';
import type * as Y from 'yjs';

type Write = () => void;

/** Writes an import in one transaction after every record of it was looked at: a refused one leaves all unwritten. */
export function writeImport(base: Y.Doc, records: ImportRecords, act: Act): Checked<null> {
	const { zones, accounts, contacts } = baseTables;
	const planned = [
		...records.zones.map((record) => addition(base, { table: zones, record })),
		...records.accounts.map((record) => addition(base, { table: accounts, record })),
		...records.contacts.map((record) => addition(base, { table: contacts, record })),
		...records.accountEdits.map((edit) => change(base, { table: accounts, edit })),
		...records.contactEdits.map((edit) => change(base, { table: contacts, edit }))
	];
	const writes: Write[] = [];
	for (const one of planned) {
		if (!one.ok) return one;
		writes.push(one.value);
	}
	together(base, () => writes.forEach((write) => write()), act);
	return { ok: true, value: null };
}

function addition<T extends { id: string }>(
	base: Y.Doc,
	{ table, record }: { table: RecordTable<T>; record: T }
): Checked<Write> {
	const checked = checkNew(base, table, record);
	return checked.ok ? { ok: true, value: () => putRecord(base, table, checked.value) } : checked;
}

function change<T extends { id: string }>(
	base: Y.Doc,
	{ table, edit }: { table: RecordTable<T>; edit: Edit<T> }
): Checked<Write> {
	const planned = planEdit(base, { table, edit });
	return planned.ok ? { ok: true, value: planned.value.write } : planned;
}
