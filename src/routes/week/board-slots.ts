import { addDays, type Day } from '#lib/domain/day.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { Place } from '#lib/state/planning/slot-choices.ts';

/** What became of a planned visit. */
export type VisitState = 'done' | 'missed' | 'unreported' | 'upcoming';

/** What a planned visit came to, by its report and the day. */
export function visitState(
	plan: VisitPlan,
	{ report, today }: { report: VisitReport | undefined; today: Day }
): VisitState {
	if (report) return report.outcome;
	return plan.slot.day < today ? 'unreported' : 'upcoming';
}

/** The slot an arrow leads to; null where there is none: above the morning, below the afternoon, in the past. */
export function slotBeside(
	place: Place,
	{ key, today }: { key: string; today: Day }
): Place | null {
	const { day, half } = place;
	if (key === 'ArrowUp') return half === 'pm' ? { day, half: 'am' } : null;
	if (key === 'ArrowDown') return half === 'am' ? { day, half: 'pm' } : null;
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
	const beside = addDays(day, key === 'ArrowLeft' ? -1 : 1);
	return beside < today ? null : { day: beside, half };
}

/** The slot an element of the board stands for; null for any other text. */
export function slotOf(key: string | undefined): Place | null {
	const [day, half] = key?.split('/') ?? [];
	return day && (half === 'am' || half === 'pm') ? { day: day as Day, half } : null;
}
