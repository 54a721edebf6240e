import {
	addDays,
	addMonths,
	firstDayOf,
	mondayOf,
	weekdayOf,
	type Day,
	type Month
} from '#lib/domain/day.ts';
import type { WorkCalendar } from '#lib/domain/planning/calendar.ts';

/** A week of a month's target; the first and the last may be short. */
export interface TargetWeek {
	readonly from: Day;
	readonly to: Day;
	readonly workingDays: number;
}

/** The four or five weeks of a month, Monday to Sunday; a month that begins on a weekend adds it to its first week. */
export function weeksOf(month: Month, calendar: WorkCalendar): TargetWeek[] {
	const last = addDays(firstDayOf(addMonths(month, 1)), -1);
	const weeks: TargetWeek[] = [];
	let from = firstDayOf(month);
	while (from <= last) {
		const startsOnWeekend = weeks.length === 0 && weekdayOf(from) >= 6;
		const sunday = addDays(mondayOf(from), startsOnWeekend ? 13 : 6);
		const to = sunday < last ? sunday : last;
		weeks.push({ from, to, workingDays: calendar.workingDays({ from, to }).length });
		from = addDays(to, 1);
	}
	return weeks;
}

/** The weekly split of a target; `unassigned` is what weeks set by hand leave over, negative when they exceed it. */
export interface TargetSplit {
	readonly weeks: readonly number[];
	readonly unassigned: number;
}

/**
 * Splits a target by working days; `byHand` fixes weeks by their index, null leaves one to the split. Whole
 * targets split into whole numbers, others into hundredths; weeks and `unassigned` always sum to the target.
 */
export function splitTarget(input: {
	target: number;
	weeks: readonly TargetWeek[];
	byHand: readonly (number | null)[];
}): TargetSplit {
	const { target, weeks, byHand } = input;
	const isWhole = [target, ...byHand].every(
		(amount) => amount === null || Number.isInteger(amount)
	);
	const scale = isWhole ? 1 : 100;
	const units = Math.round(target * scale);
	const fixed = weeks.map((_, at) => {
		const amount = byHand[at] ?? null;
		return amount === null ? null : Math.round(amount * scale);
	});
	const left = units - fixed.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
	const shares = shareOut(
		Math.max(0, left),
		weeks.map(({ workingDays }, at) => (fixed[at] === null ? workingDays : null))
	);
	const split = fixed.map((amount, at) => amount ?? shares[at] ?? 0);
	const unassigned = units - split.reduce((sum, amount) => sum + amount, 0);
	return { weeks: split.map((amount) => amount / scale), unassigned: unassigned / scale };
}

/** Whole shares by weight, largest remainder first; null takes no part, all-zero weights share alike. */
function shareOut(units: number, weights: readonly (number | null)[]): number[] {
	const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
	const takers = weights.flatMap((weight, at) =>
		weight === null ? [] : [{ at, weight: sum === 0 ? 1 : weight }]
	);
	const whole = sum === 0 ? takers.length : sum;
	const shares = weights.map(() => 0);
	if (takers.length === 0) return shares;
	const exact = takers.map(({ at, weight }) => ({ at, share: (units * weight) / whole }));
	for (const { at, share } of exact) shares[at] = Math.floor(share);
	const given = shares.reduce((total, share) => total + share, 0);
	exact.sort((first, second) => (second.share % 1) - (first.share % 1) || first.at - second.at);
	for (const { at } of exact.slice(0, units - given)) shares[at]! += 1;
	return shares;
}

/** How many of `days` fall into each week: the results of a target that counts visits. */
export const countByWeek = (days: readonly Day[], weeks: readonly TargetWeek[]): number[] =>
	weeks.map(({ from, to }) => days.filter((day) => day >= from && day <= to).length);
