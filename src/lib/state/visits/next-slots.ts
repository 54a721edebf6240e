import { addDays, type Day } from '#lib/domain/day.ts';
import type { Slot } from '#lib/domain/visits/visit.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

const best = 3;
const monthDays = 28;
const soonestDays = 2;

/** The first day on which a customer is due again by the visits their class wants; a week from today where nobody knows. */
export function dueAgain(workspace: Workspace, contactId: string): Day {
	const norm = workspace.grades.gradeByDoctor.get(contactId)?.demand.norm ?? 0;
	const days = norm > 0 ? Math.round(monthDays / norm) : 7;
	// A little early, so that the best half day around it is among those offered.
	return addDays(today.day, Math.max(soonestDays, days - 2));
}

/** When the next visit may be agreed: the best half days from the day on which the customer is due again. */
export async function nextSlots(
	{ workspace, desk }: { workspace: Workspace; desk: ShownDesk },
	contactId: string
): Promise<readonly Slot[]> {
	const costs = await desk.planner.costSlots({ doctorId: contactId, moving: null });
	const open = costs.filter(({ day, blocked }) => blocked === null && day > today.day);
	const due = dueAgain(workspace, contactId);
	const late = open.filter(({ day }) => day >= due);
	// A plan may end before the customer is due: then the latest it has are better than none.
	const among = late.length >= best ? late : open.slice(-2 * best);
	return among
		.sort((one, other) => one.extraCost - other.extraCost)
		.slice(0, best)
		.sort((one, other) => (`${one.day}${one.half}` < `${other.day}${other.half}` ? -1 : 1))
		.map(({ day, half, order }) => ({ day, half, order }));
}
