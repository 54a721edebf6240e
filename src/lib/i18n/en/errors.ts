import type { errors as zh } from '../zh/errors.ts';
import { plural } from '../plural.ts';

export const errors: typeof zh = {
	unexpected: 'Something went wrong. What was saved is kept; open this page again.',
	notFound: 'There is no such page.',
	recordMissing: 'This record cannot be found; it may have been deleted.',
	diskFailed:
		'This device could not save. Your last changes are in this page only: export a backup now.',
	linkFailed: 'The connection broke. Changes are saved here and will sync once it is back.',
	newerRecord: 'Some content comes from a newer version; update to see it.',
	required: 'Please fill this in',
	notANumber: 'Please enter a number',
	notADay: 'Please enter a date',
	tooSmall: (least) => `Must be at least ${least}`,
	tooLarge: (most) => `Must be at most ${most}`,
	tooLong: (most) => `At most ${plural(most, 'character')}`
};
