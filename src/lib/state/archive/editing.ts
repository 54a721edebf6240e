import type * as Y from 'yjs';
import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { changesOf, makingOf } from '#lib/domain/archive/field-note.ts';
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
		const { fields } = edit;
		return keepingBefore(this.#base, { before, fields, selfId: this.#selfId, act }, write);
	}

	/** Writes a record that is made, and who made it. */
	made<T extends { readonly id: string }>(act: Act, write: () => Checked<T>): Checked<T> {
		return together(
			this.#base,
			() => {
				const written = write();
				if (written.ok)
					keepChanges(this.#base, [makingOf(written.value.id, saidBy(this.#selfId))], act);
				return written;
			},
			act
		);
	}
}

/** Writes fields of a card and keeps, in the same act, what stood in them before. */
export function keepingBefore<T>(
	base: Y.Doc,
	given: {
		before: { readonly id: string } | undefined;
		fields: object;
		selfId: string;
		act: Act;
	},
	write: () => Checked<T>
): Checked<T> {
	const { before, fields, selfId, act } = given;
	const changes = before ? changesOf(before, fields, saidBy(selfId)) : [];
	return together(
		base,
		() => {
			const written = write();
			if (written.ok) keepChanges(base, changes, act);
			return written;
		},
		act
	);
}

/** Who says something now. */
export const saidBy = (selfId: string) => ({
	on: today.day,
	recordedBy: selfId,
	recordedAt: today.instant
});
