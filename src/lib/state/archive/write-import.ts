import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import { together, type Act } from '#lib/store/table/act.ts';
import type { RecordTable } from '#lib/store/table/table.ts';
import { checkNew, planEdit, putRecord, type Edit } from '#lib/store/table/write-records.ts';
import { baseTables } from '#lib/store/tables.ts';

/** How far a write has come, in records. */
export interface WriteProgress {
	readonly done: number;
	readonly of: number;
}

type Look = () => Checked<() => void>;

/** Records of one transaction: small enough that the page answers a tap between two. */
const sliceRecords = 100;
/** The page gets its turn after this long at the latest, in milliseconds. */
const sliceMilliseconds = 40;

/**
 * Writes an import as one act, after every record of it was looked at: a refused one leaves all unwritten. It is written
 * in slices, hospitals before their people, so that the page answers meanwhile; one that was cut holds whole records
 * only, and the same file brings the rest, since what is there is found again.
 */
export async function writeImport(
	base: Y.Doc,
	records: ImportRecords,
	{ act, progress }: { act: Act; progress: (progress: WriteProgress) => void }
): Promise<Checked<null>> {
	const { zones, accounts, contacts } = baseTables;
	const looks: Look[] = [
		...records.zones.map((record) => addition(base, { table: zones, record })),
		...records.accounts.map((record) => addition(base, { table: accounts, record })),
		...records.accountEdits.map((edit) => change(base, { table: accounts, edit })),
		...records.contacts.map((record) => addition(base, { table: contacts, record })),
		...records.contactEdits.map((edit) => change(base, { table: contacts, edit }))
	];
	const writes: (() => void)[] = [];
	let turnEnds = performance.now() + sliceMilliseconds;
	const breathe = async () => {
		if (performance.now() < turnEnds) return;
		await new Promise((resolve) => setTimeout(resolve));
		turnEnds = performance.now() + sliceMilliseconds;
	};
	for (const look of looks) {
		const one = look();
		if (!one.ok) return one;
		writes.push(one.value);
		await breathe();
	}
	for (let done = 0; done < writes.length; done += sliceRecords) {
		const slice = writes.slice(done, done + sliceRecords);
		together(base, () => slice.forEach((write) => write()), act);
		progress({ done: Math.min(done + sliceRecords, writes.length), of: writes.length });
		await breathe();
	}
	return { ok: true, value: null };
}

const addition =
	<T extends { id: string }>(
		base: Y.Doc,
		{ table, record }: { table: RecordTable<T>; record: T }
	): Look =>
	() => {
		const checked = checkNew(base, table, record);
		return checked.ok ? { ok: true, value: () => putRecord(base, table, checked.value) } : checked;
	};

const change =
	<T extends { id: string }>(
		base: Y.Doc,
		{ table, edit }: { table: RecordTable<T>; edit: Edit<T> }
	): Look =>
	() => {
		const planned = planEdit(base, { table, edit });
		return planned.ok ? { ok: true, value: planned.value.write } : planned;
	};
