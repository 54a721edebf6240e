import {
	figureKey,
	receivableMeasures,
	stockMeasures,
	type DistributorFigure,
	type DistributorMeasure
} from '#lib/domain/archive/distributor-figure.ts';
import type { FieldChange, RowProblem } from '#lib/exchange/archive/preview.ts';
import { asked, isTold, keyOf, sumOf } from './line-sums.ts';
import type { LineRow } from './lines-preview.ts';

const isOwed = (measure: DistributorMeasure): boolean =>
	(receivableMeasures as readonly string[]).includes(measure);

/** What a line says of a distributor. */
export const measuresIn = ({ draft }: LineRow): DistributorMeasure[] =>
	[...stockMeasures, ...receivableMeasures].filter((measure) => draft[measure] !== undefined);

/** The figure that a line says something of: what is owed is no product's. */
export const stockKey = (row: LineRow, measure: DistributorMeasure): string =>
	[
		keyOf(row.account),
		row.draft.month ?? '',
		isOwed(measure) ? '' : keyOf(row.product),
		measure
	].join('/');

/**
 * What the lines of one figure come to: added up, as lots and contracts are. What is owed stands in the lines of several products
 * once more in each, and says nothing where they differ; neither does a sum of which a part was not read.
 */
export function stockFigure(lines: readonly LineRow[], measure: DistributorMeasure): number | null {
	const [first] = lines;
	if (!isOwed(measure) || lines.every(({ product }) => product === null))
		return sumOf(lines, measure);
	const isOne = lines.every(({ draft }) => draft[measure] === first?.draft[measure]);
	return isOne ? (first?.draft[measure] ?? null) : null;
}

/** Lines by the figures that they say something of. */
export function linesByFigure(rows: readonly LineRow[]): ReadonlyMap<string, readonly LineRow[]> {
	const byFigure = new Map<string, LineRow[]>();
	for (const row of rows) {
		const unread = row.unread.flatMap(({ field }) =>
			[...stockMeasures, ...receivableMeasures].filter((measure) => measure === field)
		);
		for (const measure of [...measuresIn(row), ...unread]) {
			const key = stockKey(row, measure);
			const lines = byFigure.get(key) ?? [];
			lines.push(row);
			byFigure.set(key, lines);
		}
	}
	return byFigure;
}

/** The lines of stock and receivables with what of them is news; what a figure's lines contradict is left out and said. */
export function stockTold(
	rows: readonly LineRow[],
	stored: readonly DistributorFigure[]
): LineRow[] {
	const held = new Map(stored.map((figure) => [figureKey(figure), figure.value]));
	const once = withoutRepeats(rows);
	const byFigure = linesByFigure(once.filter(({ choice }) => choice !== 'skip'));
	const values = new Map(
		[...byFigure].map(([key, lines]) => [key, stockFigure(lines, measureOf(key))])
	);
	const valueOf = (row: LineRow, measure: DistributorMeasure) =>
		values.get(stockKey(row, measure)) ?? null;
	return once.map((row) => {
		if (row.choice === 'skip') return row;
		const said = measuresIn(row);
		const whole = said.filter((measure) => valueOf(row, measure) !== null);
		const lost = said.flatMap((measure): RowProblem[] =>
			whole.includes(measure)
				? []
				: [{ field: measure, kind: 'notWhole', value: String(row.draft[measure]) }]
		);
		if (whole.length === 0) return { ...row, problems: lost, choice: 'skip' };
		const all = lost.length === 0 ? row : { ...row, unread: [...row.unread, ...lost] };
		const news = whole.filter(
			(measure) => held.get(stockKey(row, measure)) !== valueOf(row, measure)
		);
		const changes = news.flatMap((field): FieldChange[] => {
			const from = held.get(stockKey(row, field));
			return from === undefined ? [] : [{ field, from, to: valueOf(row, field) }];
		});
		const told = { ...all, news };
		if (changes.length > 0) return asked(told, { id: '', changes });
		return news.length === 0 ? isTold(told, '') : told;
	});
}

/** A key ends in its measure. */
const measureOf = (key: string): DistributorMeasure =>
	key.slice(key.lastIndexOf('/') + 1) as DistributorMeasure;

/** A line that a list says twice in the same words is one. */
function withoutRepeats(rows: readonly LineRow[]): LineRow[] {
	const heard = new Set<string>();
	return rows.map((row) => {
		if (row.choice === 'skip') return row;
		const all = JSON.stringify([row.draft, row.unread]);
		if (heard.has(all)) return isTold(row, null);
		heard.add(all);
		return row;
	});
}
