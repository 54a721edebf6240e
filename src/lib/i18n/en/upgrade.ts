import { plural } from '../plural.ts';
import type { upgrade as source } from '../zh/upgrade.ts';

/** Words of the upgrade screen. */
export const upgrade: typeof source = {
	title: 'Customer upgrade',
	subtitle: ({ pairs, doctors }) =>
		`${plural(doctors, 'doctor')}, a row for each product, ${plural(pairs, 'row')}`,
	none: 'No doctor has been assessed. Record usage and potential, and this follows where they go.',
	openCustomers: 'Open customers',
	view: 'What to see',
	views: { list: 'List', movement: 'Movement', factors: 'Factors' },
	allProducts: 'All products',
	product: 'Product',
	stateLabel: 'State',
	allStates: 'All',
	state: {
		slipping: 'Slipping',
		stalled: 'Stalled',
		advancing: 'Below target',
		atTarget: 'At target'
	},
	stateMeans: {
		slipping: (days) => `Usage fell within the last ${plural(days, 'day')}`,
		stalled: ({ visits, days }) =>
			`${plural(visits, 'visit')} and ${plural(days, 'day')} or more since the last rise`,
		advancing: 'Usage is below the target, and not stalled',
		atTarget: 'Usage has reached the target: hold it'
	},
	noMatch: 'No doctor fits these filters.',
	clearFilter: 'Clear filters',
	list: 'Doctors and products',
	step: ({ from, to }) => `${from} → ${to}`,
	hold: (at) => `Hold “${at}”`,
	potential: (level) => `Potential: ${level}`,
	visitsSinceRise: (count) => `${plural(count, 'visit')} since a rise`,
	visitsSinceFirst: (count) => `${plural(count, 'visit')} since first assessed`,
	inCell: (days) => (days === 0 ? 'assessed today' : `${plural(days, 'day')} in this cell`),
	perStep: (visits) => `about ${visits} visits a level`,
	toward: ({ now, target }) => `Usage “${now}”, target “${target}”`,

	from: 'From',
	to: 'To',
	movementMeans: ({ up, down, steady, entered }) =>
		`${up} rose, ${down} fell, ${steady} kept their usage, ${entered} newly assessed.`,
	nobodyMoved: 'Nobody changed cells in these days.',
	moved: 'Doctors who changed cells',
	move: 'Before → after',
	direction: 'Direction',
	directions: { up: 'Rose', down: 'Fell', steady: 'Potential changed', entered: 'New' },
	count: 'Doctors',
	cell: ({ usage, potential }) => `${usage} · ${potential}`,
	cellHint: 'Each cell is written as usage · potential.',
	notYet: 'Not assessed',

	factorsTitle: 'Success factors of customer management',
	factorsHint: 'Ask yourself of one customer: do I do this?',
	factors: [
		'Know what they are expert in',
		'Know the senior people',
		'Know their goals and vision',
		'Know what they think of competitors',
		'Know what they think of our products and service',
		'Give excellent service, better than the competitor’s',
		'Talk both ways',
		'Set a goal and plan every visit',
		'Keep accurate records of visits and activities',
		'Present products professionally'
	]
};
