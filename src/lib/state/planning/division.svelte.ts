import { onDestroy } from 'svelte';
import type { Allocation, AllocationRow } from '#lib/domain/allocation/allocation.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';
import { Latest } from '#lib/state/live/latest.svelte.ts';
import type { PeriodToDivide } from './allocation-input.ts';
import type { Planner } from './planner.svelte.ts';

/** How the time of a period is divided, and what it was divided by. */
export interface Division extends Allocation {
	readonly of: PeriodToDivide;
}

/**
 * Keeps the time of a period, of the one to come unless told otherwise, divided while a screen shows it, again after every change; only while a component is
 * being set up. Nothing is computed while the source is null.
 */
export function divided(
	source: () => { planner: Planner; span?: PlanSpan } | null
): Latest<'allocateVisits', PeriodToDivide, Division> {
	const latest = new Latest('allocateVisits', {
		input: () => {
			const wish = source();
			return wish && wish.planner.toDivide(wish.span ?? wish.planner.usualSpan);
		},
		args: ({ customers, visitMinutes, policy }) => ({ customers, visitMinutes, policy }),
		fold: (allocation, of): Division => ({ ...allocation, of })
	});
	onDestroy(() => latest.stop());
	return latest;
}

/** The classes of a division, with null for those without one, where there are such. */
export const classesOf = (rows: readonly AllocationRow[]): readonly (Grade | null)[] =>
	rows.some(({ grade }) => grade === null) ? [...grades, null] : grades;

/** Visits and the minutes they take. */
export function sumOf(
	rows: readonly AllocationRow[],
	of: 'norm' | 'mine' | 'best'
): { visits: number; minutes: number } {
	const sum = { visits: 0, minutes: 0 };
	for (const row of rows) {
		sum.visits += row[of];
		sum.minutes += row[of] * row.minutes;
	}
	return sum;
}
