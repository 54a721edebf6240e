import type { ImportKind } from '#lib/exchange/archive/columns.ts';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import { writtenIds } from '#lib/exchange/archive/written-records.ts';
import type { PreviewTotals } from '#lib/exchange/archive/preview.ts';

/** What an import came to. */
export interface ImportResult extends PreviewTotals {
	readonly hospitals: number;
	/** Doctors and products that came with the lines that name them. */
	readonly people: number;
	readonly products: number;
	readonly zones: number;
	/** Figures, judgements, visits, plans, promises or targets that lines came to. */
	readonly facts: number;
	readonly kind: ImportKind;
	/** The customers it added or changed. */
	readonly ids: readonly string[];
}

/** What the records of an import come to. */
export function resultOf(ask: {
	totals: PreviewTotals;
	records: ImportRecords;
	kind: ImportKind;
}): ImportResult {
	const { totals, records, kind } = ask;
	const { lines } = records;
	const isOfAccounts = kind === 'hospital' || kind === 'distributor';
	return {
		...totals,
		hospitals: isOfAccounts ? 0 : records.accounts.length,
		people: kind === 'doctor' ? 0 : records.contacts.length,
		products: kind === 'product' ? 0 : lines.products.length,
		zones: records.zones.length,
		facts: factsIn(lines),
		kind,
		ids: writtenIds(records, kind)
	};
}

/** What lines wrote; what came along with a visit is of that visit. */
function factsIn(lines: ImportRecords['lines']): number {
	const { visits, plans, promises } = lines;
	const reported = visits.length > 0 ? [visits] : [plans, lines.planEdits, promises];
	const all = [
		...[...reported, lines.usage, lines.shares, lines.stock, lines.assessments],
		...[lines.targets, lines.targetEdits, lines.activities, lines.activityEdits],
		...[lines.leaves, lines.expenses, lines.expenseEdits]
	];
	return all.reduce((sum, { length }) => sum + length, 0);
}
