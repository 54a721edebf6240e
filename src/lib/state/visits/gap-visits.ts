import { openingsIn } from '#lib/domain/planning/day-stops.ts';
import { gapVisits, minutesLeft, type GapVisit } from '#lib/domain/planning/gap-visits.ts';
import { travelMinutesBetween } from '#lib/domain/planning/travel-minutes.ts';
import { halvesMeetAt } from '#lib/domain/policy/day-parts.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { rulesOf } from '#lib/state/planning/day-timeline.ts';
import { dueList } from '#lib/state/planning/due-list.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };

/** Who could be visited instead of somebody who was missed just now: due, near, and within what the half day leaves. */
export function gapVisitsNow({ workspace, desk }: Seen, missedId: string): GapVisit[] {
	const { customers, grades, rules, travel } = workspace;
	const { planning } = rules.policy;
	const { day, minute: now } = today;
	const half = now < halvesMeetAt ? 'am' : 'pm';
	const span = {
		start: planning.halves[half].startMinute.value,
		end: planning.halves[half].endMinute.value
	};
	const accountOf = (id: string) => placeOfVisit(customers, id, { day, half });
	const here = accountOf(missedId);
	if (!here) return [];
	const minutesOf = (id: string) =>
		planning.visitMinutes[grades.gradeByDoctor.get(id)?.result.grade ?? 'C'].value;
	const known = { times: travel.times, travel: planning.travel };
	const way = (from: typeof here | undefined, to: typeof here | undefined) =>
		from && to ? travelMinutesBetween({ from, to }, known) : null;

	const planned = desk.plans.visitPlansByDay.get(day) ?? [];
	const ahead = planned.filter(
		({ id, slot, contactId }) =>
			slot.half === half && contactId !== missedId && !desk.visits.history.reportByPlan.has(id)
	);
	const rest = ahead.map(({ contactId }, at) => {
		const before = ahead[at - 1];
		const from = before ? accountOf(before.contactId) : here;
		return { minutes: minutesOf(contactId), way: way(from, accountOf(contactId)) ?? 0 };
	});
	const next = ahead[0] && accountOf(ahead[0].contactId);
	const onFrom = (from: typeof here | undefined) => (next ? (way(from, next) ?? 0) : 0);

	const visitedToday = new Set(planned.map(({ contactId }) => contactId));
	const candidates = dueList({ workspace, desk })
		.filter(({ contactId }) => !visitedToday.has(contactId) && contactId !== missedId)
		.map((due) => {
			const contact = customers.allContacts.get(due.contactId);
			const account = accountOf(due.contactId);
			return {
				due,
				way: way(here, account),
				detour: onFrom(account) - onFrom(here),
				minutes: minutesOf(due.contactId),
				openings: openingsIn({ day, ...span }, rulesOf(contact, account))
			};
		});
	return gapVisits(candidates, { now, left: minutesLeft({ now, end: span.end }, rest) });
}
