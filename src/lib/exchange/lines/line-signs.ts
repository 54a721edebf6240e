import { receivableMeasures, stockMeasures } from '#lib/domain/archive/distributor-figure.ts';
import type { Column, Found } from '#lib/exchange/archive/column-match.ts';
import { sureness } from '#lib/exchange/archive/heading-words.ts';
import { parseCell } from '#lib/exchange/file/parse-cell.ts';
import type { Field } from '#lib/exchange/archive/field.ts';
import { endsInYear } from './days-first.ts';
import { lineFields, type LineKind } from './line-fields.ts';

/** What stands beside any list and tells of no visit. */
const remarks = /^\s*(?:备注|说明|附注|notes?|remarks?|comments?)\s*$/i;
const mostUnread = 0.4;
/** A list in whose columns hospitals stand is none of what distributors hold. */
const mostHospitals = 0.3;
const madeBy = /生产|厂家|厂商|企业|manufactur|producer|持有人/i;

/** Whether the columns found for a kind of lines are what such a list cannot be without, and their cells are such cells. */
export function isListOf(
	kind: LineKind,
	{ columns, found }: { columns: readonly Column[]; found: readonly Found[] }
): boolean {
	const has = (...fields: readonly string[]): boolean =>
		fields.some((field) => {
			const at = found.findIndex((one) => one.field === field);
			const column = columns[at];
			return column !== undefined && isRead(kind, { field, column });
		});
	const named = (field: string): boolean =>
		found.some((one) => one.field === field && one.confidence >= sureness.known);
	const headingOf = (field: string): string =>
		columns[found.findIndex((one) => one.field === field)]?.heading ?? '';
	switch (kind) {
		case 'usage':
			return (
				has('hospital', 'hospitalCode') &&
				has('quantity', 'amount') &&
				(has('product', 'batch') || (has('day') && has('quantity')))
			);
		case 'stock': {
			const flows = stockMeasures.filter((measure) => has(measure)).length;
			const isFlow = flows > 0 && has('product') && has('distributor') && has('month');
			const owes = receivableMeasures.some((measure) => named(measure) && has(measure));
			return (
				((flows > 1 && (has('product') || has('distributor'))) ||
					isFlow ||
					(owes && has('distributor'))) &&
				!columns.some(({ shares }) => (shares.get('hospital') ?? 0) >= mostHospitals)
			);
		}
		case 'assessment':
			return has('name') && has('product') && (has('usage', 'potential') || has('axis'));
		case 'visit':
			return (
				named('day') &&
				has('day') &&
				has('name') &&
				(has('outcome', 'missedReason', 'aimReached', 'nextStep', 'adverseReaction') ||
					(has('note') && !remarks.test(headingOf('note'))))
			);
		case 'plan':
			return (
				named('day') &&
				has('day') &&
				has('name') &&
				(named('objective') || named('objectiveKind')) &&
				has('objective', 'objectiveKind', 'materials', 'products')
			);
		case 'promise':
			return has('name') && named('promise') && has('promise') && named('due') && has('due');
		case 'target':
			return has('target') && named('target') && has('measure', 'product', 'month');
		case 'activity':
			return named('day') && has('day') && named('activityKind') && has('activityKind');
		case 'expense':
			return (
				named('day') &&
				has('day') &&
				named('expenseKind') &&
				has('expenseKind') &&
				has('plannedYuan', 'spentYuan', 'purpose')
			);
		case 'product':
			return (
				named('name') &&
				has('specification', 'indications', 'competitors', 'keyMessages') &&
				!columns.some((column, at) => found[at]?.field == null && holdsCustomers(column))
			);
	}
}

/** A list of customers who have something to do with products is one of customers. */
function holdsCustomers({ heading, shares }: Column): boolean {
	const customers = (shares.get('hospital') ?? 0) + (shares.get('person') ?? 0);
	const companies = madeBy.test(heading) ? 0 : (shares.get('distributor') ?? 0);
	return customers + companies >= 0.6;
}

/** Whether most filled cells of a column can be read as its field; one without a filled cell says nothing. */
function isRead(kind: LineKind, { field, column }: { field: string; column: Column }): boolean {
	const fields: Readonly<Record<string, Field<never>>> = lineFields[kind] as never;
	const parse = fields[field]?.parse;
	const filled = column.cells.filter((cell) => cell.trim() !== '');
	if (!parse || filled.length === 0) return false;
	const unread = filled.filter((text) => {
		if (field === 'day' && endsInYear(text)) return false;
		const parsed = parseCell({ text, parse: (cell) => parse(cell, column.heading) });
		// The lines above may name the unit.
		const isMoney = (receivableMeasures as readonly string[]).includes(field);
		return !parsed.ok && !(isMoney && parsed.problem === 'unitUnknown');
	});
	return unread.length / filled.length <= mostUnread;
}
