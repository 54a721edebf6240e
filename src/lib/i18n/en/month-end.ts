import { plural } from '../plural.ts';
import type { monthEnd as source } from '../zh/month-end.ts';

/** The end of a month: what is open, and the word that closes it. */
export const monthEnd: typeof source = {
	title: 'End of the month',
	open: (count) => `${plural(count, 'thing', 'things')} still open`,
	nothingOpen: 'Everything is settled.',
	visits: 'Visits without a record',
	record: 'Record',
	drop: 'Not going',
	targets: 'Targets that fall short without a reason',
	short: (by) => `${by} short`,
	promises: 'Promises that are due',
	reviews: 'Upgrades to review',
	reviewOn: (day) => `review on ${day}`,
	all: (count) => `All ${count}`,
	carriesVisits: ({ customers, month }) =>
		`Visits without a record: ${plural(customers, 'customer', 'customers')} planned in ${month}.`,
	copiesTargets: ({ targets, month }) =>
		`${plural(targets, 'target', 'targets')} copied to ${month}.`,
	stays: 'Promises and reviews that are open stay where they are.',
	close: (month) => `Close ${month}`,
	closed: ({ month, name, when }) => `${month} closed · ${name} · ${when}`,
	notClosed: (month) => `${month} is not closed yet`,
	reopen: 'Reopen',
	toNext: (month) => `Targets of ${month}`,
	toClose: (month) => `Time to close ${month}`
};
