import type { Slot } from '#lib/domain/visits/visit.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Place } from '#lib/state/planning/slot-choices.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };

const best = 2;

/** When a missed visit may be tried again: later the same day where there is a later, and the best two other half days. */
export async function againSlots(seen: Seen, contactId: string): Promise<readonly Slot[]> {
	const { workspace, desk } = seen;
	const { endMinute } = workspace.rules.policy.planning.halves.pm;
	const sameDay =
		today.minute < endMinute.value ? [atEnd(desk, { day: today.day, half: 'pm' })] : [];
	const costs = await desk.planner.costSlots({ doctorId: contactId, moving: null });
	const others = costs
		.filter(({ day, blocked }) => blocked === null && day > today.day)
		.sort((one, other) => one.extraCost - other.extraCost)
		.slice(0, best)
		.sort((one, other) => (`${one.day}${one.half}` < `${other.day}${other.half}` ? -1 : 1));
	return [...sameDay, ...others.map(({ day, half, order }) => ({ day, half, order }))];
}

const atEnd = (desk: ShownDesk, place: Place): Slot => ({
	...place,
	order: desk.plans.endOf(place)
});
