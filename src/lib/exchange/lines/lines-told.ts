import { nameKey } from '#lib/domain/archive/name-keys.ts';
import { lastLevel } from '#lib/domain/grading/cells.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { FieldChange } from '#lib/exchange/archive/preview.ts';
import type { LineKind } from './line-fields.ts';
import { asked, halfOf, isTold, keyOf } from './line-sums.ts';
import type { ExistingLines, LineRow } from './lines-preview.ts';
import { stockTold } from './stock-told.ts';
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

function visitsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const seen = new Map(
		existing.reports.map(({ contactId, day, half, id }) => [`${contactId} ${day} ${half}`, id])
	);
	const twice = new Set<string>();
	return rows.map((row) => {
		const { person, draft } = row;
		if (row.choice === 'skip') return row;
		const own = `${keyOf(person)} ${draft.day ?? ''} ${halfOf(draft)}`;
		const before = seen.get(own);
		if (before !== undefined) return isTold(row, before);
		const all = `${own} ${JSON.stringify(draft)}`;
		if (twice.has(all)) return isTold(row, null);
		twice.add(all);
		return draft.half === undefined ? withoutHalf(row) : row;
	});
}

/** What is planned already, and what was reported of that half day, is not planned once more. */
function plansTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const seen = new Map<string, string>([
		...existing.reports.map(
			({ contactId, day, half, id }) => [`${contactId} ${day} ${half}`, id] as const
		),
		...existing.plans.map(
			({ contactId, slot, id }) => [`${contactId} ${slot.day} ${slot.half}`, id] as const
		)
	]);
	return onlyNews(rows, ({ person, draft }) => {
		const key = `${keyOf(person)} ${draft.day ?? ''} ${halfOf(draft)}`;
		return { key, id: seen.get(key) };
	}).map((row) => (row.choice === 'skip' || row.draft.half !== undefined ? row : withoutHalf(row)));
}

function promisesTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const key = (contactId: string, madeOn: string, text: string) =>
		`${contactId} ${madeOn} ${nameKey(text)}`;
	const seen = new Map(
		existing.promises.map((its) => [key(its.contactId, its.madeOn, its.text), its.id])
	);
	return onlyNews(rows, ({ person, draft }) => {
		const own = key(keyOf(person), draft.day ?? '', draft.promise ?? '');
		return { key: own, id: seen.get(own) };
	});
}

/** The rows of which neither the territory nor a row before says the same. */
function onlyNews(
	rows: readonly LineRow[],
	known: (row: LineRow) => { key: string; id: string | undefined }
): LineRow[] {
	const twice = new Set<string>();
	return rows.map((row) => {
		if (row.choice === 'skip') return row;
		const { key, id } = known(row);
		if (id !== undefined || twice.has(key)) return isTold(row, id ?? null);
		twice.add(key);
		return row;
	});
}

const withoutHalf = (row: LineRow): LineRow => ({
	...row,
	notes: [...row.notes, { field: 'half', kind: 'halfUnknown', value: '' }]
});

const targetKey = (target: Pick<Target, 'month' | 'measure' | 'productId' | 'accountId'>): string =>
	`${target.month} ${target.measure} ${target.productId ?? ''} ${target.accountId ?? ''}`;

function targetsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const held = new Map(existing.targets.map((target) => [targetKey(target), target]));
	return rows.map((row) => {
		const { month, measure, target } = row.draft;
		if (row.choice === 'skip' || !month || !measure || target === undefined) return row;
		const key = `${month} ${measure} ${keyOf(row.product)} ${keyOf(row.account)}`;
		const before = held.get(key);
		if (!before) return row;
		return before.target === target
			? isTold(row, before.id)
			: asked(row, {
					id: before.id,
					changes: [{ field: 'target', from: before.target, to: target }]
				});
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
