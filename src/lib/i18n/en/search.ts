import { plural } from '#lib/i18n/plural.ts';
import type { search as zh } from '#lib/i18n/zh/search.ts';

/** The search over everything, and the keys of a keyboard. */
export const search: typeof zh = {
	hint: 'Name, hospital, last digits of a phone',
	group: {
		customers: 'Customers',
		hospitals: 'Hospitals',
		promises: 'Promises',
		visits: 'Visits',
		pages: 'Pages'
	},
	recent: 'Opened lately',
	nothing: (query) => `Nothing found for “${query}”.`,
	found: (count) => (count === 0 ? 'No results' : plural(count, 'result')),
	more: (count) => `${count} more: type a little further`,
	recordVisit: 'Record a visit',
	makePlan: 'Make a plan',
	map: 'Map',
	product: 'Product',
	otherWords: {
		recordVisit: 'new visit, report',
		makePlan: 'month, schedule',
		today: 'day',
		week: 'schedule',
		plan: 'schedule',
		targets: 'quota, attainment, gap',
		allocation: 'how many visits',
		customers: 'doctors, list, add customer',
		usage: 'hospital usage, quantity, amount, growth',
		listings: 'formulary listing, committee, access',
		insight: 'coverage, matrix, attainment',
		import: 'Excel, table, file',
		'follow-up': 'promises, feedback',
		upgrade: 'grades',
		report: 'weekly, monthly, summary',
		me: 'account',
		share: 'invite, sync, supervisor',
		backup: 'restore, export, new phone',
		settings: 'language, theme, passphrase, products',
		policy: 'rules, frequency',
		compliance: 'adverse reaction, expenses',
		export: 'export, print, Excel, CSV, JSON, contacts, paper forms, blank form',
		about: 'version, help',
		map: 'route, navigation',
		travel: 'minutes on the way'
	},
	keys: {
		title: 'Keys',
		go: 'Open',
		then: 'then',
		search: 'Search',
		record: 'Record a visit',
		list: 'Show the keys',
		undo: 'Undo',
		redo: 'Redo',
		close: 'Close what lies open',
		single: 'Single keys',
		singleHint:
			'On a computer one key opens a screen, searches or records; ? lists them all. For this device only.',
		isOff: 'Single keys are off; settings turn them on.'
	}
};
