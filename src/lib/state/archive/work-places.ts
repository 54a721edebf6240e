import type { Contact } from '#lib/domain/archive/contact.ts';
import type { FurtherPlace, WorkPlace } from '#lib/domain/archive/further-place.ts';
import { groupBy } from '#lib/domain/group.ts';
import { keepingBefore } from './editing.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { editContact } from '#lib/store/contacts.ts';
import { setFurtherPlace } from '#lib/store/further-places.ts';
import { together } from '#lib/store/table/act.ts';

type Archive = Pick<Workspace['customers'], 'accounts' | 'furtherPlaces' | 'contacts'>;
type Writing = Pick<Workspace, 'acts' | 'documents' | 'selfId'>;

/** Where somebody works, the first place first; places whose account is gone are left out. */
export const placesOf = (
	{ accounts, furtherPlaces }: Pick<Archive, 'accounts' | 'furtherPlaces'>,
	contact: Contact
): readonly WorkPlace[] => [
	contact,
	...(furtherPlaces.get(contact.id) ?? []).filter(({ accountId }) => accounts.has(accountId))
];

/** Who works at each account beside their first place, by account. */
const byAccount = (furtherPlaces: Archive['furtherPlaces']) =>
	groupBy(
		[...furtherPlaces].flatMap(([contactId, places]) =>
			places.map((place) => ({ contactId, place }))
		),
		({ place }) => place.accountId
	);

/** The same, made once for what is known. */
const guestsOf = new WeakMap<Archive['furtherPlaces'], ReturnType<typeof byAccount>>();

/** Who has an account as a further place, with what they do there. */
export function guestsAt(
	{ contacts, furtherPlaces }: Pick<Archive, 'contacts' | 'furtherPlaces'>,
	accountId: string
): readonly { contact: Contact; place: WorkPlace }[] {
	const known = guestsOf.get(furtherPlaces) ?? byAccount(furtherPlaces);
	guestsOf.set(furtherPlaces, known);
	return (known.get(accountId) ?? []).flatMap(({ contactId, place }) => {
		const contact = contacts.get(contactId);
		return contact ? [{ contact, place }] : [];
	});
}

/** Everybody who works at an account: whose first place it is, then the others, as they are there. */
export const peopleAt = (
	customers: Archive & Pick<Workspace['customers'], 'contactsByAccount'>,
	accountId: string
): readonly Contact[] => [
	...(customers.contactsByAccount.get(accountId) ?? []),
	...guestsAt(customers, accountId).map(({ contact, place }) => {
		const { role, department, clinic } = place;
		return { ...contact, role, department, clinic, post: '' };
	})
];

/** A place of work as it is stored beside a card, while it holds. */
export const storedPlace = (contactId: string, place: WorkPlace): FurtherPlace => {
	const { accountId, role, department, clinic } = place;
	return { version: 1, contactId, accountId, role, department, clinic: [...clinic], leftOn: null };
};

/** Says that somebody works at a place too, or what they do there. */
export const keepPlace = ({ acts, documents }: Writing, contactId: string, place: WorkPlace) =>
	acts.perform(
		'editContact',
		(act) => setFurtherPlace(documents.base, storedPlace(contactId, place), act),
		place
	);

/** Says that somebody works at a place no longer; what was recorded there stays. */
export const leavePlace = ({ acts, documents }: Writing, contactId: string, place: WorkPlace) =>
	acts.perform('editContact', (act) => {
		const left = { ...storedPlace(contactId, place), leftOn: today.day };
		return setFurtherPlace(documents.base, left, act);
	});

/** Makes a further place the first one, by which visits are planned; the one that was first becomes a further one. */
export const putFirst = (
	{ acts, documents, selfId }: Writing,
	contact: Contact,
	place: WorkPlace
) =>
	acts.perform('editContact', (act) =>
		together(
			documents.base,
			() => {
				const kept = setFurtherPlace(documents.base, storedPlace(contact.id, contact), act);
				if (!kept.ok) return kept;
				const { accountId, role, department, clinic } = place;
				const fields = { accountId, role, department, clinic, updatedOn: today.day };
				const given = { before: contact, fields, selfId, act };
				return keepingBefore(documents.base, given, () =>
					editContact(documents.base, { id: contact.id, fields }, act)
				);
			},
			act
		)
	);
