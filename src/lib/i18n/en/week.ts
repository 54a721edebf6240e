import type { week as zh } from '../zh/week.ts';

export const week: typeof zh = {
	title: 'Week',
	today: 'Today',
	next: 'Next',
	earlier: 'Earlier week',
	later: 'Later week',
	thisWeek: 'Back to this week',
	unplanned: 'To be placed',
	emptyHalf: 'Nothing planned',
	emptyDay: 'No visits today.',
	rest: 'Off',
	makeUpWork: 'Work',
	holidaysUntil: (year) => `Holidays known until ${year}`,
	holidaysMissing: (year) => `The holidays of ${year} are not loaded`,
	move: 'Move',
	moveTo: ({ day, half }) => `Move to ${day}, ${half.toLowerCase()}`,
	moved: ({ name, day, half }) => `${name} moved to ${day}, ${half.toLowerCase()}`,
	consequence: {
		distance: (change) => `Travel ${change}`,
		overload: (count) => `${count} too many in this half day`
	},
	leave: 'Leave',
	weekPlan: 'Weekly plan'
};
