import type { Grade } from '#lib/domain/grade.ts';

/** The colour of each class in every picture; null is ungraded. */
export const gradeColour = (grade: Grade | null): string =>
	grade === null ? 'var(--color-edge)' : `var(--color-grade-${grade.toLowerCase()})`;
