import { usageKey } from '#lib/domain/archive/usage-figures.ts';
import { shareKey } from '#lib/domain/archive/usage-share.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { FieldChange } from '#lib/exchange/archive/preview.ts';
import { asked, isTold, keyOf, monthOfLine, sumOf } from './line-sums.ts';
import type { ExistingLines, LineRow } from './lines-preview.ts';
import { partKey, partsOf } from './usage-parts.ts';

/** The lines of usage with the figure each belongs to, and what the territory holds in its place. */
export function usageTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const stored = new Map(existing.usage.map((usage) => [usageKey(usage), usage]));
	const shares = new Map(existing.shares.map((share) => [shareKey(share), share.quantity]));
	const figured = rows.map((row) =>
		row.choice === 'skip'
			? row
			: {
					...row,
					figure: `${keyOf(row.product)} ${monthOfLine(row.draft) ?? ''} ${keyOf(row.account)}`
				}
	);
	const byFigure = groupBy(
		figured.filter(({ figure }) => figure !== null),
		({ figure }) => figure ?? ''
	);
	const marks = new Map(
		[...byFigure].map(([figure, all]) => [
			figure,
			markOf(all, { before: stored.get(figure), shares })
		])
	);
	return figured.map((row) => marks.get(row.figure ?? '')?.(row) ?? row);
}

type Mark = (row: LineRow) => LineRow;

/** What becomes of the lines of one figure. */
function markOf(
	all: readonly LineRow[],
	held: {
		before: ExistingLines['usage'][number] | undefined;
		shares: ReadonlyMap<string, number>;
	}
): Mark {
	const { before } = held;
	const parts = heldParts(all, held.shares);
	const changes = [
		...(['quantity', 'amount'] as const).flatMap((field): FieldChange[] => {
			const to = before ? sumOf(all, field) : null;
			const from = before?.[field] ?? undefined;
			return to === null || to === from ? [] : [{ field, from, to }];
		}),
		...parts.flatMap(({ part, quantity: to, held: from }): FieldChange[] =>
			from === undefined || from === to
				? []
				: [{ field: part.contactId === null ? 'ofDepartment' : 'ofDoctor', from, to }]
		)
	];
	const known = parts.flatMap(({ part, held: quantity }) =>
		quantity === undefined ? [] : [{ key: partKey(part), quantity }]
	);
	if (!before && changes.length === 0) return (row) => row;
	const { id = '', quantity = null, amount = null } = before ?? {};
	const own = { quantity, amount, parts: known };
	return (row) => {
		const told = { ...row, held: own };
		if (changes.length > 0) return asked(told, { id, changes });
		return known.length === parts.length ? isTold(told, id) : onlyParts(told, id);
	};
}

/** A line whose figure stands already, and whose doctor or department is news. */
const onlyParts = (row: LineRow, id: string): LineRow => ({
	...row,
	duplicateOf: { by: 'part', id, rowNumber: null, name: '', alias: '', differs: [] },
	choice: 'merge'
});

/** The parts of one figure, with what the territory holds of each. */
function heldParts(all: readonly LineRow[], shares: ReadonlyMap<string, number>) {
	const [first] = all;
	const { account, product, draft } = first ?? {};
	const month = draft && monthOfLine(draft);
	return partsOf(all).map(({ part, quantity }) => {
		const isKnown = account?.kind === 'existing' && product?.kind === 'existing' && month;
		const place = isKnown && { month, accountId: account.id, productId: product.id };
		return {
			part,
			quantity,
			held: place ? shares.get(shareKey({ ...place, ...part })) : undefined
		};
	});
}
