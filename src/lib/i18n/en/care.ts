import type { care as source } from '../zh/care.ts';

/** Words of the care plan: what is to be done for a customer, by day. */
export const care: typeof source = {
	title: 'Care plan',
	due: 'Care that is due',
	kind: {
		literature: 'Literature',
		patientEducation: 'Patient education',
		caseTalk: 'Talk about cases',
		academicInvite: 'Invitation to a congress',
		departmentMeeting: 'Department meeting',
		experience: 'Spread their experience',
		greeting: 'Festival greeting',
		homeVisit: 'Home visit',
		brandReminder: 'Brand reminder',
		gift: 'Gift',
		other: 'Other'
	},
	state: { late: 'Late', due: 'Due soon', open: 'To come', done: 'Done' },
	add: 'Plan care',
	which: 'What',
	forbidden: (kinds) => `Compliance does not allow: ${kinds}.`,
	warned: (rule) => `Mind compliance: ${rule}`,
	day: 'By when',
	text: 'Note',
	textHint: 'What to bring, what to talk about',
	finish: 'Done',
	reopen: 'Open again',
	remove: 'Remove',
	by: (day) => `by ${day}`,
	doneOn: (day) => `done ${day}`,
	during: (day) => `done on the visit of ${day}`,
	earlier: (count) => (count === 1 ? 'Done once' : `Done ${count} times`),
	none: 'No care is planned yet.',
	doneNow: (count) => (count === 0 ? 'Care done now' : `Care done now ${count}`)
};
