import type { CarriedMessages } from '#lib/i18n/carried.ts';
import { importColumns } from '#lib/state/archive/import-columns.ts';
import type { FileProblem, ImportKind, ImportRow } from '#lib/state/archive/importing.svelte.ts';

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

/** Why a row is not written. */
export const rowProblemText = (
	problem: ImportRow['problems'][number],
	words: { m: CarriedMessages['importing']; kind: ImportKind; language: 'zh' | 'en' }
): string =>
	words.m.cell({
		field: fieldHeading({ ...words, field: problem.field }),
		problem: words.m.cellProblem[problem.kind],
		value: problem.value.length > 40 ? `${problem.value.slice(0, 40)}…` : problem.value
	});

/** What a row seems to repeat. */
export function duplicateText(
	duplicate: NonNullable<ImportRow['duplicateOf']>,
	m: CarriedMessages['importing']
): string {
	return duplicate.by === 'earlierRow'
		? m.duplicateBy.earlierRow(duplicate.rowNumber)
		: m.duplicateBy[duplicate.by](duplicate.name);
}
