import { readCode } from './code-job.ts';
import { grade } from './grade-job.ts';
import { previewRows, readImport, writeTable } from './import-job.ts';
import { passphraseKey } from './passphrase-job.ts';
import { costSlots, explainPlan, planMonth } from './plan-job.ts';
import { sample } from './sample-job.ts';
import { previewTravel } from './travel-job.ts';

/** Everything the worker can do; loaded by value in the worker only. */
export const jobs = {
	grade,
	planMonth,
	costSlots,
	explainPlan,
	sample,
	previewTravel,
	readImport,
	previewRows,
	writeTable,
	readCode,
	passphraseKey
};
