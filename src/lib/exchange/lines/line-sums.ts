import type { DistributorMeasure } from '#lib/domain/archive/distributor-figure.ts';
import type { HospitalUsage, UsageMeasure } from '#lib/domain/archive/hospital-usage.ts';
import { monthOf, type HalfDay, type Month } from '#lib/domain/day.ts';
import type { FieldChange, Workplace } from '#lib/exchange/archive/preview.ts';
import type { AnyLine, LineRow, LinesSaid } from './lines-preview.ts';
import type { Named } from './named-products.ts';

type Figure = UsageMeasure | DistributorMeasure;

/** Figures have at most four decimals: what adding leaves of more is none. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The month of a line: of its day, where it names one. */
export const monthOfLine = ({ day, month }: AnyLine): Month | null =>
	day ? monthOf(day) : (month ?? null);

/** The half day of a visit; nobody said which where the list does not. */
export const halfOf = ({ half }: AnyLine): HalfDay => half ?? 'am';

/** Whom or what a line speaks of, as a key. */
export const keyOf = (place: Workplace | Named | null): string =>
	place === null ? '' : place.kind === 'existing' ? place.id : `new ${place.key}`;

/** The figures of the lines of one place, added up; null where none says any. */
export function sumOf(rows: readonly LineRow[], measure: Figure): number | null {
	const said = rows.flatMap(({ draft }) => draft[measure] ?? []);
	// Half a sum would be a wrong figure.
	const isUnread = rows.some(({ unread }) => unread.some(({ field }) => field === measure));
	if (said.length === 0 || isUnread) return null;
	return rounded(said.reduce((sum, figure) => sum + figure, 0));
}

/** A line that says what the territory or a line before says already: it is skipped. */
export const isTold = (row: LineRow, id: string | null): LineRow => ({
	...row,
	duplicateOf: { by: 'told', id, rowNumber: null, name: '', alias: '', differs: [] },
	choice: 'skip'
});

/** A line that says something else than what stands: it stays until a person chooses. */
export const asked = (
	row: LineRow,
	{ id, changes }: { id: string; changes: FieldChange[] }
): LineRow => ({
	...row,
	duplicateOf: { by: 'figure', id, rowNumber: null, name: '', alias: '', differs: [] },
	changes,
	choice: 'skip'
});

/** Who delivered says more of where usage was read than nothing does. */
export const noteOfUsage = ({ sourceNote, distributor }: AnyLine): string | undefined =>
	sourceNote ?? distributor;

const longestNote = 500;

/** The source of what lines come to: theirs where they name one, else what a person said for all. */
export function sourceOf(
	rows: readonly LineRow[],
	said: LinesSaid,
	noteOf: (draft: AnyLine) => string | undefined = ({ sourceNote }) => sourceNote
): Pick<HospitalUsage, 'source' | 'sourceNote'> {
	const sources = new Set(rows.map(({ draft }) => draft.source));
	const [source] = sources.size === 1 ? sources : [undefined];
	const notes = rows.flatMap(({ draft }) => noteOf(draft) ?? []);
	return {
		source: source ?? said.source,
		sourceNote: [...new Set(notes)].join('；').slice(0, longestNote)
	};
}
