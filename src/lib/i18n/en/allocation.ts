import { plural } from '../plural.ts';
import type { allocation as source } from '../zh/allocation.ts';

/** How many visits everybody gets of the time there is. */
export const allocation: typeof source = {
	title: 'Allocation',
	counting: 'Working out who should get more and who less…',
	failed: 'It could not be worked out. Nothing was changed.',
	columns: { norm: 'Usual', mine: 'Set', best: 'Best' },
	classes: 'Visits by grade',
	total: 'Total',
	hours: (hours) => `${hours} h`,

	time: {
		title: 'Is there time',
		unit: 'hours',
		capacity: 'Available',
		fits: ({ visits, hours, has }) =>
			`${plural(visits, 'visit')} set, which take ${hours} h; there are ${has} h for visits.`,
		over: ({ visits, hours, has }) =>
			`${plural(visits, 'visit')} set, which take ${hours} h, but there are only ${has} h for visits: some will stay out.`,
		from: ({ days, way }) =>
			`${plural(days, 'working day')} left, without days off, leave and about ${way} a day on the way; visits made are counted in`,
		share: ({ share, most }) => `Key customers take ${share} of the time, ${most} at most`
	},

	filter: 'Whom to show',
	filters: { change: 'To adjust', cut: 'Cut', hand: 'Set by hand', all: 'All' },
	none: {
		change: 'Nothing to adjust: what people set stays, all other numbers are the best there are.',
		cut: 'Nobody gets less than usual.',
		hand: 'Nobody has changed a number yet.',
		all: 'There is no customer to visit.'
	},
	nobody: ({ names, others }) =>
		`No visit at all: ${names}${others > 0 ? ` and ${others} more` : ''}`,
	more: (count) => `Show all ${count}`,
	adopt: (count) => `Adjust these ${count}`,
	adoptHint: ({ most }) =>
		`At most ${plural(most, 'visit')} more or fewer each in a cycle. What people set stays; it can be undone.`,
	tooLittle: (count) => `${count} more would be better`,
	tooMuch: (count) => `${count} fewer would be better`,
	cut: {
		hand: 'Set lower than usual by hand',
		reception: 'Too few days on which reps are received',
		share: 'Key customers have their share of the time',
		time: 'No time: others are worth more'
	},
	by: ({ name, when }) => `Set by ${name}, ${when}`,

	replan: 'Plan again like this',
	make: 'Plan like this',
	notYet: 'The present plan does not follow this yet.',
	summary: ({ visits, hours, has }) => `${plural(visits, 'visit')}, ${hours} of ${has} h`,

	sheet: {
		visits: 'Visits in this period',
		fewer: 'One fewer',
		more: 'One more',
		next: ({ rank, of }) => `No. ${rank} of ${of} for one more visit`,
		withdraw: 'Take back, as usual',
		made: (count) => `${plural(count, 'visit')} made so far`,
		questions: 'What visits do here',
		questionsHint: (visits) =>
			`Take the result of the usual ${plural(visits, 'visit')} as 100. Answer by your judgement; only all three count. Customers of one class are taken alike until then.`,
		none: 'No visit at all leaves',
		more3: 'Half as many again reaches',
		most: 'Any number reaches at most',
		answersWrong:
			'Less than 100 without visits, more than 100 with half as many again, and still more at most.',
		answer: 'Record the judgement',
		takeBack: 'Take the judgement back',
		answered: ({ name, when }) => `Judged by ${name}, ${when}`,
		details: 'Details',
		worth: ({ worth, from, to }) =>
			from === to
				? `Worth of one more visit: ${worth} (the highest is 100)`
				: `Worth of one more visit: ${worth}, between ${from} and ${to} (the highest is 100)`,
		farthest: (visits) => `Without the limit on changes ${plural(visits, 'visit')} would be best`,
		curve: 'Results of other numbers',
		result: 'Result',
		visitsColumn: 'Visits',
		rule: 'Results are estimates beside those of the usual visits, never prescriptions'
	}
};
