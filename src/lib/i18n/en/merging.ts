import { plural } from '../plural.ts';
import type { merging as source } from '../zh/merging.ts';

/** One doctor who was recorded twice: the hint, the merge, taking it apart. */
export const merging: typeof source = {
	act: 'Merge with another doctor…',
	title: 'Merge two cards',
	only: 'Possible duplicates only',
	hint: ({ name, place }) =>
		`Possibly recorded twice: ${[name, place].filter(Boolean).join(', ')}.`,
	knownAlready: 'Already in the archive by this or a similar name:',
	openKnown: 'Open',
	hintMany: (count) => `${plural(count, 'card')} may be of the same person.`,
	compare: 'Compare',
	which: (name) => `Who is the same person as ${name}?`,
	search: 'Find by name, pinyin or hospital',
	likely: 'Possible duplicates',
	found: 'Found',
	noneLikely: 'Nobody looks like a duplicate. Find the other card by name.',
	nobody: 'Nobody found.',
	stays: 'Which card stays',
	card: ({ place, visits }) => [place, plural(visits, 'visit')].filter(Boolean).join(' · '),
	differing: 'Where the two differ',
	nothingDiffers: 'The two cards do not contradict each other.',
	filled: 'Added to the card that stays',
	outcome:
		'Visits, promises, feedback, assessments and plans of both will stand under the doctor that stays; no record is changed or deleted. It can be undone, and taken apart later.',
	other: 'Someone else',
	merge: 'Merge',
	mergedHere: 'Cards merged into this one',
	separate: (name) => `Separate ${name}`,
	account: {
		act: 'Merge with another…',
		title: 'Merge two accounts',
		hint: ({ name, reason }) => `Possibly recorded twice: ${name}, ${reason}.`,
		hintMany: (count) => `${plural(count, 'account')} may be this one.`,
		reason: { sameName: 'same name', alias: 'same alias', shortName: 'long and short name' },
		stays: 'Which one stays',
		differing: 'Where the two differ',
		nothingDiffers: 'The two do not contradict each other.',
		filled: 'Added to the one that stays',
		which: (name) => `Which one is the same as ${name}?`,
		search: 'Find by name, pinyin or address',
		noneLikely: 'None looks like a duplicate. Find the other one by name.',
		card: ({ place, people }) =>
			[place, plural(people, 'person', 'people')].filter(Boolean).join(' · '),
		outcome:
			'People, visits, usage, listings and targets of both will stand under the one that stays; no record is changed or deleted. It can be undone, and taken apart later.',
		other: 'Another one',
		mergedHere: 'Accounts merged into this one'
	}
};
