import { followedOf } from '#lib/domain/planning/coverage.ts';
import { dueVisits, type DueVisit } from '#lib/domain/planning/due-visits.ts';
import { lastVisitOf } from '#lib/domain/visits/visit-log.ts';
import type { CareEntry } from '#lib/state/care.svelte.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { nextVisitsOf } from '#lib/state/visits/next-visits.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

export type { DueVisit };

/** Whose visit is due on this desk and stands on no day. */
export function dueList({
	workspace,
	desk,
	care = []
}: {
	workspace: Workspace;
	desk: ShownDesk;
	/** Acts of care that press, of screens that know them. */
	care?: readonly CareEntry[];
}): DueVisit[] {
	const next = nextVisitsOf(desk);
	return dueVisits({
		waiting: desk.followUp.waiting,
		missed: desk.followUp.missed,
		care: care.map(({ act }) => act),
		followed: followedOf(workspace.customers.visited, workspace.grades.gradeByDoctor),
		nextDay: (id) => next.get(id)?.slot.day ?? null,
		lastDay: (id) => lastVisitOf(desk.visits.reportsByContact.get(id) ?? [])?.day ?? null,
		today: today.day
	});
}
