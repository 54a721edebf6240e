import { targetMarks } from './target-marks.ts';
import type { targets as source } from '../zh/targets.ts';

/** Words of a month's targets. */
export const targets: typeof source = {
	...targetMarks,
	means: {
		visits: 'Visits made this month, counted from the records.',
		coverage: 'Customers seen at least once this month, counted from the records.',
		callFrequency:
			'Customers seen as often this month as their class wants, counted from the records.',
		meetings: 'Meetings held this month, counted from those done in the week.',
		listings: 'Hospitals that took a product in this month, counted from Listings.',
		quantity: 'Quantity of this month, entered week by week.',
		amount: 'Sales of this month, entered week by week.'
	},
	earlier: 'Earlier month',
	later: 'Later month',
	backToNow: 'Back to this month',
	none: 'This month has no targets yet.',
	noneToRead: 'No targets are set for this month.',
	add: 'Add target',
	copy: 'Copy last month',
	whole: 'Whole month',
	wholeTerritory: 'All hospitals',
	allProducts: 'All products',
	field: {
		measure: 'Measure',
		product: 'Product',
		hospital: 'Hospital',
		target: 'Target',
		week: 'Week'
	},
	thereAlready: 'This line is there already: change its number.',
	guarded:
		'Regulations forbid sales quotas for medical representatives. This only reminds you: ask your supervisor and compliance.',
	refused: 'The compliance settings allow no sales targets for a representative.',
	table: 'Targets by week',
	entered: 'What to fill in',
	week: (at) => `Week ${at}`,
	byDays:
		'Empty weeks are split by working days. A block copied from a spreadsheet can be pasted into the cells.',
	leftOut: (count) =>
		count === 1
			? '1 cell was not pasted: no number, or not to be filled.'
			: `${count} cells were not pasted: no numbers, or not to be filled.`,
	actual: 'Actual',
	actualOf: (value) => `actual ${value}`,
	over: (by) => `The weeks add up to ${by} more than the target.`,
	under: (by) => `The weeks add up to ${by} less than the target.`,
	gap: 'Gap',
	attainment: 'Attainment',
	forecast: 'At this pace',
	pace: 'Per working day',
	paceNow: ({ now, needed, unit }) => `${now} ${unit} now, ${needed} needed`,
	daysLeft: 'Working days left',
	byWeek: 'Done and wanted by week',
	reason: 'Why it falls short',
	reasonHint: 'One sentence.',
	action: 'How to make it good',
	actionHint: 'The next step, and when.',
	remark: 'Supervisor’s remark',
	remove: 'Remove target'
};
