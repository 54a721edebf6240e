import { planProgress, type PlanProgress } from '#lib/domain/planning/plan-progress.ts';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** The plan of a span beside what was done of it; how often each doctor is wanted is left out. */
export const progressOf = (workspace: Workspace, { from, to }: PlanSpan): PlanProgress =>
	planProgress({
		plans: workspace.plans.visitPlans,
		reports: workspace.visits.reports,
		contacts: [...workspace.grades.gradeByDoctor].map(([id, { result }]) => ({
			id,
			grade: result.grade,
			norm: 0
		})),
		from,
		to,
		today: today.day
	});
