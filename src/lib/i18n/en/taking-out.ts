import { plural } from '../plural.ts';
import type { takingOut as source } from '../zh/taking-out.ts';

/** What leaves the app: open files and paper. */
export const takingOut: typeof source = {
	title: 'Export and print',
	act: 'Export and print',
	intro: 'Everything leaves in common formats and opens without this app.',
	files: 'Files',
	paper: 'Paper forms',
	download: (what) => `Download: ${what}`,
	share: (what) => `Share: ${what}`,
	xlsx: 'Excel',
	xlsxHint: {
		doctors:
			'Every field of the card, grade, usage and potential of each product; can be imported again',
		hospitals: 'Every field of the archive, grade, key people; can be imported again',
		others: 'Every field of the archive; can be imported again'
	},
	csv: 'CSV',
	csvHint: 'The same table, for any software',
	vcf: 'Contact cards',
	vcfHint: (people) =>
		`${plural(people, 'person', 'people')}, for the contacts of a phone; without visits and judgements`,
	noCards: 'No contacts to export',
	workbook: 'Everything, Excel',
	workbookHint:
		'Archives, usage, listings, judgements, visits, promises, feedback and plans, a sheet each',
	json: 'Everything, JSON',
	jsonHint:
		'Every record on this device, with the recycle bin and earlier months; the format is documented',
	person: 'All data of this person, JSON',
	personHint: 'Card, judgements, visits, promises and feedback, for the person to read',
	allCards: 'All contacts',
	failed: 'That did not work. Please try again.',
	saved: 'Saved to your downloads.',
	notShared: 'This browser cannot share such a file. It is in your downloads.',
	ready: 'The file is ready.',
	shareNow: 'Share',
	guarded: 'The files hold personal data: hand them only to people who may see it.',
	name: {
		doctors: 'Doctor cards',
		hospitals: 'Hospital archive',
		others: 'Distributor archive',
		cards: 'Contacts',
		territory: 'Everything'
	}
};
