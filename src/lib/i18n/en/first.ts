import type { first as zh } from '../zh/first.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { followUp } from './follow-up.ts';
import { gradeNames } from './grade-names.ts';
import { plan } from './plan.ts';
import { promises } from './promises.ts';
import { shell } from './shell.ts';
import { targets } from './targets.ts';
import { today } from './today.ts';
import { visit } from './visit.ts';
import { way } from './way.ts';
import { week } from './week.ts';
import { welcome } from './welcome.ts';

/** The words of the frame and of Today: what a device loads before it shows anything. */
export const first: typeof zh = {
	common,
	customers: way,
	errors,
	followUp,
	grading: gradeNames,
	plan,
	promises,
	shell,
	targets,
	today,
	visit,
	week,
	welcome
};
