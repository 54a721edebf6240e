import type { plan as zh } from '../zh/plan.ts';
import { plural } from '../plural.ts';

export const plan: typeof zh = {
	title: 'Month plan',
	make: 'Make the plan',
	replan: 'Plan again',
	solving: 'Planning…',
	bestSoFar: (count) => `Best so far: ${plural(count, 'visit')} placed`,
	accept: 'Accept the plan',
	accepted: 'Plan accepted',
	changes: (count) => `${plural(count, 'change')} against the current plan`,
	nothingChanges: 'The same as the current plan',
	unserved: 'Not placed',
	whyHere: 'Why it is here',
	nextBest: 'Next-best slot',
	served: ({ grade, served, possible }) => `${served} of ${possible} possible ${grade} visits`,
	lockedStays: 'Today and locked visits never move',
	term: {
		travel: 'Travel',
		unservedA: 'A not placed',
		unservedB: 'B not placed',
		unservedC: 'C not placed',
		spacing: 'Spacing',
		zones: 'Zones crossed',
		bestTime: 'Best time missed',
		overload: 'Overload',
		stability: 'Changes to the plan'
	}
};
