import { addDays } from '#lib/domain/day.ts';
import type { Slot } from '#lib/domain/visits/visit.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { soughtSlots, type Place, type SlotChoice } from '#lib/state/planning/slot-choices.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };

const best = 2;

/** When a missed visit may be tried again: later the same day where there is a later, and the best two other half days. */
export async function againSlots(seen: Seen, contactId: string): Promise<readonly Slot[]> {
	const { workspace, desk } = seen;
	const { endMinute } = workspace.rules.policy.planning.halves.pm;
	const sameDay =
		today.minute < endMinute.value ? [atEnd(desk, { day: today.day, half: 'pm' })] : [];
	const from = addDays(today.day, 1);
	const others = await soughtSlots(seen, { contactId, from, count: best });
	return [...sameDay, ...others.map((place) => atEnd(desk, place))];
}

const atEnd = (desk: ShownDesk, { day, half, cost }: Place & Partial<SlotChoice>): Slot => ({
	day,
	half,
	order: cost?.order ?? desk.plans.endOf({ day, half })
});
