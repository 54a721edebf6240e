import { plural } from '../plural.ts';
import type { usage as source } from '../zh/usage.ts';

/** Hospital usage statistics: month by hospital by product. */
export const usage: typeof source = {
	title: 'Hospital usage',
	subtitle: ({ month, known, of }) => `${month} · figures of ${known} of ${plural(of, 'hospital')}`,
	full: (share) => `${share} filled`,
	earlier: 'Earlier month',
	later: 'Later month',
	product: 'Product',
	measure: { quantity: 'Quantity', amount: 'Amount' },
	measureLabel: 'What to see',
	yuan: 'yuan',
	enter: 'Enter figures',
	enterOf: ({ product, name }) => `Figures of ${product}, ${name}`,
	noProducts: 'There are no products yet. Add them in Settings, then enter what hospitals use.',
	toSettings: 'Open settings',
	noHospitals: 'There are no hospitals yet. Import a list or add one.',
	toCustomers: 'Open customers',
	none: 'There are no figures of this product yet.',
	noneThen: (month) =>
		`No figures of this product in ${month}, the month before or the year before.`,
	trend: ({ product, measure }) => `${product}: ${measure.toLowerCase()} by month`,
	unit: ({ measure, unit }) => `${measure} (${unit})`,
	compared: ({ now, growth, yearGrowth }) =>
		`${now}, ${growth} on the month before, ${yearGrowth} on the same month last year`,
	partial: ({ now, known, before }) =>
		`${now} of ${plural(known, 'hospital')}; ${before} the month before, so not to be compared yet`,
	unknownMonth: (month) => `No figures for ${month} yet`,
	month: 'Month',
	hospital: 'Hospital',
	before: 'Month before',
	growth: 'On month before',
	lastYear: 'Same month last year',
	yearGrowth: 'On last year',
	visits: 'Visits',
	visitsOf: 'Visits that month',
	notUsing: (count) => `${plural(count, 'more hospital')} without figures of this product`,
	table: ({ product, month }) => `${product} by hospital, ${month}`,
	source: 'Data source',
	sourceName: {
		companyDelivery: 'Company deliveries',
		distributorFlow: 'Distributor flow',
		other: 'Other'
	},
	chooseSource: 'Choose one',
	sourceNeeded: 'Choose first where the figures come from: the compliance rules ask for it.',
	sourceAsked: 'Better say where the figures come from.',
	sourceNote: 'More on the source',
	sourceNoteHint: 'Such as “Hengtongda flow, October”',
	gridHint:
		'Enter goes to the next row. Paste a block from a spreadsheet; where its first column is hospital names, it goes by them.',
	monthsHint: 'Enter goes to the next row. Paste a block from a spreadsheet.',
	leftOut: (texts) => `Not filled in: ${texts}`,
	breakdown: 'By department and doctor',
	breakdownOf: ({ product, month }) => `${month}: ${product} by department and doctor`,
	breakdownWarned:
		'The guard reminds: usage by department and doctor is kept only where that is allowed, with its source, and is not passed on.',
	noBreakdown: 'No figures of departments and doctors in this month yet.',
	wholeDepartment: (department) => `${department} (whole)`,
	noDepartment: 'No department given',
	departmentOrDoctor: 'Department / doctor',
	unaccounted: 'The rest, nobody knows whose',
	shareOfHospital: 'Of the hospital',
	from: 'Source'
};
