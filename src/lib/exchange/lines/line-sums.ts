import type { DistributorMeasure } from '#lib/domain/archive/distributor-figure.ts';
import type { HospitalUsage, UsageMeasure } from '#lib/domain/archive/hospital-usage.ts';
import { monthOf, type Month } from '#lib/domain/day.ts';
import type { AnyLine, LineRow, LinesSaid } from './lines-preview.ts';

type Figure = UsageMeasure | DistributorMeasure;

/** Figures have at most four decimals: what adding leaves of more is none. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The month of a line: of its day, where it names one. */
export const monthOfLine = ({ day, month }: AnyLine): Month | null =>
	day ? monthOf(day) : (month ?? null);

/** The figures of the lines of one place, added up; null where none says any. */
export function sumOf(rows: readonly LineRow[], measure: Figure): number | null {
	const said = rows.flatMap(({ draft }) => draft[measure] ?? []);
	// Half a sum would be a wrong figure.
	const isUnread = rows.some(({ unread }) => unread.some(({ field }) => field === measure));
	if (said.length === 0 || isUnread) return null;
	return rounded(said.reduce((sum, figure) => sum + figure, 0));
}

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
