import type { DistributorFigure } from '#lib/domain/archive/distributor-figure.ts';
import type { Author, ChosenLine } from './line-records.ts';
import { sourceOf } from './line-sums.ts';
import type { LinesPreview } from './lines-preview.ts';
import { linesByFigure, measuresIn, stockFigure, stockKey } from './stock-told.ts';

/** The figures of distributors that the chosen lines bring; what lines of the same figure say that is known already counts. */
export function stockOf(ask: {
	preview: LinesPreview;
	chosen: readonly ChosenLine[];
	by: Author;
}): DistributorFigure[] {
	const { preview, chosen, by } = ask;
	const written = new Set(chosen.map(({ row }) => row));
	const known = preview.rows.filter(
		(row) => written.has(row) || (row.duplicateOf?.by === 'told' && row.duplicateOf.id !== null)
	);
	const byFigure = linesByFigure(known);
	const figures = new Map<string, DistributorFigure>();
	for (const { row, accountId, productId } of chosen) {
		const { month } = row.draft;
		for (const measure of measuresIn(row)) {
			const key = stockKey(row, measure);
			const lines = byFigure.get(key) ?? [];
			const value = stockFigure(lines, measure);
			if (!month || value === null || figures.has(key) || !row.news.includes(measure)) continue;
			const isOwed = measure === 'receivable' || measure === 'overdue';
			figures.set(key, {
				...{ version: 1, accountId, month, measure, value },
				productId: isOwed ? null : productId,
				...sourceOf(lines, preview.said),
				...{ recordedBy: by.memberId, recordedAt: by.recordedAt }
			});
		}
	}
	return [...figures.values()];
}
