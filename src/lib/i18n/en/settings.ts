import { plural } from '../plural.ts';
import type { settings as source } from '../zh/settings.ts';

/** Settings of this device and of the territory. */
export const settings: typeof source = {
	title: 'Settings',
	device: 'This device',
	language: 'Language',
	theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
	territory: 'Territory',
	territoryName: 'Name of the territory',
	myName: 'My name',
	otherTerritories: 'Territories on this device',
	open: 'Open',
	isOpen: 'open',
	newTerritory: 'Create a territory',
	joinTerritory: 'Join by invite',
	sampleMark: 'sample',
	foundedBy: (name) => `created by ${name}`,
	equalAt: (time) => `same as on another’s device on ${time}`,
	neverEqual: 'not synced with anybody’s device yet',
	remove: 'Remove from this device',
	removeTitle: (name) => `Remove “${name}” from this device?`,
	removeText:
		'Everything of it on this device is deleted for good. What other members hold is not affected.',
	whose: 'Whose plan is shown',
	dayEnds: {
		title: 'Start and end of the day',
		hint: 'Once chosen, the way out and the way back are working time: the plan, the ways of Today and what is possible count them. Otherwise a day begins at its first hospital.',
		part: { start: 'Sets out from', finish: 'Ends at' },
		choice: { none: 'Not counted', home: 'Home', office: 'Office', usual: 'As usual' },
		place: { home: 'Where home is', office: 'Where the office is' },
		placeHint:
			'Latitude and longitude, such as 39.91, 116.40. Kept to about a hundred metres; everybody of the territory can see it.',
		placeMissing: 'No place yet: this way is not counted.',
		near: 'Or choose a hospital nearby',
		onMap: 'Tap on the map',
		whereNow: 'Where I am now',
		here: 'Here it is',
		tapHint: 'Tap to put it, pull to move it; arrow keys on a keyboard.',
		privacy: 'Kept to about a hundred metres; everybody of the territory can see it.',
		notSaid: {
			refused:
				'The browser did not allow reading the place; nothing was kept. Tap on the map, or allow it in the browser’s settings.',
			unknown: 'This device cannot say where it is; nothing was kept. Tap on the map.'
		},
		byWeekday: 'Some days differ'
	},
	products: 'Products',
	addProduct: 'Add product',
	openNamed: (name) => `Details of ${name}`,
	productName: 'Name of the product',
	noProducts: 'No products yet. Grades are per product, so add yours first.',
	zones: 'Zones',
	addZone: 'Add zone',
	zoneName: 'Name of the zone',
	noZones: 'No zones yet. With zones, each day’s visits stay in one place.',
	hospitalsIn: (count) => plural(count, 'hospital'),
	storage: 'Storage on this device',
	used: ({ used, quota }) => `${used} used of ${quota}`,
	usedOnly: (used) => `${used} used`,
	kept: 'The browser has promised to keep this data',
	notKept: 'The browser may clear this data when storage runs short',
	keep: 'Ask to keep it',
	unsavedFor: (minutes) =>
		minutes < 1
			? 'The last changes are not on this device’s storage yet'
			: `The oldest change not on this device’s storage is ${plural(minutes, 'minute')} old`,
	allSaved: 'Every change is on this device’s storage',
	territoryBytes: ({ name, size }) => `${name}: ${size}`,
	skipped: (count) => `${plural(count, 'record')} could not be read: skipped and kept`,
	skippedHint:
		'They may be damaged or come from another program. They are not shown and never deleted.',
	newer: (count) => `${plural(count, 'record')} from a newer version: update the app to see them`,
	nothingSkipped: 'Everything can be read.',
	skippedTable: { document: 'Document', table: 'Table', key: 'Key', problem: 'Problem' },
	recycleBin: 'Recycle bin',
	recycleEmpty: 'The recycle bin is empty.',
	deletedOn: (day) => `deleted ${day}`
};
