import type { Contact } from '#lib/domain/archive/contact.ts';
import { carriedMessages } from '#lib/i18n/carried.ts';
import { formats, messages } from '#lib/i18n/locale.svelte.ts';
import { addressOf } from '#lib/state/address.ts';
import { mergeContacts } from '#lib/state/archive/merging.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { cardWords, placeOf } from './card-words.ts';
import type { MergeSubject } from './merge-subject.ts';

/** Two cards of one person. */
export function personMerge(
	{ workspace, desk }: { workspace: Workspace; desk: ShownDesk },
	contact: Contact
): MergeSubject<Contact> {
	const { customers } = workspace;
	const words = carriedMessages().merging;
	const visitsOf = ({ id }: Contact) => desk.visits.reportsByContact.get(id)?.length ?? 0;
	return {
		card: contact,
		cards: customers.contacts,
		likely: customers.duplicates.get(contact.id) ?? new Set(),
		texts: (card) => [card.name, placeOf(customers, card), card.phone],
		note: (card) => placeOf(customers, card),
		summary: (card) => words.card({ place: placeOf(customers, card), visits: visitsOf(card) }),
		weight: visitsOf,
		label: (field) => messages().fields.doctor[field],
		say: (card, field) => cardWords(card, field, { m: messages(), f: formats(), customers }),
		merge: (pair, chosen) => mergeContacts(workspace, pair, chosen),
		addressOf: (id) => addressOf('customers', { doctor: id }),
		words
	};
}
