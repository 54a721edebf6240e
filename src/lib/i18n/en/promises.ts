import { plural } from '../plural.ts';
import type { promises as source } from '../zh/promises.ts';

/** The promise ledger and the feedback loop (deck slide 22). */
export const promises: typeof source = {
	promises: 'Promises',
	feedback: 'Feedback',
	keep: 'Kept',
	drop: 'Drop',
	reopen: 'Reopen',
	add: 'Add a promise',
	change: 'Change the promise',
	reason: 'Why it is postponed',
	reasonMissing: 'Please write why it is postponed.',
	textMissing: 'Please write what was promised.',
	postponed: (why) => `postponed: ${why}`,
	due: (day) => `due ${day}`,
	settled: (day) => `settled ${day}`,
	state: {
		late: 'Late',
		due: 'Due soon',
		open: 'Not due yet',
		keptLate: 'Kept late',
		kept: 'Kept on time',
		dropped: 'Dropped',
		withdrawn: 'Withdrawn'
	},
	keptRate: 'Kept on time',
	answer: 'Answer',
	answerHint: 'Acknowledge and thank first, then say what happens',
	recordAnswer: 'Record answer',
	answered: (day) => `answered ${day}`,
	waiting: (days) => (days === 0 ? 'heard today' : `waiting ${plural(days, 'day')}`),
	someone: 'Deleted customer'
};
