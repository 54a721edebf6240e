import type * as Y from 'yjs';
import type { Contact, ContactInput } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import {
	addRecord,
	editRecord,
	eraseRecord,
	type Edit,
	type Fields
} from './table/write-records.ts';
import { mergeRecords, separateRecords } from './table/merge-records.ts';
import type { RecordTable } from './table/table.ts';
import { baseTables } from './tables.ts';

const table = baseTables.contacts;

/** Every contact of a base document, those in the recycle bin included. */
export const readContacts = (base: Y.Doc): Reading<Contact> => readTable(base, table);

/** Adds a contact under its fresh id. */
export const addContact = (base: Y.Doc, record: ContactInput, act: Act): Checked<Contact> =>
	addRecord(base, { table, record, act });

/** Changes the named fields of a contact. */
export const editContact = (base: Y.Doc, edit: Edit<Contact>, act: Act): Checked<Contact> =>
	editRecord(base, { table, edit, act });

/** Puts a contact into the recycle bin as of a day; nothing that names it changes. */
export const deleteContact = (
	base: Y.Doc,
	deletion: { id: string; on: Day },
	act: Act
): Checked<Contact> =>
	editContact(base, { id: deletion.id, fields: { deletedOn: deletion.on } }, act);

/** Takes a contact back out of the recycle bin. */
export const restoreContact = (base: Y.Doc, { id }: { id: string }, act: Act): Checked<Contact> =>
	editContact(base, { id, fields: { deletedOn: null } }, act);

/**
 * Lets one contact, and all that names it, stand under another from now on, and writes `fields` into the one that is
 * kept. Facts stay as they were recorded: readers follow `mergedInto`.
 */
export function mergeContacts(
	base: Y.Doc,
	{ keptId, absorbedId, fields }: { keptId: string; absorbedId: string; fields: Fields<Contact> },
	act: Act
): Checked<null> {
	return mergeRecords(base, { table, keptId, absorbedId, fields, act });
}

/** Lets a merged contact stand for itself again, and the one it stood under too, should two merges have crossed. */
export const separateContact = (
	base: Y.Doc,
	pair: { keptId: string; absorbedId: string },
	act: Act
): Checked<null> => separateRecords(base, { table, ...pair, act });

/** What is kept under keys that begin with a contact. */
const underContacts = [
	baseTables.furtherPlaces,
	baseTables.fieldSources,
	baseTables.fieldChanges,
	baseTables.customerTags,
	baseTables.usageShares,
	baseTables.actionTicks,
	baseTables.closures,
	baseTables.listingVoters
];

/**
 * Removes a contact, every field of it, where they work, what is said of its fields, its tags, when they could not be met, what was
 * done, what was planned for them and how they vote from the document for good, as the law on personal data asks. Facts that name it stay and name
 * nobody; a copy on a device that never meets this one again is out of reach.
 */
export function eraseContact(base: Y.Doc, { id }: { id: string }, act: Act): Checked<null> {
	const idsFor = <T extends { id: string; contactId: string }>(table: RecordTable<T>) =>
		[...readTable(base, table).records.values()].flatMap((its) =>
			its.contactId === id ? its.id : []
		);
	const upgrades = idsFor(baseTables.upgradePlans);
	const care = idsFor(baseTables.careActs);
	const listings = [...readTable(base, baseTables.listings).records.values()].filter(
		({ voters, meetNextId }) =>
			meetNextId === id || voters.some(({ contactId }) => contactId === id)
	);
	const cycles = [...readTable(base, baseTables.savedCycles).records.values()].filter(
		({ visits }) => visits.some(({ contactId }) => contactId === id)
	);
	let erased: Checked<null> = { ok: true, value: null };
	base.transact(() => {
		erased = eraseRecord(base, { table, id, act });
		if (!erased.ok) return;
		for (const its of upgrades) eraseRecord(base, { table: baseTables.upgradePlans, id: its, act });
		for (const its of care) eraseRecord(base, { table: baseTables.careActs, id: its, act });
		for (const { id: listingId, voters, meetNextId } of listings) {
			const fields = {
				voters: voters.filter(({ contactId }) => contactId !== id),
				meetNextId: meetNextId === id ? null : meetNextId
			};
			editRecord(base, { table: baseTables.listings, edit: { id: listingId, fields }, act });
		}
		for (const { id: cycleId, visits } of cycles) {
			const fields = { visits: visits.filter(({ contactId }) => contactId !== id) };
			editRecord(base, { table: baseTables.savedCycles, edit: { id: cycleId, fields }, act });
		}
		for (const table of underContacts)
			for (const key of base.getMap(table.root).keys())
				if (key.startsWith(`${id}/`)) base.getMap(table.root).delete(key);
	}, act);
	return erased;
}
