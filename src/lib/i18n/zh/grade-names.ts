import type { Grade } from '#lib/domain/grade.ts';

/** How a grade is called wherever one stands. */
export const gradeNames = {
	gradeName: { A: 'A 级', B: 'B 级', C: 'C 级' } satisfies Record<Grade, string>,
	ungraded: '未分级'
};
