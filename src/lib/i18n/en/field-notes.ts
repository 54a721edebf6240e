import type { fieldNotes as source } from '../zh/field-notes.ts';

/** Where a field of a card was learned, and how it changed. */
export const fieldNotes: typeof source = {
	title: 'Sources and changes',
	of: (group) => `Sources and changes: ${group}`,
	hint: 'Where each fact was learned, from whom and when; of what was changed, by a merge or an import too, what stood there before and who changed it.',
	none: 'Nothing is filled in here yet.',
	learned: (said) => `Learned: ${said}`,
	unknown: 'Say the source',
	change: 'Change the source',
	source: 'Where it was learned',
	from: 'From whom',
	on: 'On what day',
	keep: 'Save the source',
	takeBack: 'Remove the source',
	before: (was) => `before: ${was}`,
	empty: 'empty',
	tooLong: 'too long to be kept',
	by: ({ day, name }) => `${day}, ${name}`,
	made: ({ day, name }) => `Added ${day} by ${name}`,
	imported: ({ day, name }) => `Imported ${day} by ${name}`,
	someone: 'a former member',
	unsaid: 'no source or date was kept'
};
