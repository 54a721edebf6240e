import type { Missing } from './list-settings.ts';

/** What is asked before the rows are looked at. */
export const missingWords: Readonly<Record<Missing, string>> = {
	name: 'missingName',
	hospital: 'missingHospital',
	distributor: 'missingDistributor',
	product: 'missingProduct',
	month: 'missingMonth',
	source: 'missingSource',
	adverseReaction: 'missingAdverseReaction',
	quantity: 'missingQuantity',
	closing: 'missingClosing',
	target: 'missingTarget',
	usage: 'missingUsage',
	day: 'missingDay',
	promise: 'missingPromise',
	activityKind: 'missingActivityKind',
	expenseKind: 'missingExpenseKind',
	due: 'missingDue'
};

/** Whom or what a row is about. */
export const nameOf = (draft: { name?: string; product?: string }): string =>
	draft.name ?? draft.product ?? '';

/** A question about a whole list. */
export const askedOf = (sheet: string, by: string) => ({
	sheet,
	rowNumber: 0,
	name: '',
	by,
	other: '',
	otherRow: null,
	differs: []
});

/** The texts by which a row is told from others. */
export interface RowTexts {
	readonly name?: string;
	readonly address?: string;
	readonly zone?: string;
	readonly hospital?: string;
	readonly distributor?: string;
	readonly quantity?: number;
}
