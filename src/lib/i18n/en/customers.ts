import type { customers as zh } from '../zh/customers.ts';
import { plural } from '../plural.ts';

export const customers: typeof zh = {
	title: 'Customers',
	searchHint: 'Name, hospital, pinyin or last digits of a phone',
	found: (count) => `${plural(count, 'customer')} found`,
	empty: 'No customers yet. Import a list or add one.',
	noMatch: 'No customer fits these filters.',
	addHospital: 'Add hospital',
	addDistributor: 'Add distributor',
	addContact: 'Add contact',
	hospitalArchive: 'Hospital archive',
	doctorCard: 'Doctor card',
	distributorArchive: 'Distributor archive',
	completeness: (share) => `Archive ${share} complete`,
	askNext: 'Ask next time',
	lastVisit: 'Last visit',
	nextVisit: 'Next visit',
	neverVisited: 'Never visited',
	call: 'Call',
	navigate: 'Directions',
	recycleBin: 'Recycle bin',
	movedToBin: (name) => `${name} moved to the recycle bin`
};
