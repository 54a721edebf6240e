import type { errors as zh } from '../zh/errors.ts';

export const errors: typeof zh = {
	languageMissing: 'This language is not on the device yet. Go online and choose it again.',
	brokenTitle: 'Something went wrong here',
	unexpected:
		'This should not have happened. What was saved is not lost; open the page again, and if it comes back, show the details to whoever maintains the app.',
	goOn: 'Go on all the same',
	detail: 'Details',
	notFoundHint: 'The address may be mistyped, or the page has moved.',
	notFound: 'There is no such page.',
	notTaken: 'Not saved: this cannot stand here',
	required: 'Please fill this in',
	notANumber: 'Please enter a number',
	tooSmall: (least) => `Must be at least ${least}`,
	tooLarge: (most) => `Must be at most ${most}`
};
