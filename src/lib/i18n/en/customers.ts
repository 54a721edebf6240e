import type { customers as zh } from '../zh/customers.ts';
import { plural } from '../plural.ts';

export const customers: typeof zh = {
	title: 'Customers',
	list: 'List of customers',
	detail: 'Customer',
	kind: { doctors: 'Doctors', hospitals: 'Hospitals', others: 'Others' },
	searchHint: 'Name or pinyin',
	found: {
		doctors: (count) => plural(count, 'doctor'),
		hospitals: (count) => plural(count, 'hospital'),
		others: (count) => plural(count, 'distributor or other', 'distributors and others')
	},
	empty: {
		doctors: 'No doctors yet. Import a list or add one.',
		hospitals: 'No hospitals yet. Import a list or add one.',
		others: 'No distributors or other accounts yet.'
	},
	noMatch: 'No customer fits these filters.',
	clearFilters: 'Clear filters',
	chooseOne: 'Choose a customer to see the grade, the reasons and the archive.',
	gone: 'This customer is not here; someone may have deleted it.',
	inBin: 'This customer is in the recycle bin.',
	people: (count) => plural(count, 'person', 'people'),

	filter: 'Filter',
	filterCount: (count) => `Filter (${count})`,
	sort: 'Sort',
	sortBy: {
		grade: 'Grade',
		name: 'Name',
		lastVisit: 'Longest unvisited',
		completeness: 'Least complete'
	},
	anyZone: 'Every zone',
	anyHospital: 'Every hospital',
	noZone: 'No zone',
	unseen: 'Not visited for',
	unseenFor: (days) => `${days} days or more`,
	incomplete: 'Archive less than half full',

	add: 'Add',
	addDoctor: 'Add doctor',
	addHospital: 'Add hospital',
	addDistributor: 'Add distributor',
	addOther: 'Add other account',
	addContact: 'Add person',
	newZone: 'New zone',
	zoneName: 'Name of the zone',
	nameMissing: 'Enter a name',
	hospitalMissing: 'Choose a hospital',
	exportXlsx: 'Export to Excel',
	exportCsv: 'Export to CSV',
	exportFailed: 'The export did not work. Try again.',
	exportName: { doctors: 'doctors', hospitals: 'hospitals' },
	sample: 'Load the sample territory',

	selectSeveral: 'Select several',
	select: (name) => `Select ${name}`,
	moveToZone: 'Move to zone',

	hospitalArchive: 'Hospital archive',
	doctorCard: 'Doctor card',
	distributorArchive: 'Distributor archive',
	otherArchive: 'Account',
	completeness: (share) => `Archive ${share} complete`,
	askNext: 'Ask next time',
	lastVisit: 'Last visit',
	neverVisited: 'Never visited',
	thisCycle: (counts) => `${counts} visits`,
	thisCycleHint: 'Visits made and wanted this cycle, or this month without a plan',
	call: 'Call',
	recordVisit: 'Record visit',
	more: 'More',
	navigate: 'Directions',
	mapApp: { amap: 'Amap', baidu: 'Baidu Maps', tencent: 'Tencent Maps', apple: 'Apple Maps' },
	placeUnknown: 'Enter coordinates to open a map app.',

	whyTitle: 'Grade and reasons',
	whyUngraded: 'Why there is no grade',
	rule: {
		G1: 'By the criteria that are known',
		G3: 'No criterion is known, so there is no grade',
		G4: 'No product is assessed, so the regular table for outpatient doctors decides',
		G6: 'Usage and potential are known, so the matrix decides'
	},
	combine: {
		majority: 'The majority of the known criteria; ties go to the lower grade',
		lowest: 'The lowest of the criteria',
		highest: 'The highest of the criteria'
	},
	inputs: 'Facts',
	raise: ({ grade, count, of }) =>
		of <= count ? `Grade ${grade} still needs:` : `Grade ${grade} still needs any ${count} of:`,
	moreThan: (value) => `more than ${value}`,
	atLeast: (value) => `${value} or more`,
	becomes: (value) => `“${value}”`,
	below: (value) => `below ${value}`,
	missingFacts: 'Not known yet (does not count, and not as zero)',
	scoreHint: 'For comparison only; it never moves the grade',
	scoreOf: (value) => `${value}/100`,
	deckAlso: (grade) => `The deck contradicts itself: elsewhere it says ${grade}`,
	decides: 'decides the grade',

	products: 'Products: usage × potential',
	noProducts: 'No products yet. Add them in settings to assess doctors by product.',
	notPlaced: 'Assess both to get a strategy.',
	order: {
		high: 'high priority',
		middle: 'middle priority',
		middleToLow: 'middle to low priority',
		low: 'low priority',
		onTheWay: 'on the way',
		none: 'not visited actively'
	},
	frequencyMonths: ({ low, high, months }) =>
		`${low === high ? low : `${low}–${high}`} per ${months} months`,
	limited: {
		warn: (rule) => `Compliance warns: ${rule}`,
		block: (rule) => `Compliance forbids: ${rule}`
	},
	wanted: 'Visits wanted this cycle',
	wantedVisits: ({ norm, max }) =>
		norm === max ? plural(norm, 'visit') : `${plural(norm, 'visit')}, at most ${max}`,
	visitsSoFar: (count) => `${count} made so far`,
	demandReason: {
		matrix: (product) => `from where ${product} stands`,
		regular: 'the usual frequency of the grade',
		ungraded: 'nothing is known yet: one visit to find out',
		notPrescriber: 'does not prescribe, so no visits are planned',
		deleted: 'in the recycle bin, so no visits are planned'
	},

	group: {
		work: 'Work',
		views: 'Views and rapport',
		data: 'Personal data and source',
		size: 'Size',
		use: 'Use and policy',
		access: 'Reception rule',
		place: 'Place and contact',
		terms: 'Terms',
		remarks: 'Remarks'
	},
	factorLevel: { 0: 'None', 1: 'Low', 2: 'Medium', 3: 'Larger', 4: 'High' },
	timetable: 'Clinic and best times',
	clinicHint: 'Press the half days of the clinic',
	bestTimesHint: 'Press the times when the doctor is easiest to meet',
	addWindow: 'Add reception hours',
	weekday: 'Weekday',
	from: 'From',
	to: 'To',
	windowWrong: 'The end must be later than the start',
	latitude: 'Latitude',
	longitude: 'Longitude',
	coordinatesHint: 'Latitude, longitude (WGS 84), such as 39.91239, 116.41591',
	coordinatesWrong: 'Enter two numbers: latitude from -90 to 90, longitude from -180 to 180',
	departmentsHint: 'Separate them by commas',
	peopleInside: 'People inside',
	peopleOf: 'People',
	nobody: 'Nobody is recorded yet.',
	keyPerson: 'Key person',

	history: 'Visits',
	noHistory: 'No visits in the months that are open.',
	earlier: (month) => `Open ${month}`,
	aim: 'Aim',
	openPromises: 'Promises',
	feedback: 'Feedback',

	delete: 'Move to recycle bin',
	restore: 'Restore',
	erase: 'Erase personal data',
	eraseTitle: (name) => `Erase the personal data of ${name}?`,
	eraseText:
		'The name, the phone and the whole card are removed from every device; this cannot be undone. Visits still count, without a name.',
	hasPeople: (count) =>
		`${plural(count, 'person', 'people')} inside leave the list with it and return when it is restored.`
};
