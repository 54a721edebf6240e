import type { CarriedMessages } from '#lib/i18n/carried.ts';
import { importColumns, importText } from '#lib/state/archive/import-columns.ts';
import {
	isLineKind,
	type FileProblem,
	type ImportKind,
	type Importing,
	type ImportRow,
	type RowChoice
} from '#lib/state/archive/importing.svelte.ts';

/** Why a file was not taken, as one sentence. */
export function fileProblemText(problem: FileProblem, m: CarriedMessages['importing']): string {
	if (problem.kind === 'notATable') return m.problem.notATable({ found: m.foreign[problem.found] });
	const words = m.problem[problem.kind] as (at: typeof problem) => string;
	return words(problem);
}

/** The heading of a field in the language of the screen; the field's own name where it has none. */
export const fieldHeading = (ask: {
	kind: ImportKind;
	field: string;
	language: 'zh' | 'en';
}): string =>
	importColumns(ask.kind, ask.language).find(({ field }) => field === ask.field)?.heading ??
	ask.field;

/** What must still be said before the rows can be looked at. */
export function missingText(
	missing: NonNullable<Importing['missing']>,
	words: { kind: ImportKind; m: CarriedMessages['importing']; language: 'zh' | 'en' }
): string {
	const { kind, m } = words;
	switch (missing) {
		case 'hospital':
			return kind === 'doctor' ? m.oneHospital : m.sayFirst(m.lines.hospital);
		case 'distributor':
		case 'product':
		case 'month':
		case 'source':
		case 'adverseReaction':
			return m.sayFirst(m.lines[missing]);
		default:
			return m.columnUnmapped(fieldHeading({ ...words, field: missing }));
	}
}

/** What a choice does to a row of this kind. */
export function choiceName(
	choice: RowChoice,
	{ row, kind, m }: { row: ImportRow | null; kind: ImportKind; m: CarriedMessages['importing'] }
): string {
	if (!isLineKind(kind)) return m.choice[choice];
	const adds = choice === 'new' && row?.duplicateOf?.by === 'figure';
	return m.lines.choice[adds ? 'add' : choice];
}

/** Why a row is not written. */
export const rowProblemText = (
	problem: Omit<ImportRow['problems'][number], 'kind'> & {
		kind: ImportRow['problems'][number]['kind'] | 'unusual';
	},
	words: { m: CarriedMessages['importing']; kind: ImportKind; language: 'zh' | 'en' }
): string =>
	words.m.cell({
		field: fieldHeading({ ...words, field: problem.field }),
		problem: problem.kind === 'unusual' ? words.m.note.unusual : words.m.cellProblem[problem.kind],
		value: problem.value.length > 40 ? `${problem.value.slice(0, 40)}…` : problem.value
	});

/** A value that a merge replaces, old and new. */
export const changeText = (
	change: ImportRow['changes'][number],
	words: { m: CarriedMessages['importing']; kind: ImportKind; language: 'zh' | 'en' }
): string => {
	const { field, from, to } = change;
	const heading = fieldHeading({ ...words, field: field === 'workplace' ? 'hospital' : field });
	if (field === 'workplace') return heading;
	const text = (value: unknown) => importText({ ...words, field, value });
	return words.m.change({
		field: heading,
		from: text(from) || words.m.nothingBefore,
		to: text(to)
	});
};

/** What a row seems to repeat, and why that is sure or is not. */
export function duplicateText(
	row: ImportRow,
	words: {
		m: CarriedMessages['importing'];
		kind: ImportKind;
		language: 'zh' | 'en';
		list: (items: readonly string[]) => string;
		/** The row as the file counts it. */
		rowOf: (rowNumber: number) => number;
	}
): string {
	const duplicate = row.duplicateOf;
	if (!duplicate) return '';
	const { m } = words;
	const { rowNumber, by, differs } = duplicate;
	const { name } = duplicate;
	const other =
		rowNumber === null ? m.quoted(name) : m.rowName({ row: words.rowOf(rowNumber), name });
	const fields = differs.map((field) => fieldHeading({ ...words, field: coordinatesAs(field) }));
	return m.likeness[by]({ other, differs: words.list(fields) });
}

const coordinatesAs = (field: string): string => (field === 'place' ? 'longitude' : field);
