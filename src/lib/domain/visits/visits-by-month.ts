import type { Contact } from '#lib/domain/archive/contact.ts';
import { monthOf, type Month } from '#lib/domain/day.ts';
import type { VisitReport } from './visit.ts';

/** How many visits were made in each account, by account id, then by month; one that names no place was made at the first. */
export function visitsByMonth(
	reports: readonly VisitReport[],
	contacts: ReadonlyMap<string, Pick<Contact, 'accountId'>>
): ReadonlyMap<string, ReadonlyMap<Month, number>> {
	const byAccount = new Map<string, Map<Month, number>>();
	for (const { contactId, accountId: place, day, outcome } of reports) {
		const accountId = place ?? contacts.get(contactId)?.accountId;
		if (accountId === undefined || outcome !== 'done') continue;
		const months = byAccount.get(accountId) ?? new Map<Month, number>();
		byAccount.set(accountId, months);
		const month = monthOf(day);
		months.set(month, (months.get(month) ?? 0) + 1);
	}
	return byAccount;
}
