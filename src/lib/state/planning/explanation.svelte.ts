import { onDestroy } from 'svelte';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { Latest } from '#lib/state/live/latest.svelte.ts';
import type { Planner } from './planner.svelte.ts';
import type { Proposal, ProposedVisit } from './proposal.ts';

/** The plan that stands, explained, and each of its visits by the id of the planned visit. */
export interface Explanation {
	plan: Proposal;
	visitByPlan: ReadonlyMap<string, ProposedVisit>;
}

/**
 * Keeps the standing plan of a span explained while a screen shows it, again after every change; only while a
 * component is being set up. Nothing is computed where the span is null.
 */
export function explained(
	source: () => { planner: Planner; span: PlanSpan } | null
): Latest<'explainPlan', ReturnType<Planner['explanationArgs']>, Explanation> {
	const latest = new Latest('explainPlan', {
		input: () => {
			const wish = source();
			return wish && wish.planner.explanationArgs(wish.span);
		},
		args: (input) => input,
		fold: (plan): Explanation => ({
			plan,
			visitByPlan: new Map(
				plan.visits.flatMap((visit) =>
					visit.acceptedId === null ? [] : [[visit.acceptedId, visit] as const]
				)
			)
		})
	});
	onDestroy(() => latest.stop());
	return latest;
}
