import { weekdayOf } from '#lib/domain/day.ts';
import type { Day, HalfDay, Weekday } from '#lib/domain/day.ts';
import type { AcceptedVisit, MonthDoctor, MonthRequest, WeeklyWindow } from './month.ts';
import type { OpeningSpec } from './problem.ts';

interface Span {
	readonly startMinute: number;
	readonly endMinute: number;
}

/** One working half of the calendar, as a doctor's week meets it. */
interface Slot extends Span {
	readonly date: Day;
	readonly day: number;
	readonly weekday: Weekday;
	readonly half: HalfDay;
}

/** When a doctor can be met within the working hours of a half day: at a best time, or only at another. */
interface Meeting {
	readonly best: readonly Span[];
	readonly other: readonly Span[];
}

export const halfIndex = (half: HalfDay): 0 | 1 => (half === 'am' ? 0 : 1);

/** Says for the doctors of a request when each can be met, and at what cost. */
export function openingsIn({ days, weights }: MonthRequest) {
	const slots = days.flatMap(({ day, halves }, index) =>
		halves.map((half): Slot => ({ ...half, date: day, day: index, weekday: weekdayOf(day) }))
	);
	return (doctor: MonthDoctor, accepted: readonly AcceptedVisit[]): OpeningSpec[] => {
		const locked = accepted.filter((visit) => visit.locked);
		const free = accepted.filter((visit) => !visit.locked);
		const meet = meetingsOf(doctor);
		const openings: OpeningSpec[] = [];
		for (const slot of slots) {
			const { date, half } = slot;
			const isHere = (one: { day: Day; half: HalfDay }) => one.day === date && one.half === half;
			const add = (spans: readonly Span[], stability: number, bestTime: number) => {
				for (const span of spans) {
					const latest = span.endMinute - doctor.visitMinutes;
					if (span.startMinute > latest) continue;
					const { day } = slot;
					const earliest = span.startMinute;
					openings.push({ day, half: halfIndex(half), earliest, latest, bestTime, stability });
				}
			};
			const fixed = locked.find(({ day }) => day === date);
			if (fixed) {
				if (fixed.half === half) add([slot], 0, 0);
				continue;
			}
			if (doctor.closed.some(isHere)) continue;
			const stability = free.length === 0 || free.some(isHere) ? 0 : weights.stability;
			const { best, other } = meet(slot);
			add(best, stability, 0);
			add(other, stability, weights.bestTime);
		}
		return openings;
	};
}

/** A doctor's week is the same every week: each weekday's half with the same hours is looked at once. */
function meetingsOf(doctor: MonthDoctor): (slot: Slot) => Meeting {
	const known = new Map<number, Meeting>();
	return (slot) => {
		const key = (slot.weekday * 10_000 + slot.startMinute) * 10_000 + slot.endMinute;
		const before = known.get(key);
		if (before) return before;
		const found = meetingIn(doctor, slot);
		known.set(key, found);
		return found;
	};
}

function meetingIn({ reception, bestTimes }: MonthDoctor, slot: Slot): Meeting {
	const { weekday } = slot;
	const open = within({ span: slot, windows: reception, weekday });
	if (bestTimes.length === 0) return { best: open, other: [] };
	const best = open.flatMap((span) => within({ span, windows: bestTimes, weekday }));
	return { best, other: open.filter((one) => !best.some((span) => sameSpan(span, one))) };
}

const sameSpan = (one: Span, other: Span) =>
	one.startMinute === other.startMinute && one.endMinute === other.endMinute;

/** The parts of a span that lie in a weekday's windows; all of it when there are none. */
function within(input: {
	span: Span;
	windows: readonly WeeklyWindow[];
	weekday: Weekday;
}): readonly Span[] {
	const { span, windows, weekday } = input;
	if (windows.length === 0) return [span];
	return windows
		.filter((window) => window.weekday === weekday)
		.map((window) => ({
			startMinute: Math.max(span.startMinute, window.startMinute),
			endMinute: Math.min(span.endMinute, window.endMinute)
		}))
		.filter(({ startMinute, endMinute }) => startMinute < endMinute);
}
