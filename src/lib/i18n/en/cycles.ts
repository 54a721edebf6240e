import type { cycles as source } from '../zh/cycles.ts';

const visits = (count: number) => (count === 1 ? '1 visit' : `${count} visits`);
const weeks = (count: number) => (count === 1 ? '1 week' : `${count} weeks`);

/** Words of weeks that are saved under a name and laid over later ones. */
export const cycles: typeof source = {
	title: 'Cycles',
	hint: 'Keep one or several planned weeks and plan whole months by them.',
	saveTitle: 'Keep these weeks',
	name: 'Name',
	nameHint: 'such as: odd and even weeks',
	nameMissing: 'Please write a name.',
	weeks: 'How many weeks from this one',
	weekCount: weeks,
	visits,
	nothing: 'These weeks have no visits yet: plan them first.',
	save: 'Save cycle',
	saved: 'Saved cycles',
	about: (its) => `${visits(its.visits)} in ${weeks(its.weeks)}`,
	lay: 'Lay over',
	remove: 'Remove',
	over: 'Over which month',
	free: (count) => `${visits(count)} can be planned`,
	clash: {
		planned: (count) => `${visits(count)}: planned in that week already`,
		off: (count) => `${visits(count)}: a day off`,
		barred: (count) => `${visits(count)}: not received then, or no longer on the list`
	},
	kept: 'What is planned already stays as it is.',
	act: (count) => `Plan ${visits(count)}`,
	none: 'Nothing can be planned in this month.',
	done: (count) => `${visits(count)} planned.`
};
