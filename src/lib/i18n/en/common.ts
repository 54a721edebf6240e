import type { common as zh } from '../zh/common.ts';
import { plural } from '../plural.ts';

export const common: typeof zh = {
	appName: 'Rounds',
	// Each language names itself in its own script: the catalogue test knows this exception.
	languages: { 'zh-CN': '中文', en: 'English' },
	language: 'Language',
	recordedBy: (name) => `recorded by ${name}`,
	labelled: ({ label, value }) => `${label}: ${value}`,
	aside: (text) => ` (${text})`,

	navigation: {
		label: 'Main navigation',
		skip: 'Skip to content'
	},

	map: 'Map',
	act: {
		add: 'Add',
		back: 'Back',
		cancel: 'Cancel',
		close: 'Close',
		delete: 'Delete',
		discard: 'Discard',
		done: 'Done',
		import: 'Import',
		open: 'Open',
		print: 'Print',
		remove: 'Remove',
		restore: 'Restore',
		retry: 'Try again',
		save: 'Save',
		search: 'Search',
		selectAll: 'Select all',
		show: 'Show',
		undo: 'Undo'
	},

	state: {
		busy: 'Working…',
		empty: 'Nothing here yet',
		none: 'None',
		required: 'Required',
		unknown: 'Unknown',
		yes: 'Yes',
		no: 'No',
		all: 'All',
		copied: 'Copied',
		selected: (count) => `${count} selected`
	},

	tone: { info: 'Note', warn: 'Warning', error: 'Error' },

	count: {
		items: (count) => plural(count, 'item'),
		doctors: (count) => plural(count, 'doctor'),
		hospitals: (count) => plural(count, 'hospital'),
		visits: (count) => plural(count, 'visit'),
		days: (count) => plural(count, 'day'),
		weeks: (count) => plural(count, 'week')
	},

	ui: {
		clearSearch: 'Clear search',
		showTable: 'Show table',
		showChart: 'Show chart',
		showList: 'Show list',
		showMap: 'Show map',
		sortBy: (column) => `Sort by ${column}`,
		why: 'Why',
		menu: 'Menu',
		notices: 'Notifications',
		dropFile: 'Drop a file here, or tap to choose',
		chosenFile: (name) => `Chosen: ${name}`,
		step: ({ at, of }) => `Step ${at} of ${of}`,
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		zoomFit: 'Show all',
		ring: 'Draw a ring',
		pan: { up: 'Move up', down: 'Move down', left: 'Move left', right: 'Move right' }
	},

	contactRole: {
		clinicalDirector: 'Clinical director',
		doctor: 'Doctor',
		pharmacyDirector: 'Pharmacy director',
		purchasing: 'Purchasing and stores',
		informationClerk: 'IT clerk',
		pharmacyStaff: 'Pharmacy staff',
		president: 'President',
		vicePresident: 'Medical vice president',
		companyManager: 'Company manager',
		salesperson: 'Salesperson',
		other: 'Other'
	},

	accountKind: { hospital: 'Hospital', distributor: 'Distributor', other: 'Other' },

	rapport: { good: 'Good', fair: 'Fair', none: 'Not interested' },

	objectiveKind: {
		followUp: 'Follow-up',
		listing: 'Formulary listing',
		competition: 'Competition',
		information: 'Information',
		feedback: 'Feedback',
		promotion: 'Promotion message',
		doctorArchive: 'Doctor archive',
		trialFollowUp: 'Trial follow-up'
	},

	visitMode: { inPerson: 'In person', phone: 'Phone', online: 'Online', home: 'Home visit' },

	aimResult: { yes: 'Reached', partly: 'Partly', no: 'Not reached' },

	visitOutcome: { done: 'Visited', missed: 'Missed' },

	chooseDay: 'Choose a day',
	halfDay: { am: 'Morning', pm: 'Afternoon' },

	period: { morning: 'Morning', noon: 'Noon', afternoon: 'Afternoon', evening: 'Evening' },

	memberRole: { rep: 'Representative', supervisor: 'Supervisor', viewer: 'Viewer' },

	factSource: {
		customer: 'The customer or insiders',
		introduction: 'Introduced by hospital or distributor',
		related: 'People close to the customer',
		peer: 'Peers who are not competitors',
		company: 'Own superiors and senior colleagues',
		information: 'Information tools'
	},

	term: {
		customer: 'Customer',
		date: 'Date',
		hospital: 'Hospital',
		name: 'Name',
		objective: 'Objective',
		product: 'Product',
		rep: 'Rep',
		territory: 'Territory',
		visit: 'Visit',
		week: 'Week',
		zone: 'Zone'
	}
};
