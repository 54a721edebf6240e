import type { DayMark } from '#lib/domain/calendar.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Progress } from '#lib/domain/plan-progress.ts';
import type { Proposal } from '#lib/state/proposal.ts';

/** One day of the week as its column or tab shows it. */
export interface WeekDay {
	readonly day: Day;
	readonly mark: DayMark;
	readonly progress: Readonly<Progress> | undefined;
	/** What the day carries; undefined for days that are over or not worked. */
	readonly load: Proposal['days'][number] | undefined;
}
