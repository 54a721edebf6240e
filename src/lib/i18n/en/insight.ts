import { plural } from '../plural.ts';
import type { insight as source } from '../zh/insight.ts';

/** Words of the insight screen. */
export const insight: typeof source = {
	title: 'Analysis',
	subtitle: ({ doctors, products }) =>
		`${plural(doctors, 'doctor')}, ${plural(products, 'product')}`,
	noCustomers:
		'No customers yet. After an import this shows where they stand in the matrix and where visits go.',
	importCustomers: 'Import customers',

	matrix: 'Usage × potential',
	product: 'Product',
	noProducts:
		'No products yet. Add one in the settings, then judge usage and potential of doctors.',
	addProduct: 'Add a product',
	assessed: ({ assessed, of, above }) =>
		`${assessed} of ${plural(of, 'doctor')} assessed; ${above} have more potential than usage, so there is room to rise.`,
	noneAssessed:
		'No doctor has been assessed for this product. Open a doctor and record usage and potential.',
	openCustomers: 'Open customers',
	chooseCell: 'Press a cell to see its doctors and its strategy.',
	cellDoctors: 'Doctors in this cell',
	nobodyHere: 'No doctor stands in this cell.',
	closeCell: 'Close this cell',
	pareto: 'Where visits go',
	paretoTitle: 'Visits of the last 8 weeks',
	paretoValue: 'Share of visits',
	paretoMeans: ({ customers, value, goal, visits, doctors }) =>
		`The top ${customers} of customers (${doctors}) got ${value} of ${plural(visits, 'visit')}; the aim is ${goal}.`,
	noVisits:
		'No visits in the last 8 weeks. Once some are recorded, this shows whether key customers get the effort.',
	record: 'Record a visit',

	coverageRule: 'The standard takes one end of the range of visits; see Rules.',
	coverage: 'Coverage by class',
	cycle: (span) => `This cycle, ${span}`,
	month: (span) => `This month, ${span}`,
	measure: 'What to compare',
	measures: { coverage: 'Seen', callFrequency: 'Of norm', planned: 'Of plan' },
	measureUnit: { coverage: 'customers', callFrequency: 'visits', planned: 'visits' },
	coverageMeans: {
		coverage: ({ done, of }) => `${done} of ${of} graded customers seen.`,
		callFrequency: ({ done, of }) =>
			`${done} of ${of} visits the norm asks for with graded customers; visits beyond one customer’s norm do not make up for another’s.`,
		planned: ({ done, of }) =>
			`${done} of ${of} visits planned with graded customers made; unplanned ones are left out.`
	},
	ungradedApart: (count) => `${plural(count, 'customer')} without a grade are not counted.`,
	nothingWanted: 'Nothing to compare with yet in these days.',
	makePlan: 'Plan the month',

	weeks: 'Visits by week',
	weeksTitle: 'Made and planned',
	weekOf: ({ month, day }) => `${day}/${month}`,
	weeksMean: ({ done, of }) =>
		`By the date of Monday. ${of} planned in the weeks so far, ${done} made, unplanned ones included.`,
	weeksUnplanned: (done) => `By the date of Monday. ${done} visits made, without a plan.`
};
