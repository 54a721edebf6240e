import { grades, type Grade } from '#lib/domain/grade.ts';
import type { JobArgs } from '#lib/worker/protocol.ts';

/** What a plan would have to place, before it is made. */
export interface PlanOutlook {
	/** Half days on which the rep works. */
	halves: number;
	/** Their working time. */
	capacityMinutes: number;
	/** Visits wanted by class; doctors without a grade are planned like a C. */
	wanted: Record<Grade, number>;
	/** What those visits take, travel left aside. */
	wantedMinutes: Record<Grade, number>;
	/** Doctors who want at least one visit. */
	doctors: number;
	/** Years within the span whose public holidays are not known, ascending. */
	uncoveredYears: readonly number[];
}

/** What the solver would be asked, in numbers a person can check. */
export function outlookOf(
	input: Pick<JobArgs<'planMonth'>, 'halves' | 'doctors' | 'policy'>,
	coverage: { span: { from: string; to: string }; years: readonly number[] }
): PlanOutlook {
	const wanted = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<Grade, number>;
	const { halves, visitMinutes } = input.policy.planning;
	let doctors = 0;
	for (const { grade, demand, visitsMade } of input.doctors) {
		const left = Math.max(0, demand.norm - visitsMade);
		wanted[grade ?? 'C'] += left;
		if (left > 0) doctors += 1;
	}
	const [first, last] = [coverage.span.from, coverage.span.to].map((day) =>
		Number(day.slice(0, 4))
	);
	const years = Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
	return {
		halves: input.halves.length,
		capacityMinutes: input.halves.reduce((sum, { half }) => {
			const { startMinute, endMinute } = halves[half];
			return sum + endMinute.value - startMinute.value;
		}, 0),
		wanted,
		wantedMinutes: {
			A: wanted.A * visitMinutes.A.value,
			B: wanted.B * visitMinutes.B.value,
			C: wanted.C * visitMinutes.C.value
		},
		doctors,
		uncoveredYears: years.filter((year) => !coverage.years.includes(year))
	};
}
