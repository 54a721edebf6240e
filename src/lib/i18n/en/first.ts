import type { first as zh } from '../zh/first.ts';
import { activities } from './activities.ts';
import { approvals } from './approvals.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { followUp } from './follow-up.ts';
import { gradeNames } from './grade-names.ts';
import { promises } from './promises.ts';
import { shell } from './shell.ts';
import { targetMarks } from './target-marks.ts';
import { today } from './today.ts';
import { visitMarks } from './visit-marks.ts';
import { way } from './way.ts';
import { welcome } from './welcome.ts';

/** The words of the frame and of Today: what a device loads before it shows anything. */
export const first: typeof zh = {
	activities,
	approvals,
	common,
	customers: way,
	errors,
	followUp,
	grading: gradeNames,
	promises,
	shell,
	targets: targetMarks,
	today,
	visit: visitMarks,
	welcome
};
