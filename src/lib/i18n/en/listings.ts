import { plural } from '../plural.ts';
import type { listings as source } from '../zh/listings.ts';

/** Taking products in (formulary listing), hospital by hospital. */
export const listings: typeof source = {
	title: 'Listings',
	subtitle: ({ underWay, listed }) => `${underWay} under way, ${listed} listed`,
	none: 'No listing is followed yet. Begin one on a hospital’s card.',
	toHospitals: 'Open hospitals',
	noneHere: 'Nothing fits.',
	product: 'Product',
	allProducts: 'All products',
	stage: {
		notBegun: 'Not begun',
		requested: 'Requested',
		review: 'Pharmacy review',
		committee: 'Awaiting committee',
		listed: 'Listed',
		rejected: 'Turned down'
	},
	stageLabel: 'Stage',
	since: (days) => (days === 0 ? 'since today' : plural(days, 'day')),
	stance: { for: 'For', neutral: 'Neutral', against: 'Against' },
	unknownStance: 'Unknown',
	trouble: {
		committeePassed: 'Committee met, no result yet',
		nextStepLate: 'Next step is late',
		against: 'Someone is against it',
		noNextStep: 'No next step'
	},
	stuck: 'Stuck',
	department: 'Requesting department',
	committeeOn: 'Committee meets on',
	voters: 'Who has a vote, and their stance',
	addVoter: 'Add someone',
	nobody: 'Nobody is recorded in this hospital yet.',
	meetNext: 'Meet next',
	nextStep: 'Next step',
	nextOn: 'Next step by',
	note: 'Note',
	section: 'Listings',
	begin: 'Follow a listing',
	noneOfHospital: 'No listing of this hospital is followed yet.',
	history: 'So far',
	remove: 'Remove this listing',
	said: 'Said on visits'
};
