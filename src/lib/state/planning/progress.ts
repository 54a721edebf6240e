import { planProgress, type PlanProgress } from '#lib/domain/planning/plan-progress.ts';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Desk } from '#lib/state/desk.svelte.ts';
import type { Grades } from '#lib/state/grades.svelte.ts';

/** A rep's plan of a span beside what was done of it; how often each doctor is wanted is left out. */
export const progressOf = (
	{ plans, visits }: Pick<Desk, 'plans' | 'visits'>,
	{ span, grades }: { span: PlanSpan; grades: Grades }
): PlanProgress =>
	planProgress({
		plans: plans.visitPlans,
		reports: visits.history.reports,
		contacts: [...grades.gradeByDoctor].map(([id, { result }]) => ({
			id,
			grade: result.grade,
			norm: 0
		})),
		...span,
		today: today.day
	});
