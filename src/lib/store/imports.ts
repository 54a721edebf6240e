import type * as Y from 'yjs';
import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Checked } from '#lib/domain/record.ts';
import { together, type Act } from './table/act.ts';
import type { RecordTable } from './table/table.ts';
import { checkNew, planEdit, putRecord, type Edit } from './table/write-records.ts';
import { baseTables } from './tables.ts';

/** What an import adds and changes. */
export interface ImportWrites {
	readonly zones: readonly Zone[];
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly accountEdits: readonly Edit<Account>[];
	readonly contactEdits: readonly Edit<Contact>[];
}

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
export async function importRecords(
	base: Y.Doc,
	records: ImportWrites,
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
