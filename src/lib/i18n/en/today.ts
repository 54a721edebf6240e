import { plural } from '#lib/i18n/plural.ts';
import type { today as source } from '../zh/today.ts';

/** The day at hand. */
export const today: typeof source = {
	title: 'Today',
	earlierWeek: 'Week before',
	laterWeek: 'Week after',
	stripDay: (its) =>
		[
			`${its.day}${its.mark ? ` (${its.mark})` : ''}`,
			plural(its.planned, 'visit'),
			its.done > 0 ? `${its.done} made` : ''
		]
			.filter(Boolean)
			.join(', '),
	backToToday: 'Back to today',
	next: 'Next stop',
	progress: ({ done, of }) => `${done} of ${of} visited`,
	way: (minutes) => `${minutes} on the way`,
	back: (minutes: string) => `${minutes} back`,
	over: ({ stops, done, missed }) =>
		`${plural(stops, 'stop')} before · ${done} visited${missed > 0 ? ` · ${missed} missed` : ''}`,
	overHere: ({ done, missed }) =>
		[done > 0 ? `${done} visited` : '', missed > 0 ? `${missed} missed` : '']
			.filter(Boolean)
			.join(' · '),
	noPlanTitle: 'No month plan yet',
	noPlan: 'Once the month is planned, each day’s visits stand here.',
	makePlan: 'Plan the month',
	emptyDay: 'No visits are planned on this day.',
	dayOff: 'A day off: no visits are planned.',
	allDone: 'All of today is recorded',
	summary: {
		title: { today: 'The day in short', other: 'That day in short' },
		open: (count) => `Not reported yet: ${count}`,
		head: ({ day, rep, done, of, unplanned }) =>
			[day, rep, of && `${done}/${of} visited`, unplanned && `${unplanned} unplanned`]
				.filter(Boolean)
				.join(' · '),
		done: (count) => `Visited: ${count}`,
		missed: (count) => `Missed: ${count}`,
		promised: (count) => `Promised: ${count}`,
		activities: 'Other work',
		next: (step) => `next: ${step}`,
		and: '; ',
		again: (when) => `next ${when}`,
		notAgain: 'not planned again yet',
		due: (day) => `by ${day}`,
		copy: 'Copy text',
		share: 'Share',
		notCopied: 'Not copied: the browser does not allow it. Select the text to copy it yourself.',
		nothing: 'Nothing is recorded for this day yet.'
	},
	begins: ({ day, clock, place }) => `${day} begins at ${clock} at ${place}.`,
	openWeek: 'Open this week',
	noCustomers: 'No customers yet.',
	record: 'Record visit',
	planned: 'Planned',
	unreported: 'Not recorded yet',
	unplanned: 'Record an unplanned visit',
	call: 'Call',
	lastWords: ({ ago, text }) => `${ago}: ${text}`,
	colon: ': ',
	bring: (what) => `Bring: ${what}`,
	since: (days) => `${plural(days, 'day')} since the last visit`,
	firstVisit: 'First visit',
	promisedThen: 'Promised',
	due: 'Promises due',
	dueOn: (day) => `due ${day}`,
	owed: (count) => `${plural(count, 'more promise')}`,
	owedLate: (count) => `${count} late`,
	unplannedDone: 'Unplanned',
	drafts: 'Half-written visits',
	missed: 'Missed, without a new day',
	planAgain: (name) => `Move ${name} to `,
	seeking: 'Looking for a good time…',
	continue: 'Continue',
	otherTimes: 'Other times',
	steps: {
		title: 'Three steps to the first week',
		done: 'Done',
		list: {
			title: 'Bring in the customers',
			text: 'Paste a table or choose a file, or add a few by hand.',
			act: 'Import'
		},
		products: {
			title: 'Products and potential',
			text: 'How far each doctor has come and could go decides how often they are visited.',
			act: 'Fill in'
		},
		plan: {
			title: 'Plan the month',
			text: 'By class, travel and reception hours, day by day.',
			act: 'Plan'
		},
		hide: 'Not now'
	},
	restMark: 'off',
	makeUpMark: 'work'
};
