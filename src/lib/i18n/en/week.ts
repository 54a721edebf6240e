import type { week as zh } from '../zh/week.ts';
import { plural } from '../plural.ts';

export const week: typeof zh = {
	title: 'This week',
	otherTitle: 'Week',
	today: 'Today',
	next: 'Next',
	earlier: 'Earlier week',
	later: 'Later week',
	thisWeek: 'Back to this week',
	unplanned: 'To be placed',
	emptyDay: 'No visits today.',
	emptyWeek: 'No visits in this week yet. Make a month plan, or add them one by one below.',
	toPlan: 'Make a plan',
	unfold: (day) => `Open ${day}`,
	rest: 'Off',
	makeUpWork: 'Work',
	holiday: {
		newYear: 'New Year',
		springFestival: 'Spring Festival',
		qingming: 'Qingming',
		labourDay: 'Labour Day',
		dragonBoat: 'Dragon Boat',
		midAutumn: 'Mid-Autumn',
		nationalDay: 'National Day'
	},
	holidaysMissing: (years) =>
		`The notice of ${years} is not loaded: holidays by law are off as an estimate, worked weekends unknown`,
	estimated: 'estimated',
	tellHolidays: 'Load the holiday notice',
	noticeHint:
		'Paste the notice of the State Council, in Chinese as published, or choose a text file. It is shared with the territory.',
	noticeText: 'The notice',
	noticeFile: 'A text file (.txt)',
	noticeUnread: 'No year and no days off were found: paste the text of the notice.',
	noticeRead: ({ year, off, worked }) =>
		`${year}: ${plural(off, 'day')} off, ${plural(worked, 'weekend day')} worked`,
	noticeMissing: (names) => `It says nothing of ${names}: paste all of it.`,
	takeNotice: (year) => `Load ${year}`,
	dayCount: ({ done, planned }) =>
		done > 0 ? `${done} of ${plural(planned, 'visit')} made` : plural(planned, 'visit'),
	onTheWay: (minutes) => `${minutes} on the way`,
	overload: (minutes) => `${minutes} over`,

	progress: {
		title: 'Progress of the week',
		planned: (count) => `${plural(count, 'visit')} planned`,
		done: (count) => `${count} made`,
		missed: (count) => `${count} missed`,
		unreported: (count) => `${count} not recorded yet`,
		upcoming: (count) => `${count} to come`,
		unplanned: (count) => `${count} unplanned`
	},

	visit: {
		locked: 'Locked',
		appointment: 'Appointment',
		done: 'Visited',
		missed: 'Missed',
		missedBecause: (reason) => `Missed: ${reason}`,
		again: 'Plan again',
		unreported: 'Not recorded yet',
		open: (name) => `Open the visit to ${name}`,
		report: 'Record visit',
		archive: 'Customer’s archive',
		mode: 'How',
		products: 'Products',
		objective: 'Objective',
		objectiveText: 'What exactly',
		objectiveHint: 'Specific, measurable, achievable, relevant, time-bound',
		materials: 'Materials to bring',
		lock: 'Locked: the planner never moves it',
		makeAppointment: 'Agreed with the customer',
		cancel: 'Cancel visit',
		move: 'Move',
		carryKeys: 'Arrows choose, Enter drops, Esc puts back',
		keys: 'Shift + arrows move, L locks, Enter opens',
		past: 'Days that are over cannot be moved',
		reported: 'It is recorded and cannot be moved'
	},

	add: {
		title: 'Add a visit',
		to: (slot) => `Add a visit: ${slot}`,
		search: 'Name, hospital, pinyin',
		when: 'When to visit',
		otherTime: (name) => `Another time for ${name}`,
		suggested: 'Who could be visited',
		found: 'Customers found',
		nobody: 'No such customer',
		none: 'There are no customers to add yet.',
		thatDay: 'visited that day',
		short: (count) => `${count} short`,
		sameHospital: 'same hospital',
		sameZone: (zone) => `also in ${zone}`,
		since: (days) => `${plural(days, 'day')} ago`,
		never: 'not visited yet'
	},

	swap: {
		title: (slot) => `${slot} is full`,
		text: ({ name, from }) => `${name} stands on ${from}`,
		with: 'Who changes places?',
		goesTo: (slot) => `goes to ${slot}`,
		anyway: 'Add it anyway',
		nobody: 'No visit there can be moved away.'
	},

	leave: 'Leave',
	setLeave: (slot) => `Leave on ${slot}`,
	clearLeave: (slot) => `No leave on ${slot}`,
	onLeave: 'On leave',

	move: 'Move',
	here: 'where it was',

	others: 'Also here',
	lookingAt: ({ name, place }) => `${name}: ${place}`,
	sameWeek: 'the same week',
	otherWeek: (span) => `week of ${span}`,
	elsewhere: 'another screen',
	calendar: {
		save: 'Save as calendar file',
		savePromises: 'Save promises as calendar file',
		visits: 'Visits',
		promises: 'Promises',
		promise: ({ text, name }) => `${text} · ${name}`,
		written:
			'Calendar file saved. Open it to have it in your calendar; saved again after a change, it updates and doubles nothing.',
		failed: 'The calendar file was not saved. Please try again.'
	},
	/** Between rep and supervisor. */
	copyWeek: {
		act: (count) => `Copy ${count} visits from last week`,
		done: (count) => `${count} visits copied.`
	},
	due: {
		open: (count) => `To place: ${count}`,
		title: 'To place',
		hint: 'Due without a day: promises, missed visits, care, A and B who wait. Tap one and choose a time.',
		none: 'Everything has a day.',
		more: (count) => `${count} more, once those above have a day.`
	},
	purposes: {
		propose: (count) => `Purposes: ${count}`,
		written: (count) =>
			count === 1
				? 'Wrote what 1 visit is for; open it to change it.'
				: `Wrote what ${count} visits are for; open one to change it.`
	}
};
