import type { targetMarks as source } from '../zh/target-marks.ts';

/** How a target is said wherever one stands. */
export const targetMarks: typeof source = {
	title: 'Targets',
	measure: {
		visits: 'Visits',
		coverage: 'Customers seen',
		callFrequency: 'Seen often enough',
		meetings: 'Meetings',
		listings: 'Listings',
		quantity: 'Quantity',
		amount: 'Sales'
	},
	unit: {
		visits: 'visits',
		coverage: 'customers',
		callFrequency: 'customers',
		meetings: 'meetings',
		listings: 'hospitals',
		quantity: 'packs',
		amount: '×10,000 yuan'
	},
	amount: ({ unit, value, text }) =>
		`${text} ${value === 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit}`,
	name: ({ measure, of }) => (of === '' ? measure : `${of} · ${measure}`),
	thisMonth: 'This month: ',
	sentence: ({ month, name, done, of, outlook }) =>
		[`${month}${name} ${done}/${of}`, outlook].filter(Boolean).join(', '),
	outlook: {
		reached: 'reached',
		willReach: 'on the way to reach it',
		willMiss: (by) => `at this pace ${by} short`,
		missed: (by) => `${by} short`
	}
};
