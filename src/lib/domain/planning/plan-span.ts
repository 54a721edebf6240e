import { addDays, daysBetween, halfDays, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { WorkCalendar } from './calendar.ts';

/** The days a plan covers; `from` is never before today. */
export interface PlanSpan {
	from: Day;
	to: Day;
}

/** Half days on which the rep works: the calendar's working days without leave. */
export const workingHalves = (
	span: PlanSpan,
	parts: {
		calendar: WorkCalendar;
		isOff: (slot: { day: Day; half: HalfDay }) => boolean;
	}
): { day: Day; half: HalfDay }[] =>
	parts.calendar
		.workingDays(span)
		.flatMap((day) => halfDays.map((half) => ({ day, half })))
		.filter((slot) => !parts.isOff(slot));

/** The weeks of a span, which need not be whole. */
export const weeksOf = ({ from, to }: PlanSpan): number => (daysBetween({ from, to }) + 1) / 7;

/** The last day of a plan of `weeks` weeks. */
export const lastDayOf = (from: Day, weeks: number): Day => addDays(from, weeks * 7 - 1);

/**
 * What the solver may not move: what a person fixed, what is agreed with the customer, and today, unless today's visit
 * cannot take place.
 */
export const isFixed = (
	plan: Pick<VisitPlan, 'locked' | 'appointment' | 'slot'>,
	{ today, isUpset }: { today: Day; isUpset: boolean }
): boolean =>
	plan.locked || plan.appointment || plan.slot.day < today || (plan.slot.day === today && !isUpset);
