import type { Day } from '#lib/domain/day.ts';
import type { VisitPlan } from './visit.ts';

/** The first visit that still lies ahead of each contact, today's included, by contact id; who has none is not listed. */
export function nextVisits(
	plans: readonly VisitPlan[],
	known: { readonly today: Day; readonly isReported: (planId: string) => boolean }
): ReadonlyMap<string, VisitPlan> {
	const next = new Map<string, VisitPlan>();
	for (const plan of plans) {
		const { contactId, slot, cancelled, id } = plan;
		if (cancelled || slot.day < known.today || known.isReported(id)) continue;
		const other = next.get(contactId);
		if (!other || isEarlier(plan, other)) next.set(contactId, plan);
	}
	return next;
}

/** Whether one planned visit comes before another. */
export function isEarlier({ slot }: VisitPlan, { slot: other }: VisitPlan): boolean {
	if (slot.day !== other.day) return slot.day < other.day;
	// 'am' comes before 'pm' in the alphabet too.
	return slot.half === other.half ? slot.order < other.order : slot.half < other.half;
}
