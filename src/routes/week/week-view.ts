import type { Day } from '#lib/domain/day.ts';
import type { DayMark } from '#lib/domain/planning/calendar.ts';
import type { Progress } from '#lib/domain/planning/plan-progress.ts';
import type { Proposal } from '#lib/state/planning/proposal.ts';

/** One day of the week as its column or tab shows it. */
export interface WeekDay {
	readonly day: Day;
	readonly mark: DayMark;
	readonly progress: Readonly<Progress> | undefined;
	/** What the day carries; undefined for days that are over or not worked. */
	readonly load: Proposal['days'][number] | undefined;
}
