import { addDays, type Day } from '#lib/domain/day.ts';
import type { WorkCalendar } from '#lib/domain/planning/calendar.ts';
import type { TargetSplit, TargetWeek } from './target-weeks.ts';

/** One week's target beside its result; `gap` is what is missing, negative when exceeded. */
export interface WeekProgress extends TargetWeek {
	readonly target: number;
	/** Null while no result was entered. */
	readonly actual: number | null;
	readonly gap: number | null;
	/** Result by target, null without a result or target. */
	readonly attainment: number | null;
	/** All results so far by the whole month's target. */
	readonly cumulative: number | null;
}

/** A month's target beside its results. */
export interface TargetProgress {
	readonly weeks: readonly WeekProgress[];
	readonly actual: number;
	readonly gap: number;
	readonly attainment: number | null;
	/** Working days from `today` on. */
	readonly workingDaysLeft: number;
	/** Per working day before today; null before the first is over. */
	readonly runRate: number | null;
	/** Per working day left, today whole among them: 0 once reached, null when none is left. */
	readonly neededRunRate: number | null;
	/** The month's result if the run-rate holds; never less than what is there. */
	readonly projected: number | null;
}

/** The progress of `today`; results stand in the order of the weeks, `ofToday` is the part of them that today brought. */
export function targetProgress(input: {
	target: number;
	weeks: readonly TargetWeek[];
	split: TargetSplit;
	actuals: readonly (number | null)[];
	calendar: WorkCalendar;
	today: Day;
	ofToday?: number;
}): TargetProgress {
	const { target, split, calendar, today, ofToday = 0 } = input;
	let actual = 0;
	const weeks = input.weeks.map((week, at): WeekProgress => {
		const weekTarget = split.weeks[at] ?? 0;
		const result = input.actuals[at] ?? null;
		actual += result ?? 0;
		return {
			...week,
			target: weekTarget,
			actual: result,
			gap: result === null ? null : weekTarget - result,
			attainment: result === null ? null : ratio(result, weekTarget),
			cumulative: result === null ? null : ratio(actual, target)
		};
	});
	const { gone, left } = workingDaysAround(input.weeks, { calendar, today });
	const before = actual - ofToday;
	const runRate = ratio(before, gone);
	const gap = target - actual;
	return {
		weeks,
		actual,
		gap,
		attainment: ratio(actual, target),
		workingDaysLeft: left,
		runRate,
		neededRunRate: gap <= 0 ? 0 : ratio(target - before, left),
		projected: runRate === null ? null : Math.max(actual, before + runRate * left)
	};
}

function workingDaysAround(
	weeks: readonly TargetWeek[],
	at: { calendar: WorkCalendar; today: Day }
): { gone: number; left: number } {
	const [from, to] = [weeks[0]?.from, weeks.at(-1)?.to];
	if (!from || !to) return { gone: 0, left: 0 };
	const all = at.calendar.workingDays({ from, to }).length;
	const yesterday = addDays(at.today, -1);
	const gone = at.calendar.workingDays({ from, to: yesterday < to ? yesterday : to }).length;
	return { gone, left: all - gone };
}

const ratio = (amount: number, by: number): number | null => (by === 0 ? null : amount / by);
