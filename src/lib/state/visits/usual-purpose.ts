import { isDoctor } from '#lib/domain/archive/contact.ts';
import { isUnderWay } from '#lib/domain/archive/listing.ts';
import { serviceOrder } from '#lib/domain/grading/strategy.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { usualObjective } from '#lib/domain/visits/visit-purpose.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What a visit is for and the products it serves, as long as no person says otherwise. */
export type Purpose = Pick<VisitPlan, 'objective' | 'productIds'>;

/** A doctor's visit is for the next step agreed, with the products of the class; anyone else's for what the hospital is taking in. */
export function usualPurpose(
	contactId: string,
	of: Pick<Workspace, 'customers' | 'rules' | 'listings' | 'upgrades'>
): Purpose {
	const contact = of.customers.allContacts.get(contactId);
	const text = of.upgrades.nextActionOf(contactId);
	if (!contact || isDoctor(contact)) {
		const cells = of.customers.cells.get(contactId) ?? new Map<string, MatrixCell>();
		const served = serviceOrder(cells, of.rules.policy);
		const productIds = served.map(({ productId }) => productId);
		return { objective: { kind: 'followUp', text }, productIds };
	}
	const underWay = (of.listings.byAccount.get(contact.accountId) ?? []).filter(isUnderWay);
	return {
		objective: { kind: usualObjective(contact), text },
		productIds: [...new Set(underWay.map(({ productId }) => productId))]
	};
}
