import { addDays, addMonths, daysFrom, firstDayOf, monthOf } from '#lib/domain/day.ts';
import { weekdayOf, type Day, type Month } from '#lib/domain/day.ts';
import { isWaiting, type LedgerEntry } from '#lib/domain/follow-up/promise-ledger.ts';
import type { UpgradePlan } from '#lib/domain/follow-up/upgrade-plan.ts';
import type { Slot, VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';

/** A month may be closed from this many days before its end on. */
const lastDays = 5;

/** The last day of a month. */
export const lastDayOfMonth = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

const isEnding = (month: Month, today: Day): boolean =>
	today > addDays(lastDayOfMonth(month), -lastDays);

/** T8: whether a month may be closed, or opened again: its end has come, and no further month has passed since. */
export const isClosable = (month: Month, today: Day): boolean =>
	isEnding(month, today) && month >= addMonths(monthOf(today), -1);

/** T8: the month that is to be closed on a day: its own at its end, the one before until then. */
export const monthToClose = (today: Day): Month =>
	isEnding(monthOf(today), today) ? monthOf(today) : addMonths(monthOf(today), -1);

/** T9: planned visits of a month up to today of which nothing was said, the earliest first. */
export function unreportedOf(
	{ plans, reports }: { plans: readonly VisitPlan[]; reports: readonly VisitReport[] },
	{ month, today }: { month: Month; today: Day }
): VisitPlan[] {
	const reported = new Set(reports.map(({ visitPlanId }) => visitPlanId));
	return plans
		.filter(({ id, slot }) => monthOf(slot.day) === month && slot.day <= today && !reported.has(id))
		.sort((one, other) => (one.slot.day < other.slot.day ? -1 : 1));
}

/** T9: promises that were due by the end of a month and wait. */
export const promisesOf = (ledger: readonly LedgerEntry[], month: Month): LedgerEntry[] =>
	ledger.filter((entry) => isWaiting(entry) && entry.promise.due <= lastDayOfMonth(month));

/** T9: upgrades that were to be looked at by the end of a month. */
export const reviewsOf = (upgrades: readonly UpgradePlan[], month: Month): UpgradePlan[] =>
	upgrades.filter(
		({ ended, reviewOn }) =>
			ended === null && reviewOn !== null && reviewOn <= lastDayOfMonth(month)
	);

/** How far into the next month a visit is carried. */
const carriedWithin = 14;

/**
 * T10: where unreported visits stand in the next month: each customer once, who is not planned there already, on the same
 * weekday and half where that suits, else in the same half of the first day that does. Who suits nowhere is left out.
 */
export function carriedVisits(
	unreported: readonly VisitPlan[],
	to: {
		month: Month;
		plans: readonly VisitPlan[];
		/** Whether the customer can be visited then. */
		suits: (contactId: string, slot: Slot) => boolean;
	}
): VisitPlan[] {
	const taken = new Set(
		to.plans.flatMap(({ contactId, slot }) => (monthOf(slot.day) === to.month ? contactId : []))
	);
	const days = daysFrom(firstDayOf(to.month), carriedWithin);
	return unreported.toReversed().flatMap((plan): VisitPlan[] => {
		const { contactId, slot } = plan;
		if (taken.has(contactId)) return [];
		const isSame = (day: Day) => weekdayOf(day) === weekdayOf(slot.day);
		const inOrder = [...days.filter(isSame), ...days.filter((day) => !isSame(day))];
		const day = inOrder.find((each) => to.suits(contactId, { ...slot, day: each }));
		if (!day) return [];
		taken.add(contactId);
		return [{ ...plan, slot: { ...slot, day } }];
	});
}
