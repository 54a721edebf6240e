import { shortNameOf } from '#lib/domain/archive/account.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { placeOfVisit } from './visit-place.ts';

/** A doctor as one line of a plan shows one; also for those who are in the recycle bin by now. */
export interface DoctorLine {
	readonly id: string;
	readonly name: string;
	readonly account: string;
	/** Null while ungraded. */
	readonly grade: Grade | null;
	/** Null where the account is in no zone. */
	readonly zone: string | null;
}

/** The line of a contact, with the place of a slot where one is told; its id stands for the name where the record has not arrived on this device yet. */
export function doctorLine(
	workspace: Workspace,
	contactId: string,
	slot?: { day: Day; half: HalfDay }
): DoctorLine {
	const { customers, grades } = workspace;
	const contact = customers.allContacts.get(contactId);
	const account = slot
		? placeOfVisit(customers, contactId, slot)
		: contact && customers.allAccounts.get(contact.accountId);
	const zone = account?.zoneId ? customers.zones.get(account.zoneId) : undefined;
	return {
		id: contactId,
		name: contact?.name ?? contactId,
		account: account ? shortNameOf(account) : '',
		grade: grades.gradeByDoctor.get(contactId)?.result.grade ?? null,
		zone: zone?.name ?? null
	};
}
