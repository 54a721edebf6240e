import { allocateVisits } from './allocation-job.ts';
import { grade } from './grade-job.ts';
import { searchBeside } from './plan-beside-job.ts';
import { costSlots, explainPlan, planMonth } from './plan-job.ts';

/** A job with much behind it that is seldom asked for: loaded when it is, so that grades need not wait for it. */
const later =
	<Args, Result>(load: () => Promise<(args: Args) => Result>) =>
	async (args: Args): Promise<Awaited<Result>> =>
		await (
			await load()
		)(args);

/** Everything the worker can do; loaded by value in the worker only. */
export const jobs = {
	grade,
	planMonth,
	searchBeside,
	costSlots,
	explainPlan,
	allocateVisits,
	sample: later(async () => (await import('./sample-job.ts')).sample),
	previewTravel: later(async () => (await import('./travel-job.ts')).previewTravel),
	readImport: later(async () => (await import('./import-job.ts')).readImport),
	previewRows: later(async () => (await import('./import-job.ts')).previewRows),
	writeTable: later(async () => (await import('./file-job.ts')).writeTable),
	writeCards: later(async () => (await import('./file-job.ts')).writeCards),
	writeCalendar: later(async () => (await import('./calendar-job.ts')).writeCalendar),
	readCode: later(async () => (await import('./code-job.ts')).readCode),
	passphraseKey: later(async () => (await import('./passphrase-job.ts')).passphraseKey)
};
