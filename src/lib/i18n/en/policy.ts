import { plural } from '../plural.ts';
import type { policy as source } from '../zh/policy.ts';

const role = (post: string) => ({ grade: `${post}: grade`, visitsPerMonth: `${post}: visits` });

/** Words of the policy screen. */
export const policy: typeof source = {
	title: 'Rules',
	subtitle: ({ all, changed }) =>
		changed === 0
			? `${plural(all, 'rule')}, all as shipped`
			: `${plural(all, 'rule')}, ${changed} changed`,
	intro:
		'Every number has a source: press “Basis” to see it. A change that touches customers shows who they are before it is saved.',
	groups: 'Groups of rules',
	filter: 'Which to show',
	show: { all: 'All', changed: 'Changed', versions: 'Versions' },
	versions: {
		none: 'Nobody has changed a rule yet. Every change will stand here with who made it, and can be gone back to.',
		who: ({ who, when }) => `${who}, ${when}`,
		change: ({ name, from, to }) => `${name}: ${from} → ${to}`,
		asShipped: 'as shipped',
		now: 'In use',
		restore: 'Go back to this version',
		more: (count) => `${count} values in this version`,
		exportFile: 'Export as a file',
		importFile: 'Import from a file',
		fileName: 'Rules',
		ofVersion: (when) => `the version of ${when}`,
		ofFile: (name) => `the rules of “${name}”`,
		notAFile: 'This is no file of exported rules; nothing was changed.',
		malformed: (names) => `This file cannot be used; nothing was changed. Not right: ${names}`,
		alike: 'The rules are like that already.'
	},
	changedCount: (count) => `${count} changed`,
	noneChanged: 'No rule has been changed; all stand as shipped.',
	showAll: 'Show all rules',
	was: (value) => `Was ${value}`,
	rule: ({ name, value }) => `${name}: ${value}`,
	wasFrom: (source) => `The shipped value: ${source}`,
	lost: 'The deck lost this number.',
	deckAlso: (value) => `Elsewhere the deck says ${value}`,
	reset: (name) => `As shipped again: ${name}`,
	empty: 'Not set',
	emptyHint: 'Empty: the criterion is not used',
	kept: ({ problem, value }) => `${problem}; it stays ${value}.`,
	effect: {
		title: ({ value, count, regraded }) =>
			`With ${value} ${plural(count, 'customer')} would change, ${regraded} of them in grade`,
		lists: (count) => `${plural(count, 'customer')} would get another list of what to do`,
		load: ({ from, to }) => `Visits of a cycle ${from} → ${to}`,
		who: 'Who they are',
		change: ({ from, to }) => `${from} → ${to}`,
		visitsOf: ({ from, to }) => `${from} → ${plural(to, 'visit')}`,
		ungraded: 'Not graded',
		more: (count) => `${count} more`,
		save: 'Save',
		leave: 'Leave it'
	},
	actions: {
		count: (count) => plural(count, 'action'),
		cells: (count) => `in ${plural(count, 'cell')} of the matrix`,
		unused: 'in no cell of the matrix',
		concerns: (count) =>
			count === 0
				? 'Nobody is worked by this list now.'
				: `${plural(count, 'customer is', 'customers are')} worked by this list: what is to be done with them changes with it.`,
		empty: 'The list is empty: this strategy proposes nothing to do.',
		up: (action) => `Up: ${action}`,
		down: (action) => `Down: ${action}`,
		edit: (action) => `Change: ${action}`,
		wording: 'What to do',
		guard: 'Limited by which compliance rule',
		unguarded: 'Not limited',
		remove: 'Take off the list',
		add: 'Add an action',
		addHint: 'One thing to do, at most 64 characters.',
		removed: (count) => `${count} taken off`,
		putBack: (action) => `Back on the list: ${action}`,
		asShipped: 'The list as shipped',
		was: (wording) => `Was “${wording}”`,
		added: (action) => `“${action}” added`,
		reworded: ({ from, to }) => `“${from}” is now “${to}”`,
		tookOff: (action) => `“${action}” taken off`,
		broughtBack: (action) => `“${action}” back on the list`,
		reordered: (action) => `“${action}” moved`,
		guarded: (action) => `Compliance rule of “${action}”`
	},
	problem: {
		notANumber: 'Enter a number',
		notWhole: 'Enter a whole number',
		missing: 'This cannot be empty',
		outside: ({ min, max }) => `Enter ${min} to ${max}`,
		overlap: (other) => `It would overlap “${other}”`,
		gap: (other) => `Nothing would be left between it and “${other}”: one class would be empty`
	},
	groupName: {
		hospitalGrade: 'Hospital grades',
		doctorGrade: 'Doctors’ regular grades',
		factors: 'Factors',
		adoptionUsage: 'Adoption rating',
		matrix: 'Matrix and strategies',
		actions: 'What to do',
		roles: 'By post',
		demand: 'Number of visits',
		allocation: 'Allocation',
		planning: 'Planning',
		pareto: '80/20',
		followUp: 'Follow-up and upgrade'
	},
	groupHint: {
		hospitalGrade: 'Hospitals by beds, outpatients, drug purchase and share of the category.',
		doctorGrade: 'Decides for doctors whose matrix cell is not complete.',
		factors: 'The score stands beside the grade and never moves it.',
		adoptionUsage: 'The usage a rating after a visit suggests; a person confirms it.',
		matrix: '25 cells, each with grade, strategy, order and frequency. Press a cell to change it.',
		actions:
			'What each strategy asks to be done: add, reword, reorder, take off. Cards and visits follow.',
		roles:
			'Who does not prescribe is graded and visited by post; a key person is A. One person’s visits are changed on the card.',
		demand: 'How a frequency becomes a number of visits in a cycle.',
		allocation:
			'Who gets more and who less when time is short: what grade and potential count, what more visits bring. Results are beside those of the usual visits.',
		planning:
			'What fits into a day, how long the way is, and how heavy each drawback weighs, in minutes of travel.',
		pareto: 'How many are key customers, and how much effort they should get.',
		followUp: 'When to remind, and when an upgrade counts as stalled or slipping.'
	},
	name: {
		hospitalGrade: {
			combine: 'How the criteria become one grade',
			boundary: 'Exactly at the bound of A',
			beds: { A: 'Beds: bound of A', B: 'Beds: B begins' },
			dailyOutpatients: { A: 'Outpatients a day: bound of A', B: 'Outpatients a day: B begins' },
			monthlyDrugPurchase: { A: 'Drug purchase: bound of A', B: 'Drug purchase: B begins' },
			categoryShare: { A: 'Category share: bound of A', B: 'Category share: B begins' }
		},
		doctorGrade: {
			combine: 'How the criteria become one grade',
			boundary: 'Exactly at the bound of A',
			patientsPerDay: { A: 'Patients a day: bound of A', B: 'Patients a day: B begins' },
			yuanPerPrescription: { A: 'Prescription: bound of A', B: 'Prescription: B begins' },
			rapport: {
				good: 'Rapport “good” counts as',
				fair: 'Rapport “fair” counts as',
				none: '“No interest” counts as'
			},
			keyPerson: 'Key person',
			visitsPerMonth: { A: 'Visits to grade A', B: 'Visits to grade B', C: 'Visits to grade C' }
		},
		factors: {
			weights: {
				patients: 'Weight of the number of patients',
				patientTypeFit: 'Weight of patient types',
				academicInfluence: 'Weight of academic influence',
				potential: 'Weight of future potential',
				cooperation: 'Weight of cooperation history'
			},
			patientsForFullLevel: 'Patients a day that count in full'
		},
		roles: {
			pharmacyDirector: role('Pharmacy director'),
			purchasing: role('Purchasing and stores'),
			informationClerk: role('IT clerk'),
			pharmacyStaff: role('Pharmacy staff'),
			president: role('President'),
			vicePresident: role('Vice president'),
			companyManager: role('Distributor’s manager'),
			salesperson: role('Distributor’s salesperson'),
			other: role('Anyone else')
		},
		demand: {
			norm: 'Which end of a frequency is the norm',
			weeksPerMonth: 'A month counts as',
			ungradedVisits: 'Ungraded doctor, each cycle'
		},
		allocation: {
			value: { A: 'What grade A counts', B: 'What grade B counts', C: 'What grade C counts' },
			potentialStep: 'A step of potential adds',
			neutral: {
				none: 'Not assessed: result left without visits',
				most: 'Not assessed: result with any number of visits',
				shape: 'How steep the curve is'
			},
			classes: {
				noneAtNoUsage: 'Uses nothing: result left without visits',
				noneAtFullUsage: 'First choice: result left without visits',
				mostWithoutHeadroom: 'No headroom: result with any number of visits',
				mostPerHeadroom: 'Most headroom adds'
			},
			trust: 'What a rep’s own judgement counts',
			maxMove: 'Most change in a cycle',
			wayMinutesADay: 'On the way in a day, without a plan'
		},
		planning: {
			cycleWeeks: 'Length of a cycle',
			visitsPerHalfDay: 'Most visits in half a day',
			visitMinutes: { A: 'Visit to grade A', B: 'Visit to grade B', C: 'Visit to grade C' },
			halves: {
				am: { startMinute: 'Morning begins', endMinute: 'Morning ends' },
				pm: { startMinute: 'Afternoon begins', endMinute: 'Afternoon ends' }
			},
			travel: {
				kilometersPerHour: 'Speed on the way',
				detourFactor: 'Detour (way ÷ straight line)',
				stopMinutes: 'Added at each hospital'
			},
			orderStep: 'Missing a visit weighs less by, for each step later in the strategy',
			weights: {
				unservedA: 'A visit to grade A missing',
				unservedB: 'A visit to grade B missing',
				unservedC: 'A visit to grade C missing',
				spacing: 'Uneven spacing',
				zones: 'One more zone in a day',
				bestTime: 'Not at the best time',
				overload: 'Beyond the half day',
				stability: 'Changing what was arranged'
			}
		},
		pareto: {
			customers: 'Key customers among all customers',
			effort: 'Effort key customers should get'
		},
		followUp: {
			dueSoonDays: 'Remind before a promise is due',
			targetSteps: 'Next target above the present usage',
			stalledVisits: 'Stalled: visits without a rise',
			stalledDays: 'Stalled: days without a rise',
			slippingDays: 'Slipping: days after a fall',
			evaluateDays: 'Visited on the way: decide again after',
			evaluateDormantDays: 'Not visited: decide again after'
		}
	},
	cellPart: {
		strategy: 'Visit strategy',
		grade: 'Grade',
		order: 'Order of visit',
		min: 'Fewest visits',
		max: 'Most visits',
		perMonths: 'In how many months'
	},
	adoptionReads: (rating) => `“${rating}”`,
	inCell: ({ cell, part }) => `${cell}: ${part}`,
	unit: {
		beds: 'beds',
		people: 'people',
		tenThousandYuan: '10,000 yuan',
		percent: '%',
		patients: 'patients',
		yuan: 'yuan',
		perMonth: 'a month',
		weeks: 'weeks',
		visits: 'visits',
		days: 'days',
		minutes: 'min',
		kilometersPerHour: 'km/h',
		steps: 'levels',
		months: 'months'
	},
	combine: {
		majority: 'What most criteria reach',
		lowest: 'The lowest of them',
		highest: 'The highest of them'
	},
	boundary: { above: 'Still B', from: 'Already A' },
	keyPerson: { votes: 'One criterion for A', decides: 'Makes it A', ignored: 'No influence' },
	norm: { low: 'Low end', middle: 'Middle', high: 'High end' },
	frequency: ({ low, high, months }) => {
		if (high === 0) return 'no visits';
		const visits = low === high ? `${low}` : `${low}–${high}`;
		return months === 1 ? `${visits} a month` : `${visits} in ${months} months`;
	}
};
