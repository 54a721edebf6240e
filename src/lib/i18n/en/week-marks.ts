import type { weekMarks as zh } from '../zh/week-marks.ts';

/** What Today says of a week: its days, what was said of its plan, and what is no visit. */
export const weekMarks: typeof zh = {
	days: 'Choose a day',
	/** Between rep and supervisor. */
	approval: {
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
	},
	activity: {
		kind: {
			meeting: 'Meeting',
			training: 'Training',
			administration: 'Office work',
			volumeCheck: 'Volume check',
			distributor: 'Distributor work',
			travel: 'Travel'
		},
		title: 'Not a visit',
		add: 'Add an activity',
		which: 'What',
		start: 'Begins',
		noTime: 'open',
		text: 'Details',
		textHint: 'e.g. check September deliveries',
		place: 'Place',
		off: 'No visits in this half day',
		offHint: 'Plans avoid it; the week marks it as “not out”.',
		done: 'Done',
		isDone: 'done',
		onToday: 'Besides visits',
		remove: 'Remove activity'
	}
};
