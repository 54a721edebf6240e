import type { report as source } from '../zh/report.ts';

/** The report of a week or a month. */
export const report: typeof source = {
	title: { week: 'Weekly report', month: 'Monthly report' },
	period: 'Week or month',
	earlier: 'Earlier',
	later: 'Later',
	now: 'Back to now',
	until: (day) => `Data as of ${day}`,
	print: 'Print',
	copy: 'Copy text',
	share: 'Share',
	save: 'Save as Excel',
	notCopied: 'Not copied: the browser does not allow it.',
	sums: 'In short',
	head: ({ title, span, rep }) => `${title} · ${span} · ${rep}`,
	/** Between two sentences. */
	both: ({ first, second }) => `${first} ${second}`,
	visits: 'Plan and report',
	visitsSum: ({ planned, done, unplanned, met }) =>
		`${planned} visits planned, ${done} made, ${unplanned} unplanned, ${met} customers met.`,
	notDone: ({ missed, unreported }) => `${missed} missed, ${unreported} not recorded yet.`,
	rows: {
		planned: 'Planned',
		done: 'Made as planned',
		missed: 'Missed',
		unreported: 'Not recorded yet',
		upcoming: 'Still to come',
		unplanned: 'Made unplanned'
	},
	noReason: 'No reason given',
	count: 'Count',
	what: 'What',
	days: 'Visits a day',
	daysMean: (perDay) => `${perDay} visits on average on days with visits.`,
	noDays: 'No visits yet.',
	made: 'Made',
	unit: 'visits',
	targets: 'Targets',
	noTargets: 'No targets were set for this month.',
	toTargets: 'See targets',
	targetSum: ({ name, actual, target, share, outlook }) =>
		[`${name} ${actual}/${target} (${share})`, outlook].filter(Boolean).join(', '),
	coverage: 'Coverage and frequency by class',
	coverageSum: ({ grade, met, of, done, planned }) =>
		`${grade}: ${met} of ${of} met, ${done} of ${planned} planned visits made`,
	weekOnly: 'The norm of frequency is monthly; a week shows coverage and plan.',
	promises: 'Promises',
	promisesSum: ({ of, kept, waiting }) =>
		`${of} came due, ${kept} kept in time, ${waiting} still waiting.`,
	noPromises: 'No promises came due.',
	toPromises: 'See promises',
	pareto: '80/20',
	effort: 'Visits or time',
	efforts: { visits: 'Visits', time: 'Time' },
	paretoSum: ({ customers, share, goal, what }) =>
		`The top ${customers} of customers got ${share} of ${what.toLowerCase()}; the goal is ${goal}.`,
	timeMeans: 'Time is estimated from the length of a visit by class, without travel.',
	toInsight: 'See the distribution',
	upgrade: 'Upgrade',
	upgradeSum: ({ up, down, steady }) =>
		`Usage rose ${up}, fell ${down}, stayed ${steady} (by customer and product).`,
	directions: { up: 'Up', down: 'Down', steady: 'Stayed', entered: 'Newly assessed' },
	toUpgrade: 'See who',
	toWeek: 'See the week',
	toPlan: 'See the month',
	toCustomers: (grade) => `See class ${grade}`
};
