import type { planApproval as zh } from '../zh/plan-approval.ts';

/** What a supervisor says of an accepted plan. */
export const planApproval: typeof zh = {
	approval: {
		title: 'Supervisor’s word',
		waiting: 'Waiting for the supervisor',
		approved: ({ name, when }) => `Approved by ${name}, ${when}`,
		returned: ({ name, when }) => `Returned by ${name}, ${when}`,
		approve: 'Approve the plan',
		giveBack: 'Return it',
		note: 'Note',
		noteHint: 'When returning it, say what to change',
		noteMissing: 'A returned plan needs a note',
		change: 'Change the word',
		disagree:
			'These were given without knowing of each other, and they differ. A supervisor’s next word settles it.'
	}
};
