import { lastLevel } from '#lib/domain/grading/cells.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { FieldChange } from '#lib/exchange/archive/preview.ts';
import type { LineKind } from './line-fields.ts';
import type { ExistingLines, LineRow } from './lines-preview.ts';
import { stockTold } from './stock-told.ts';
import { activitiesTold, expensesTold } from './told-day.ts';
import { promisesTold } from './told-promises.ts';
import { isTold, keyOf } from './told-row.ts';
import { targetsTold } from './told-targets.ts';
import { plansTold, visitsTold } from './told-visits.ts';
import { usageTold } from './usage-told.ts';

/** The lines with what the territory holds of them: the same is skipped, something else is asked about. */
export function toldBefore(ask: {
	kind: LineKind;
	rows: readonly LineRow[];
	existing: ExistingLines;
}): LineRow[] {
	const { kind, rows, existing } = ask;
	switch (kind) {
		case 'usage':
			return usageTold(rows, existing);
		case 'stock':
			return stockTold(rows, existing.stock);
		case 'assessment':
			return assessmentsTold(rows, existing);
		case 'visit':
			return visitsTold(rows, existing);
		case 'plan':
			return plansTold(rows, existing);
		case 'promise':
			return promisesTold(rows, existing);
		case 'target':
			return targetsTold(rows, existing);
		case 'activity':
			return activitiesTold(rows, existing);
		case 'expense':
			return expensesTold(rows, existing);
		case 'product':
			return productsTold(rows, existing);
	}
}

function assessmentsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const byContact = groupBy(existing.assessments, ({ contactId }) => contactId);
	return rows.map((row) => {
		const { person, product, draft } = row;
		if (person?.kind !== 'existing' || product?.kind !== 'existing') return row;
		const judged = byContact.get(person.id) ?? [];
		const isNews = (['usage', 'potential'] as const).some(
			(axis) =>
				draft[axis] !== undefined &&
				lastLevel(judged, { productId: product.id, axis }) !== draft[axis]
		);
		return isNews ? row : isTold(row, person.id);
	});
}

const productTexts = [
	'specification',
	'unit',
	'indications',
	'competitors',
	'keyMessages'
] as const satisfies readonly (keyof Product)[];

function productsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const byId = new Map(existing.products.map((product) => [product.id, product]));
	const seen = new Set<string>();
	return rows.map((row) => {
		if (row.choice === 'skip') return row;
		const { product, draft } = row;
		const before = product?.kind === 'existing' ? byId.get(product.id) : undefined;
		if (!before) {
			const key = keyOf(product);
			if (seen.has(key)) return isTold(row, null);
			seen.add(key);
			return row;
		}
		const changes = productTexts.flatMap((field): FieldChange[] => {
			const [from, to] = [before[field], draft[field]];
			return to === undefined || to === from
				? []
				: [{ field, from: from === '' ? undefined : from, to }];
		});
		if (changes.length === 0) return isTold(row, before.id);
		const name = before.name;
		const duplicateOf = {
			by: 'name',
			id: before.id,
			rowNumber: null,
			name,
			alias: '',
			differs: []
		} as const;
		return { ...row, duplicateOf, changes, choice: 'merge' };
	});
}
