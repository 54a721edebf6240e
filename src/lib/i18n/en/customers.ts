import type { customers as zh } from '../zh/customers.ts';
import { plural } from '../plural.ts';
import { way } from './way.ts';

export const customers: typeof zh = {
	title: 'Customers',
	list: 'List of customers',
	detail: 'Customer',
	kind: { doctors: 'Doctors', staff: 'Staff', hospitals: 'Hospitals', others: 'Others' },
	searchHint: 'Name or pinyin',
	found: {
		doctors: (count) => plural(count, 'doctor'),
		staff: (count) => plural(count, 'other person', 'other people'),
		hospitals: (count) => plural(count, 'hospital'),
		others: (count) => plural(count, 'distributor or other', 'distributors and others')
	},
	empty: {
		doctors: 'No doctors yet. Import a list or add one.',
		staff:
			'Nobody of a pharmacy, a management or a distributor yet. Add them in the hospital or distributor.',
		hospitals: 'No hospitals yet. Import a list or add one.',
		others: 'No distributors or other accounts yet.'
	},
	noMatch: 'No customer fits these filters.',
	noMatchNamed: (text) => `No customer that fits these filters is called “${text}”.`,
	nobodyNamed: ({ kind, text }) => `${kind}: nothing called “${text}”.`,
	foundElsewhere: (words) => `Without filters: ${words}`,
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

	views: 'Saved views',
	saveView: 'Save these filters and order as a view',
	keepView: 'Save',
	viewsHint: 'Everybody of the territory sees it.',

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
	sample: 'Load the sample territory',

	selectSeveral: 'Select several',
	select: (name) => `Select ${name}`,
	changeSeveral: 'Change',
	changedSeveral: (count) => `Changed ${plural(count, 'customer')}`,
	isKeyPerson: 'Mark as key person',
	noKeyPerson: 'Unmark as key person',
	placeSeveral: 'Assess a product',
	placeSeveralHint:
		'Tap a cell: the selected doctors stand there from today on; what was said of each before stays in the history.',
	placeCount: (count) => `Record ${plural(count, 'doctor')}`,
	moveToZone: 'Move to zone',

	completeness: (share) => `Archive ${share} complete`,
	askNext: 'Ask next time',
	lastVisit: 'Last visit',
	neverVisited: 'Never visited',
	thisCycle: (counts) => `${counts} visits`,
	thisCycleHint: 'Visits made and wanted this cycle, or this month without a plan',
	nextVisit: 'Next visit',
	noNextVisit: 'Nothing planned',
	planVisit: 'Plan a visit',
	nextStep: 'Next step',
	lastAgo: (ago) => `last ${ago}`,
	nextStop: 'Next stop',
	reception: 'Reception',
	noReception: 'No reception rule written down',
	call: 'Call',
	copyPhone: 'Copy the number',
	phoneCopied: (phone) => `Copied ${phone}`,
	notCopied: 'Copying did not work. Press and hold the number to copy it.',
	recordVisit: 'Record visit',
	more: 'More',
	...way,

	whyTitle: 'Grade and reasons',
	rule: {
		G1: 'By the criteria that are known',
		G3: 'No criterion is known, so there is no grade',
		G4: 'No product is assessed, so the regular table for outpatient doctors decides',
		G6: 'Usage and potential are known, so the matrix decides',
		G13: 'The post decides; a key person of a functional department is A'
	},
	combine: {
		majority: 'The majority of the known criteria; ties go to the lower grade',
		lowest: 'The lowest of the criteria',
		highest: 'The highest of the criteria'
	},
	inputs: 'Facts',
	raise: ({ grade, count, of }) =>
		of <= count ? `Grade ${grade} still needs:` : `Grade ${grade} still needs any ${count} of:`,
	lower: ({ count, of }) =>
		of <= count ? 'It would fall with:' : `It would fall with any ${count} of:`,
	moreBy: (value) => `${value} more`,
	lessBy: (value) => `${value} fewer`,
	lessThan: (value) => `fewer than ${value}`,
	atMost: (value) => `${value} at most`,
	moreThan: (value) => `more than ${value}`,
	atLeast: (value) => `${value} or more`,
	becomes: (value) => `“${value}”`,
	below: (value) => `below ${value}`,
	because: ({ facts, grade }) => `${facts}: ${grade}.`,
	missingFacts: (facts) => `Not known yet: ${facts}`,
	scoreHint: 'For comparison only; it never moves the grade',
	scoreOf: (value) => `${value}/100`,
	decides: 'decides the grade',

	grid: {
		of: ({ who, product }) => `${who}, ${product}: usage × potential`,
		cell: ({ place, grade, now }) => `${place}, ${grade}${now ? ', stands here now' : ''}`,
		place: ({ usage, potential }) => `${usage} × ${potential}`,
		half: {
			usage: (level) => `usage “${level}”, potential not assessed`,
			potential: (level) => `potential “${level}”, usage not assessed`
		},
		hint: 'Tap a cell to record where this doctor stands now.',
		since: 'From',
		record: 'Record',
		recorded: ({ who, product, place }) => `${who}, ${product}: ${place}`
	},
	products: 'Products',
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
	setVisits: (count) => `${plural(count, 'visit')} set for this period`,
	changeVisits: 'Change the number',
	visitsSoFar: (count) => `${count} made so far`,
	demandReason: {
		matrix: (product) => `from where ${product} stands`,
		regular: 'the usual frequency of the grade',
		ungraded: 'nothing is known yet: one visit to find out',
		card: 'as set on the card',
		role: 'by the post',
		deleted: 'in the recycle bin, so no visits are planned'
	},

	group: {
		basics: 'Basics',
		work: 'Practice',
		times: 'Times',
		views: 'Views and rapport',
		data: 'Source and notes',
		size: 'Size',
		use: 'Use and policy',
		access: 'Reception rule',
		place: 'Place and contact',
		terms: 'Terms'
	},
	factorLevel: { 0: 'None', 1: 'Low', 2: 'Medium', 3: 'Larger', 4: 'High' },
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
	noteDay: 'When',
	noteText: 'What was done',
	covered: 'Hospitals covered',
	coversNone: 'No hospital names it yet. Choose distributors on a hospital’s card.',
	noDistributors: 'There are no distributors yet. Add them to the customer list.',
	beyondUsual: (most) => `Usually no more than ${most}: please look again.`,
	departmentsHint: 'Separate them by commas',
	peopleInside: 'People inside',
	peopleOf: 'People',
	nobody: 'Nobody is recorded yet.',
	keyPerson: 'Key person',

	history: 'Visits',
	noHistory: 'No visits in the months that are open.',
	earlier: (month) => `Open ${month}`,
	aim: 'Aim',
	allPeople: (count) => `Show all ${count}`,
	allVisits: (count) => `Show all ${count}`,
	openPromises: 'Open promises',
	openFeedback: 'Feedback without an answer',
	settledPromises: 'Settled promises',
	feedback: 'Answered feedback',
	evidence: 'that visit',
	changes: 'Moves on the grid',
	archive: 'Archive',
	editGroup: (group) => `Edit ${group}`,
	missing: (count) => `${count} still missing`,
	missingNamed: ({ count, names }) => `${count} still missing: ${names}`,

	delete: 'Move to recycle bin',
	restore: 'Restore',
	erase: 'Erase personal data',
	eraseTitle: (name) => `Erase the personal data of ${name}?`,
	eraseText:
		'The name, the phone and the whole card are removed from every device; this cannot be undone. Visits still count, without a name.',
	hasPeople: (count) =>
		`${plural(count, 'person', 'people')} inside leave the list with it and return when it is restored.`
};
