import type * as Y from 'yjs';
import type { Contact } from '#lib/domain/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './act.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { baseTables } from './tables.ts';
import { addRecord, editRecord, eraseRecord, type Edit } from './write-records.ts';

const table = baseTables.contacts;

/** Every contact of a base document, those in the recycle bin included. */
export const readContacts = (base: Y.Doc): Reading<Contact> => readTable(base, table);

/** Adds a contact under its fresh id. */
export const addContact = (base: Y.Doc, record: Contact, act: Act): Checked<Contact> =>
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
 * Removes a contact and every field of it from the document for good, as the law on personal data asks. Facts that name
 * it stay and name nobody; a copy on a device that never meets this one again is out of reach.
 */
export const eraseContact = (base: Y.Doc, { id }: { id: string }, act: Act): Checked<null> =>
	eraseRecord(base, { table, id, act });
