import { shortNameOf } from '#lib/domain/archive/account.ts';
import { addDays, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { SlotCost } from './proposal.ts';

/** A half day of the plan. */
export interface Place {
	readonly day: Day;
	readonly half: HalfDay;
}

/** A half day as text, for maps and for what stands for it on screen. */
export const slotKey = ({ day, half }: Place): string => `${day}/${half}`;

/** What speaks against a half day: a rule of the solver's, a day off or leave, a half of today that has ended. */
export type SlotObstacle = NonNullable<SlotCost['blocked']> | 'notWorking' | 'over';

/** A half day as a place for one visit. */
export interface SlotChoice extends Place {
	/** Null where nothing speaks against it; a person may choose it all the same, but for the past. */
	readonly against: SlotObstacle | null;
	/** True where the visit stands now. */
	readonly isHere: boolean;
	/** Short name of its hospital where someone else there is visited in the same half; null elsewhere. */
	readonly together: string | null;
	/** What it would cost; null until the worker answered and where it was not asked. */
	readonly cost: SlotCost | null;
}

/** One visit that looks for a half day. */
export interface SeekingVisit {
	readonly contactId: string;
	/** Where it stands; null for one that is to be added. */
	readonly moving: Place | null;
}

type Seen = { workspace: Workspace; desk: ShownDesk };

/** The days asked about: to the end of the plan, at least two weeks, and to `last` where that is later. */
export function seekingSpan(desk: ShownDesk, last?: Day): PlanSpan {
	const { from, to } = desk.planner.usualSpan;
	const ends = [to, addDays(from, 13), ...(last ? [last] : [])].sort();
	return { from, to: ends.at(-1)! };
}

/** The visits of a half day that take place or are still to come, in their order. */
export const visitsIn = (desk: ShownDesk, place: Place): VisitPlan[] =>
	(desk.plans.visitPlansByDay.get(place.day) ?? []).filter(
		({ id, slot }) =>
			slot.half === place.half && desk.visits.history.reportByPlan.get(id)?.outcome !== 'missed'
	);

/**
 * True where the visits of a half day leave no minutes for one more of a contact, or are as many as the policy allows;
 * the way is left aside.
 */
export function isFull({ workspace, desk }: Seen, place: Place, contactId: string): boolean {
	const { visitMinutes, visitsPerHalfDay, halves } = workspace.rules.policy.planning;
	const { startMinute, endMinute } = halves[place.half];
	const minutesOf = (id: string) =>
		visitMinutes[workspace.grades.gradeByDoctor.get(id)?.result.grade ?? 'C'].value;
	const others = visitsIn(desk, place).filter((plan) => plan.contactId !== contactId);
	const taken = others.reduce((sum, plan) => sum + minutesOf(plan.contactId), 0);
	return (
		taken + minutesOf(contactId) > endMinute.value - startMinute.value ||
		others.length >= (visitsPerHalfDay.value ?? Infinity)
	);
}

/** What a half day would mean for a visit. */
export function slotChoice(
	seen: Seen,
	{ visit, place, cost }: { visit: SeekingVisit; place: Place; cost: SlotCost | null }
): SlotChoice {
	const { contactId, moving } = visit;
	const isHere = moving !== null && slotKey(moving) === slotKey(place);
	const full = cost === null && isFull(seen, place, contactId) ? 'noCapacity' : null;
	return {
		...place,
		isHere,
		against: isHere ? null : (standingAgainst(seen, place) ?? cost?.blocked ?? full),
		together: companyOf(seen, { contactId, place }),
		cost
	};
}

/** The best half days for a visit, but where it stands: those with room first, then full ones where someone may go. */
export const bestSlots = (choices: readonly SlotChoice[], count: number): SlotChoice[] =>
	choices
		.filter(
			({ against, isHere, cost }) =>
				(against === null || against === 'noCapacity') && !isHere && cost !== null
		)
		.sort(
			(one, other) =>
				Number(one.against !== null) - Number(other.against !== null) ||
				one.cost!.extraCost - other.cost!.extraCost
		)
		.slice(0, count);

/** The best half days to visit somebody once more from a day on, the earliest of them first. */
export async function soughtSlots(
	seen: Seen,
	{ contactId, from, count }: { contactId: string; from: Day; count: number }
): Promise<SlotChoice[]> {
	const visit = { contactId, moving: null };
	const costs = await seen.desk.planner.costSlots(
		{ doctorId: contactId, moving: null },
		seekingSpan(seen.desk)
	);
	const choices = costs
		.filter(({ day }) => day >= from)
		.map((cost) => slotChoice(seen, { visit, place: cost, cost }));
	return bestSlots(choices, count).sort((one, other) => (slotKey(one) < slotKey(other) ? -1 : 1));
}

function standingAgainst({ workspace, desk }: Seen, place: Place): SlotObstacle | null {
	const { calendar, policy } = workspace.rules;
	const { endMinute } = policy.planning.halves[place.half];
	const isOver = place.day === today.day && today.minute >= endMinute.value;
	if (place.day < today.day || isOver) return 'over';
	if (!calendar.dayMark(place.day).working || desk.plans.isOff(place)) return 'notWorking';
	return null;
}

function companyOf(
	{ workspace, desk }: Seen,
	{ contactId, place }: { contactId: string; place: Place }
): string | null {
	const { customers } = workspace;
	const account = placeOfVisit(customers, contactId, place);
	const isThere = visitsIn(desk, place).some(
		(plan) =>
			plan.contactId !== contactId && placeOfVisit(customers, plan.contactId, place) === account
	);
	return account && isThere ? shortNameOf(account) : null;
}
