import type { approvals as source } from '../zh/approvals.ts';

/** What a supervisor says of a month and of a week. */
export const approvals: typeof source = {
	plan: {
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
	},

	week: {
		title: 'Words on the week',
		submit: 'Submit this week',
		submitAgain: 'Submit again',
		submitted: ({ name, when }) => `Submitted by ${name}, ${when}`,
		approved: ({ name, when }) => `Approved by ${name}, ${when}`,
		returned: ({ name, when }) => `Returned by ${name}, ${when}`,
		returnedThis: (what) => `Returned: ${what}`,
		visitsReturned: (count) => `${count} ${count === 1 ? 'visit' : 'visits'} returned`,
		weekOf: (day) => `plan of the week of ${day}`,
		approve: 'Approve',
		giveBack: 'Return',
		giveBackWeek: (day) => `Return the week of ${day}`,
		giveBackVisit: 'Return this visit',
		giveBackOf: (name) => `Return: ${name}`,
		takeBack: 'Let it stand',
		reason: 'Why it is returned',
		reasonHint: 'A sentence; the rep reads it on Today',
		reasonMissing: 'Please write why it is returned.'
	}
};
