import type { promises as zh } from '../zh/promises.ts';
import { plural } from '../plural.ts';

export const promises: typeof zh = {
	title: 'Promises',
	add: 'Note a promise',
	due: 'Due',
	kept: 'Kept',
	dropped: 'Dropped',
	late: (days) => `${plural(days, 'day')} late`,
	keptRate: 'Kept rate',
	reopen: 'Reopen',
	empty: 'No open promises.',
	feedback: 'Feedback',
	answer: 'Answer',
	answered: 'Answered',
	open: 'To be answered',
	steps: { listen: 'Listen', acknowledge: 'Acknowledge and thank', respond: 'Respond' }
};
