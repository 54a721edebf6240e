import type { Contact } from '#lib/domain/archive/contact.ts';
import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import type { Demand } from '#lib/domain/grading/demand.ts';
import type { GradeResult } from '#lib/domain/grading/grade-result.ts';
import type { Effort } from '#lib/domain/grading/pareto.ts';
import { cellKey } from '#lib/domain/grading/strategy.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { FollowedContact, PlanProgress, Progress } from './plan-progress.ts';

/** What grading says of each doctor, by id. */
export type GradeByDoctor = ReadonlyMap<
	string,
	{ readonly result: Pick<GradeResult, 'grade'>; readonly demand: Pick<Demand, 'norm'> }
>;

/** The doctors of each cell for one product, by the cell's key; who was never assessed stands in none. */
export function doctorsByCell(
	doctors: ReadonlyMap<string, Contact>,
	where: {
		cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
		productId: string;
	}
): ReadonlyMap<string, readonly Contact[]> {
	const byCell = new Map<string, Contact[]>();
	for (const [id, doctor] of doctors) {
		const cell = where.cells.get(id)?.get(where.productId);
		if (!cell) continue;
		const others = byCell.get(cellKey(cell));
		if (others) others.push(doctor);
		else byCell.set(cellKey(cell), [doctor]);
	}
	return byCell;
}

/** Everybody who is visited as the plan's progress follows them. */
export const followedOf = (
	people: ReadonlyMap<string, unknown>,
	gradeByDoctor: GradeByDoctor
): FollowedContact[] =>
	[...people.keys()].map((id) => {
		const graded = gradeByDoctor.get(id);
		return { id, grade: graded?.result.grade ?? null, norm: graded?.demand.norm ?? 0 };
	});

/** Every doctor with the visits they got. */
export const effortsOf = (
	followed: readonly FollowedContact[],
	visits: ReadonlyMap<string, number>
): Effort[] => followed.map((contact) => ({ ...contact, effort: visits.get(contact.id) ?? 0 }));

/** What coverage by class compares. */
export type Measure = 'coverage' | 'callFrequency' | 'planned';

/** Done and wanted of each class. */
export const coverageRows = (
	progress: PlanProgress,
	measure: Measure
): { grade: Grade; done: number; of: number }[] =>
	grades.map((grade) => {
		if (measure === 'planned') {
			const { done, planned } = progress.byGrade[grade];
			return { grade, done, of: planned };
		}
		const { reached, wanted } = progress[measure][grade];
		return { grade, done: reached, of: wanted };
	});

/** A week by its Monday; null where nothing was planned, or where the week has not come. */
export interface WeekOfVisits {
	readonly monday: Day;
	readonly planned: number | null;
	readonly made: number | null;
}

/** Weeks before this one and to come: as many as fit on a phone. */
const weeksBefore = 4;
const weeksAfter = 2;

/** The days `weeksOf` shows. */
export const weeksSpan = (today: Day): { from: Day; to: Day } => ({
	from: addDays(mondayOf(today), -7 * weeksBefore),
	to: addDays(mondayOf(today), 7 * (weeksAfter + 1) - 1)
});

/** The visits around this week, made without a plan or with one. */
export function weeksOf(byWeek: ReadonlyMap<Day, Readonly<Progress>>, today: Day): WeekOfVisits[] {
	const { from } = weeksSpan(today);
	return Array.from({ length: weeksBefore + 1 + weeksAfter }, (_, week) => {
		const monday = addDays(from, week * 7);
		const progress = byWeek.get(monday);
		const made = progress ? progress.done + progress.unplanned : 0;
		return { monday, planned: progress?.planned || null, made: monday > today ? null : made };
	});
}
