import type { GradeField, GradeResult } from './grade-result.ts';

/** How many of some customers have a grade, and which facts would give one to those that have none. */
export interface GradedCount {
	readonly of: number;
	readonly graded: number;
	/** Any one of them grades a customer that has none; in the order the grades name them. */
	readonly missing: readonly GradeField[];
}

/** Counts grades; customers without a grade lack every fact a grade is read from. */
export function gradedCount(
	results: readonly Pick<GradeResult, 'grade' | 'missing'>[]
): GradedCount {
	const ungraded = results.filter(({ grade }) => grade === null);
	return {
		of: results.length,
		graded: results.length - ungraded.length,
		missing: [...new Set(ungraded.flatMap(({ missing }) => missing))]
	};
}
