import type { TargetProgress } from './target-progress.ts';

/** How a month will end if it goes on like this: reached already, on the way, short by so many, or nobody can tell yet. */
export type TargetOutlook =
	| { readonly kind: 'reached' }
	| { readonly kind: 'willReach' }
	| { readonly kind: 'willMiss'; readonly by: number }
	/** The month is over. */
	| { readonly kind: 'missed'; readonly by: number }
	/** No working day is over yet, or nothing was entered. */
	| { readonly kind: 'open' };

/** What to say of a target in half a sentence; what is missing is told in whole units, never less than one. */
export function targetOutlook(
	progress: Pick<TargetProgress, 'gap' | 'projected' | 'workingDaysLeft' | 'actual' | 'weeks'>,
	target: number
): TargetOutlook {
	const { gap, projected, workingDaysLeft, weeks } = progress;
	if (gap <= 0) return { kind: 'reached' };
	if (weeks.every(({ actual }) => actual === null)) return { kind: 'open' };
	if (workingDaysLeft === 0) return { kind: 'missed', by: Math.ceil(gap) };
	if (projected === null) return { kind: 'open' };
	const by = target - projected;
	return by < 0.5 ? { kind: 'willReach' } : { kind: 'willMiss', by: Math.round(by) };
}

/** What each week to come must bring on average to reach the target; null when none comes or nothing is missing. */
export function neededPerWeek(progress: TargetProgress): number | null {
	const coming = progress.weeks.filter(({ actual }) => actual === null);
	if (coming.length === 0 || !progress.neededRunRate) return null;
	const days = coming.reduce((sum, { workingDays }) => sum + workingDays, 0);
	return Math.ceil((progress.neededRunRate * days) / coming.length);
}

/** Whether a gap wants a reason and an act: the month is going to fall short, or did. */
export const wantsReason = ({ kind }: TargetOutlook): boolean =>
	kind === 'willMiss' || kind === 'missed';
