import type { gradeNames as zh } from '../zh/grade-names.ts';

export const gradeNames: typeof zh = {
	gradeName: { A: 'Grade A', B: 'Grade B', C: 'Grade C' },
	ungraded: 'Ungraded'
};
