import { plural } from '../plural.ts';
import type { importingLines as zh } from '../zh/importing-lines.ts';

export const importingLines: typeof zh = {
	hospital: 'No column names a hospital: whose rows are these?',
	distributor: 'There is no column of distributors. Whose rows are these?',
	distributorHint: 'A name that is not in the archive becomes a new distributor',
	product: 'Which product are these rows of?',
	productHint: 'A name that is not among the products is added',
	month: 'Which month are these figures of?',
	source: 'Where do the figures come from?',
	adverseReaction: 'Was an adverse reaction heard of on these visits?',
	adverseReactionHint: 'For every row that does not say',
	heard: { no: 'On none of them', yes: 'On all of them' },
	customersOf: 'Which hospital each customer is',
	customersHint:
		'Equal names are matched already; these are not in the archive. Your answers are remembered on this device.',
	distributorsOf: 'Which distributor each name is',
	productsOf: 'Which product each name is',
	whichDistributor: (name) => `Which distributor is “${name}”?`,
	whichProduct: (name) => `Which product is “${name}”?`,
	others: 'Others in the archive…',
	newPeople: 'Doctors that come with it',
	newOne: 'New',
	notHospital: 'No hospital, leave out',
	notDistributor: 'No distributor, leave out',
	choice: { new: 'Write', add: 'Add up', merge: 'Replace', skip: 'Skip' },
	total: (count) => `${count} to write`,
	result: {
		usage: (count) => `${plural(count, 'figure', 'figures')} of usage written.`,
		stock: (count) => `${plural(count, 'figure', 'figures')} of stock and receivables written.`,
		assessment: (count) => `${plural(count, 'judgement', 'judgements')} written.`,
		visit: (count) => `${plural(count, 'visit', 'visits')} written.`,
		plan: (count) => `${plural(count, 'planned visit', 'planned visits')} written.`,
		promise: (count) => `${plural(count, 'promise', 'promises')} written.`,
		target: (count) => `${plural(count, 'target', 'targets')} written.`,
		product: (count) => `${plural(count, 'product', 'products')} written.`
	},
	withPeople: (count) => `${plural(count, 'doctor', 'doctors')} added.`,
	withProducts: (count) => `${plural(count, 'product', 'products')} added.`,
	skippedRows: (count) => `${plural(count, 'row', 'rows')} skipped.`,
	goTo: {
		usage: 'See usage',
		stock: 'See distributors',
		assessment: 'See customers',
		visit: 'See follow-up',
		plan: 'See the week',
		promise: 'See follow-up',
		target: 'See targets',
		product: 'See products'
	}
};
