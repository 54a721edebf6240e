import type { ListSheet } from '#lib/exchange/archive/list-proposal.ts';
import { guessTable } from '#lib/exchange/archive/table-guess.ts';
import { problemTable } from '#lib/exchange/archive/tables.ts';
import type { RowProblem } from '#lib/exchange/archive/preview.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import type { Importing } from './importing.svelte.ts';

/** The first list of a file none of whose sheets were written yet and that reads as one; `done` names sheets. */
export function nextList(
	sheets: readonly ListSheet[],
	done: ReadonlySet<string>
): { index: number; name: string; rows: number } | null {
	if (done.size === 0) return null;
	const index = sheets.findIndex(
		({ parts, rows }) =>
			!parts.some(({ name }) => done.has(name)) && (guessTable({ rows })?.score ?? 0) > 0
	);
	const sheet = sheets[index];
	return sheet ? { index, name: sheet.name, rows: sheet.rows.length - 1 } : null;
}

/** The rows that cannot be written, as they stand, with a last column that says why. */
export function problemRows(
	{ sheet, guess, preview }: Pick<Importing, 'sheet' | 'guess' | 'preview'>,
	words: { heading: string; describe: (problem: RowProblem) => string }
): OutTable | null {
	if (!sheet || !guess || !preview) return null;
	const headings = guess.columns.map(({ heading }) => heading);
	return problemTable({ sheet, headings, preview, ...words });
}
