import { shortNameOf } from '#lib/domain/archive/account.ts';
import type { MergeField } from '#lib/domain/archive/merge.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { noteWords } from '../form/note-words.ts';
import { timeWords } from '#lib/parts/archive/time-words.ts';

/** Where a person works, in one line. */
export function placeOf(customers: Workspace['customers'], contact: Contact): string {
	const account = customers.allAccounts.get(contact.accountId);
	return [account && shortNameOf(account), contact.department, contact.title]
		.filter(Boolean)
		.join(' · ');
}

/** What a card says in a field, in words. */
export function cardWords(
	contact: Contact,
	field: MergeField,
	{ m, f, customers }: { m: Messages; f: Formats; customers: Workspace['customers'] }
): string {
	switch (field) {
		case 'accountId':
			return customers.allAccounts.get(contact.accountId)?.name ?? contact.accountId;
		case 'role':
			return m.common.contactRole[contact.role];
		case 'rapport':
			return contact.rapport ? m.common.rapport[contact.rapport] : '';
		case 'source':
			return contact.source ? m.common.factSource[contact.source] : '';
		case 'keyPerson':
			return contact.keyPerson ? m.common.state.yes : m.common.state.no;
		case 'patientTypeFit':
		case 'academicInfluence':
		case 'cooperation':
			return m.customers.factorLevel[contact[field] as keyof typeof m.customers.factorLevel];
		case 'clinic':
		case 'bestTimes':
			return timeWords(contact, field, { m, f });
		case 'noticeOn':
		case 'retainUntil':
			return f.dayWithYear(contact[field] as Day);
		case 'patientsPerDay':
		case 'yuanPerPrescription':
		case 'visitTarget':
			return f.number(contact[field] ?? 0);
		case 'cooperationNotes':
			return noteWords(contact, f);
		default:
			return contact[field];
	}
}
