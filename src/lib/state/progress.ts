import { planProgress, type PlanProgress } from '#lib/domain/plan-progress.ts';
import type { PlanSpan } from './proposal.ts';
import { today } from './today.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

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
