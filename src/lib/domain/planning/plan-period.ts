import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import { demandOf, type Demand } from '#lib/domain/grading/demand.ts';
import type { GradeResult } from '#lib/domain/grading/grade-result.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Cycle } from './cycle.ts';
import { weeksOf, type PlanSpan } from './plan-span.ts';

/**
 * The days whose visits a plan of `span` answers for: within an accepted cycle those from its first plan on,
 * however often it was planned again; otherwise the span itself.
 */
export function periodOf(span: PlanSpan, cycles: readonly Cycle[]): PlanSpan {
	const same = cycles.filter(({ from, to }) => to === span.to && from <= span.from);
	const from = same.reduce((first, cycle) => (cycle.from < first ? cycle.from : first), span.from);
	return { from, to: span.to };
}

/** The accepted plan that covers a day, or the next one; null when a new one is due. `cycles`: latest first. */
export const cycleAt = (cycles: readonly Cycle[], day: Day): Cycle | null =>
	cycles.find(({ from, to }) => from <= day && day <= to) ??
	cycles.findLast(({ to }) => to >= day) ??
	null;

const noCells: ReadonlyMap<string, MatrixCell> = new Map();

/** The visits a graded doctor asks for in a period that may be shorter or longer than the policy's cycle. */
export function demandIn(
	{ from, to }: PlanSpan,
	doctor: {
		contact: Contact;
		result: Pick<GradeResult, 'grade'>;
		demand: Demand;
		cells: ReadonlyMap<string, MatrixCell> | undefined;
	},
	policy: Policy
): Demand {
	const { cycleWeeks } = policy.planning;
	const weeks = weeksOf({ from, to });
	if (weeks === cycleWeeks.value) return doctor.demand;
	const planning = { ...policy.planning, cycleWeeks: { ...cycleWeeks, value: weeks } };
	return demandOf({ ...doctor, cells: doctor.cells ?? noCells }, { ...policy, planning });
}
