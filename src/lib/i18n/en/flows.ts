import type { flows as source } from '../zh/flows.ts';

/** Stock flow and receivables of a distributor. */
export const flows: typeof source = {
	stock: 'Stock flow',
	receivables: 'Receivables',
	measure: {
		opening: 'Opening',
		received: 'Received',
		sold: 'Sold',
		closing: 'Closing',
		receivable: 'Receivable',
		overdue: 'Overdue'
	},
	product: 'Product',
	month: 'Month',
	difference: 'Difference',
	lasts: 'Lasts (months)',
	overdueShare: 'Share overdue',
	tenThousand: '10,000 yuan',
	inUnit: (unit) => `Unit: ${unit}`,
	stockOf: ({ product, name }) => `${name}: stock of ${product}`,
	receivablesOf: (name) => `${name}: receivables`,
	noStock: 'No figures of this product’s stock yet.',
	noReceivables: 'No receivables yet.',
	enter: 'Enter',
	enterStock: 'Enter stock',
	enterReceivables: 'Enter receivables',
	monthsHint:
		'Enter goes to the next line; a block of cells can be pasted. An empty opening is the closing of the month before.',
	owedHint:
		'At the end of the month, in 10,000 yuan. Enter goes to the next line; a block of cells can be pasted.',
	differs: ({ month, by }) =>
		`${month}: closing differs from opening + received − sold by ${by}. Please check.`,
	overdueNow: ({ month, overdue, share }) =>
		`${month}: ${overdue} × 10,000 yuan overdue, ${share} of what is owed.`
};
