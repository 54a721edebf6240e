import type { activities as source } from '../zh/activities.ts';

/** What is done besides visits. */
export const activities: typeof source = {
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
};
