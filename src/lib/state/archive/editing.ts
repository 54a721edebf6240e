import type * as Y from 'yjs';
import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { changesOf } from '#lib/domain/archive/field-note.ts';
import type { Checked } from '#lib/domain/record.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { editAccount, readAccounts } from '#lib/store/accounts.ts';
import { editContact, readContacts } from '#lib/store/contacts.ts';
import { keepChanges } from '#lib/store/field-notes.ts';
import { together, type Act } from '#lib/store/table/act.ts';
import type { Edit } from '#lib/store/table/write-records.ts';

/** Edits of cards by one member: each keeps, in one act, what stood there before. */
export class Editing {
	readonly #base: Y.Doc;
	readonly #selfId: string;

	constructor(base: Y.Doc, selfId: string) {
		this.#base = base;
		this.#selfId = selfId;
	}

	contact(edit: Edit<Contact>, act: Act): Checked<Contact> {
		const before = readContacts(this.#base).records.get(edit.id);
		return this.#kept(before, { edit, act }, () => editContact(this.#base, edit, act));
	}

	account(edit: Edit<Account>, act: Act): Checked<Account> {
		const before = readAccounts(this.#base).records.get(edit.id);
		return this.#kept(before, { edit, act }, () => editAccount(this.#base, edit, act));
	}

	#kept<T>(
		before: { readonly id: string } | undefined,
		{ edit, act }: { edit: { readonly fields: object }; act: Act },
		write: () => Checked<T>
	): Checked<T> {
		const said = { on: today.day, recordedBy: this.#selfId, recordedAt: today.instant };
		const changes = before ? changesOf(before, edit.fields, said) : [];
		return together(
			this.#base,
			() => {
				const written = write();
				if (written.ok) keepChanges(this.#base, changes, act);
				return written;
			},
			act
		);
	}
}
