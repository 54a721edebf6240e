import { dueEvaluations, type DueEvaluation } from '#lib/domain/grading/evaluations.ts';
import { groupBy } from '#lib/domain/group.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** Of whom it is to be decided whether to go on with them, longest unjudged first. */
export function evaluationsDue({ customers, rules }: Workspace): DueEvaluation[] {
	const assessments = groupBy(customers.assessments, ({ contactId }) => contactId);
	const doctors = [...customers.doctors.values()].map(({ id, visitTarget, updatedOn }) => ({
		...{ id, visitTarget, updatedOn },
		cells: customers.cells.get(id) ?? new Map(),
		assessments: assessments.get(id) ?? []
	}));
	return dueEvaluations(doctors, { policy: rules.policy, today: today.day });
}
