import { plural } from '../plural.ts';
import type { places as source } from '../zh/places.ts';

/** Where a person works: the place of the card and the others. */
export const places: typeof source = {
	title: 'Places of work',
	count: (count) => plural(count, 'place'),
	first: 'First place',
	firstHint:
		'Plans go to the place with most clinics, without clinics to the first; a half day with a clinic elsewhere is planned there.',
	add: 'Add a place of work',
	edit: (name) => `Change the place at ${name}`,
	where: 'Account',
	whereMissing: 'Choose the account',
	keep: 'Save',
	putFirst: 'Make it the first place',
	leave: 'No longer works here',
	left: (name) => `${name} is no place of work any more; visits recorded before stay.`,
	guest: (name) => `first place: ${name}`,
	met: 'Where you met'
};
