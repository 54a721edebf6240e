import type * as Y from 'yjs';
import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Checked } from '#lib/domain/record.ts';
import { together, type Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
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

/** The problem of an import that a person stopped while it was written. */
export const cancelled = 'cancelled';

/**
 * Writes an import as one act, after every record of it was looked at: a refused one leaves all unwritten. It is written
 * in slices, hospitals before their people, so that the page answers meanwhile. One that was stopped or cut holds whole
 * records only, and `takeBackImport` removes them.
 */
export async function importRecords(
	base: Y.Doc,
	records: ImportWrites,
	{
		act,
		progress,
		signal
	}: { act: Act; progress: (progress: WriteProgress) => void; signal?: AbortSignal | undefined }
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
		if (signal?.aborted) return { ok: false, problem: cancelled };
		const one = look();
		if (!one.ok) return one;
		writes.push(one.value);
		await breathe();
	}
	for (let done = 0; done < writes.length; done += sliceRecords) {
		if (signal?.aborted) return { ok: false, problem: cancelled };
		const slice = writes.slice(done, done + sliceRecords);
		together(base, () => slice.forEach((write) => write()), act);
		progress({ done: Math.min(done + sliceRecords, writes.length), of: writes.length });
		await breathe();
	}
	return { ok: true, value: null };
}

/** What edits of an import set, or what stood there before. */
export type ImportEdits = Pick<ImportWrites, 'accountEdits' | 'contactEdits'>;

/** The values that the edits of an import will replace. */
export const valuesBefore = (base: Y.Doc, edits: ImportEdits): ImportEdits => ({
	accountEdits: before(readTable(base, baseTables.accounts).records, edits.accountEdits),
	contactEdits: before(readTable(base, baseTables.contacts).records, edits.contactEdits)
});

const before = <T extends object>(
	records: ReadonlyMap<string, T>,
	edits: readonly Edit<T>[]
): Edit<T>[] =>
	edits.flatMap(({ id, fields }) => {
		const record = records.get(id);
		if (!record) return [];
		const old = Object.keys(fields).map((field) => [field, record[field as keyof T]] as const);
		return [{ id, fields: Object.fromEntries(old) as Edit<T>['fields'] }];
	});

/** Takes back what an import wrote, whole or in part: its records go, whose ids begin with its own, and its edits. */
export function takeBackImport(
	base: Y.Doc,
	{ importId, accountEdits, contactEdits }: { importId: string } & ImportEdits
): void {
	const { zones, accounts, contacts } = baseTables;
	base.transact(() => {
		for (const { root } of [contacts, accounts, zones]) {
			const records = base.getMap(root);
			for (const id of [...records.keys()]) if (id.startsWith(importId)) records.delete(id);
		}
		for (const edit of accountEdits) restore(base, accounts, edit);
		for (const edit of contactEdits) restore(base, contacts, edit);
	}, takingBack);
}

/** Nobody's act: there is nothing to undo of it. */
const takingBack = 'takeBackImport';

function restore<T extends { id: string }>(
	base: Y.Doc,
	table: RecordTable<T>,
	edit: Edit<T>
): void {
	const planned = planEdit(base, { table, edit });
	if (planned.ok) planned.value.write();
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
