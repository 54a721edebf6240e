import type { VisitPlan } from './visit.ts';

/** The visits of a day as they follow one another; two at one place in the order go by id. */
export function inDayOrder(first: VisitPlan, second: VisitPlan): number {
	if (first.slot.half !== second.slot.half) return first.slot.half === 'am' ? -1 : 1;
	return first.slot.order - second.slot.order || (first.id < second.id ? -1 : 1);
}
