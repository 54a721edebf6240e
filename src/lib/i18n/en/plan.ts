import type { plan as zh } from '../zh/plan.ts';
import { plural } from '../plural.ts';

export const plan: typeof zh = {
	title: 'Month plan',
	make: 'Make the plan',
	replan: 'Plan again',
	solving: 'Planning…',
	bestSoFar: (count) => `Best so far: ${plural(count, 'visit')} placed`,
	longer: 'Look for a better one',
	keepBest: 'Stop, keep the best',
	discard: 'Discard',
	accept: 'Accept the plan',
	acceptHint: 'Nothing changes until you accept',
	lockedStays: 'Today and locked visits never move',
	nextBest: 'At another time',
	noNextBest: 'No other time suits',
	whose: 'Whose plan',
	gradesComing: 'Grading the customers…',
	failed: (reason) => `No plan was made; the visits stand as they were. Reason: ${reason}`,

	setup: {
		title: 'What will be planned',
		start: 'First day',
		length: 'For how long',
		other: 'Other dates',
		restOfCycle: (day) => `Rest of the cycle (to ${day})`,
		workingHalves: 'Half days for visits',
		halves: (count) => plural(count, 'half day'),
		capacity: 'Visits at most',
		wanted: 'Visits wanted',
		wantedVisits: 'Visits wanted',
		overCapacity: ({ visits, wanted, capacity }) =>
			`${visits} visits take ${wanted} hours, the working time is ${capacity}: A before B before C`,
		fits: ({ visits, wanted, capacity }) =>
			`${visits} visits take ${wanted} hours of ${capacity} working hours, the way not counted`,
		holidaysKnown: 'Public holidays and make-up workdays are counted',
		noDoctors: 'No doctors yet. Import or add customers, then plan.',
		toImport: 'Import customers',
		noHalves: 'No half day for visits in this span: choose another one.',
		nothingWanted: 'No visits are wanted in this span: all is done.'
	},

	certificate: {
		title: 'How much fits',
		line: ({ served, possible, wanted }) => `${served} of ${possible} possible, ${wanted} wanted`,
		all: ({ served }) => `all ${served} wanted are placed`,
		none: 'no visits wanted',
		noRoom: ({ wanted }) => `no room left, ${wanted} wanted`,
		hint: '“Possible” is a proven bound, A before B before C: with these clinic hours, reception rules and half days no plan can hold more'
	},

	diff: {
		title: 'Against the current plan',
		first: 'This is the first plan; there is nothing to compare it with',
		kept: (count) => `${count} kept`,
		moved: (count) => `${count} moved`,
		added: (count) => `${count} new`,
		dropped: (count) => `${count} dropped`,
		show: 'See each change',
		kind: { moved: 'Moved', added: 'New', dropped: 'Dropped' },
		move: ({ from, to }) => `${from} → ${to}`,
		more: (count) => `${count} more`
	},

	month: {
		now: 'This month',
		earlier: 'Month before',
		later: 'Next month',
		cross: 'zones',
		leave: 'leave',
		changes: 'changes',
		more: (count) => `${count} more`,
		openWeek: 'Open this week'
	},

	days: { noVisits: 'nothing planned' },

	numbers: {
		counting: 'Counting the way and the zones…',
		before: (words) => `now ${words}`,
		way: { title: 'On the way, a day' },
		cross: {
			title: 'Days across zones',
			value: (count) => plural(count, 'day'),
			none: 'Every day stays in one zone.',
			fixed: ({ zone, who }) => `To ${zone}, because ${who} is fixed on this day`,
			reception: ({ zone, place, days }) => `To ${zone}, because ${place} receives on ${days} only`
		},
		left: { title: 'Left out', value: (count) => plural(count, 'visit') }
	},

	details: 'Details',

	why: {
		title: 'Why it is here',
		number: ({ number, of }) => `Visit ${number} of ${of} in this cycle`,
		sinceLast: (days) => `${plural(days, 'day')} since the last visit`,
		firstEver: 'No visit on record yet',
		bestTime: {
			met: 'Within the best time to meet',
			missed: 'Outside the best time to meet'
		},
		sameZone: (count) => `${plural(count, 'other visit')} in the same zone that day`,
		aloneInZone: 'The only visit in its zone that day',
		arrival: ({ clock, travel }) => `Arrival about ${clock}, ${travel} on the way`,
		pays: 'Drawbacks of this place',
		cost: ({ term, minutes }) => `${term}: worth ${minutes}`,
		outsideRules: 'Outside the reception hours, or too late in this order',
		locked: 'Locked: never moved',
		outside: 'Placed by a person outside working time; the planner had no part in it',
		done: 'Visited; see the report',
		past: 'The day is over; nothing is computed for it',
		failed: 'The reasons could not be computed.',
		counting: 'Computing…'
	},

	slots: {
		best: 'The best times',
		other: 'Another time',
		none: 'No time suits in these weeks; choose one below.',
		here: 'Stands here now',
		arrival: (clock) => `there about ${clock}`,
		together: (hospital) => `same trip as ${hospital}`,
		longer: (minutes) => `${minutes} more on the way`,
		shorter: (minutes) => `${minutes} less on the way`,
		sameWay: 'no longer way',
		overload: 'the day runs over',
		notBest: 'not the best time',
		otherZone: 'one more zone that day',
		against: {
			noReception: 'outside reception hours',
			closed: 'closed that half day',
			alreadyThatDay: 'already visited that day',
			noCapacity: 'half day is full',
			noTime: 'no time to get there',
			notWorking: 'day off or leave',
			over: 'over by now'
		},
		earlier: 'Month before',
		later: 'Next month',
		full: 'full',
		rest: 'off',
		legend: 'The two dots are morning and afternoon: filled is possible, hollow is not',
		failed: 'The best times could not be found; you can still choose one.',
		counting: 'Looking for good times…'
	},

	unserved: {
		title: 'Left out',
		detail: ({ doctors, visits }) => `${plural(doctors, 'doctor')}, ${plural(visits, 'visit')}`,
		all: 'Everything wanted is placed.',
		missing: (count) => `${count} short`,
		showAll: (count) => `Show all ${count}`,
		reason: {
			noReception: 'the hospital receives nobody in this span',
			noCapacity: 'every possible half day has its time full',
			visitLimit: 'every possible half day has the most visits the rules allow',
			spacing: 'too close to the visit before',
			outbid: 'gave way to more important customers',
			onTheWay: 'only on the way, and nobody else is visited nearby',
			noVisitsWanted: 'no visits wanted',
			unreachable: 'the way takes more than a day'
		}
	},

	cost: {
		total: 'Total',
		paid: (minutes) => `All drawbacks together: worth ${minutes} min on the way`,
		title: 'How the search improved it',
		unit: 'Minutes of travel it is worth',
		summary: ({ from, to, seconds }) => `From ${from} to ${to} in ${seconds} seconds`
	},

	current: {
		progress: 'Progress of the cycle',
		doneOf: 'Visited',
		missed: (count) => `${count} missed`,
		unreported: (count) => `${count} not recorded yet`,
		upcoming: (count) => `${count} to come`,
		behind: (count) => `${count} behind`,
		onTime: 'on time',
		acceptedBy: ({ name, when }) => `Accepted by ${name}, ${when}`,
		toWeek: 'See the week',
		replanHint:
			'After a cancelled clinic, leave or a change: what can stay stays, and you see the difference first'
	},

	term: {
		travel: 'Travel',
		unservedA: 'A not placed',
		unservedB: 'B not placed',
		unservedC: 'C not placed',
		spacing: 'Spacing',
		zones: 'Zones crossed',
		bestTime: 'Best time missed',
		overload: 'Overload',
		stability: 'Changes to the plan'
	}
};
