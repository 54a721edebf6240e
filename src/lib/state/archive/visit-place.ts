import type { Account } from '#lib/domain/archive/account.ts';
import { placeMetAt } from '#lib/domain/archive/further-place.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Customers } from './customers.svelte.ts';

/** Where a planned visit takes place: of somebody with several places the one with a clinic then, else the first. */
export function placeOfVisit(
	customers: Pick<Customers, 'allContacts' | 'allAccounts' | 'accounts' | 'furtherPlaces'>,
	contactId: string,
	slot: { day: Day; half: HalfDay }
): Account | undefined {
	const contact = customers.allContacts.get(contactId);
	if (!contact) return undefined;
	const further = (customers.furtherPlaces.get(contactId) ?? []).filter(({ accountId }) =>
		customers.accounts.has(accountId)
	);
	const place = further.length > 0 ? placeMetAt([contact, ...further], slot) : contact;
	return customers.allAccounts.get((place ?? contact).accountId);
}

/** Where a planned visit takes place. */
export const placeOfPlan = (
	customers: Parameters<typeof placeOfVisit>[0],
	{ contactId, slot }: Pick<VisitPlan, 'contactId' | 'slot'>
): Account | undefined => placeOfVisit(customers, contactId, slot);
