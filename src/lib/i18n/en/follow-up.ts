import { plural } from '../plural.ts';
import type { followUp as source } from '../zh/follow-up.ts';

/** What is owed: promises, answers to feedback, visits that were missed, adverse reactions to pass on. */
export const followUp: typeof source = {
	pressing: (count) => `${plural(count, 'thing')} to do soon`,
	calm: 'Nothing presses',
	nothing:
		'You owe nobody anything right now. What you promise, the feedback you hear and whoever you miss is listed here.',
	showSettled: 'Show settled',
	hideSettled: 'Only to do',
	more: (count) => `Show ${count} more`,
	missed: 'Missed, to be planned again',
	missedOn: (day) => `missed ${day}`,
	planAgain: 'Plan again',
	adverse: {
		title: 'Adverse reactions to report',
		all: 'Adverse reactions',
		detail: 'Report within 24 hours by the company’s procedure',
		heard: (day) => `heard ${day}`,
		report: 'Reported',
		reported: (day) => `reported ${day}`,
		reopen: 'Not reported after all'
	}
};
