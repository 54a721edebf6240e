import type * as Y from 'yjs';
import type { Account, AccountInput } from '#lib/domain/archive/account.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit, type Fields } from './table/write-records.ts';
import { mergeRecords, separateRecords } from './table/merge-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.accounts;

/** Every account of a base document, those in the recycle bin included. */
export const readAccounts = (base: Y.Doc): Reading<Account> => readTable(base, table);

/** Adds an account under its fresh id. */
export const addAccount = (base: Y.Doc, record: AccountInput, act: Act): Checked<Account> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of an account. */
export const editAccount = (base: Y.Doc, edit: Edit<Account>, act: Act): Checked<Account> =>
	editRecord(base, { table, edit, act });

/** Puts an account into the recycle bin as of a day; nothing that names it changes. */
export const deleteAccount = (
	base: Y.Doc,
	deletion: { id: string; on: Day },
	act: Act
): Checked<Account> =>
	editAccount(base, { id: deletion.id, fields: { deletedOn: deletion.on } }, act);

/** Takes an account back out of the recycle bin. */
export const restoreAccount = (base: Y.Doc, { id }: { id: string }, act: Act): Checked<Account> =>
	editAccount(base, { id, fields: { deletedOn: null } }, act);

/**
 * Lets one account, and all that names it, stand under another from now on, and writes `fields` into the one that is kept.
 * Facts stay as they were recorded: readers follow `mergedInto`.
 */
export const mergeAccounts = (
	base: Y.Doc,
	merge: { keptId: string; absorbedId: string; fields: Fields<Account> },
	act: Act
): Checked<null> => mergeRecords(base, { table, ...merge, act });

/** Lets a merged account stand for itself again, and the one it stood under too, should two merges have crossed. */
export const separateAccount = (
	base: Y.Doc,
	pair: { keptId: string; absorbedId: string },
	act: Act
): Checked<null> => separateRecords(base, { table, ...pair, act });
