import { plural } from '../plural.ts';
import type { promises as source } from '../zh/promises.ts';

/** The promise ledger and the feedback loop (deck slide 22). */
export const promises: typeof source = {
	title: 'Promises and feedback',
	promises: 'Promises',
	feedback: 'Feedback',
	add: 'Add a promise',
	keep: 'Kept',
	drop: 'Drop',
	reopen: 'Reopen',
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
	keptOf: ({ kept, of }) => `${kept} of ${of} kept on time`,
	none: 'No promise is waiting.',
	noFeedback: 'No feedback is waiting for an answer.',
	noneEver: 'What you promise during a visit stays here until it is kept.',
	show: { waiting: 'Waiting', all: 'All' },
	answer: 'Answer',
	answerHint: 'Acknowledge and thank first, then say what happens',
	recordAnswer: 'Record answer',
	answered: (day) => `answered ${day}`,
	waiting: (days) => (days === 0 ? 'heard today' : `waiting ${plural(days, 'day')}`),
	someone: 'Deleted customer',
	openMonths: 'Earlier records',
	openMonth: (month) => `Open ${month}`
};
