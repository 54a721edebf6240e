import { parseNumber } from './parse-number.ts';

/** A cell that was written, by row and column; null empties it. */
export interface GridChange {
	readonly row: string;
	readonly column: string;
	readonly value: number | null;
}

/** A column of numbers. */
export interface GridColumn {
	readonly key: string;
	readonly label: string;
	/** A few quiet words under the label: the days of a week. */
	readonly detail?: string | undefined;
}

/** A cell as it stands. */
export interface GridCell {
	readonly value: number | null;
	/** Stands in an empty cell: what holds while nothing is typed. */
	readonly otherwise?: string | undefined;
	/** Under the number. */
	readonly note?: string | undefined;
	/** False where there is nothing to type. */
	readonly isOpen: boolean;
}

/** A cell by its place, counted from 0. */
export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

type Caret = 'start' | 'end' | 'both' | 'inside';

/** Where the caret of an input stands: only at an edge do the arrows leave it. */
export function caretOf(
	input: Pick<HTMLInputElement, 'selectionStart' | 'selectionEnd' | 'value'>
): Caret {
	const { selectionStart: from, selectionEnd: to, value } = input;
	if (from === 0 && to === value.length) return 'both';
	if (from !== to) return 'inside';
	if (from === 0) return 'start';
	return from === value.length ? 'end' : 'inside';
}

/** What the keys of a grid move to; null leaves the key to the input. */
export function cellBeside(
	at: GridPlace,
	key: { name: string; shift: boolean; caret: Caret }
): GridPlace | null {
	const { row, column } = at;
	const { name, shift, caret } = key;
	if (name === 'ArrowUp' || (name === 'Enter' && shift)) return { row: row - 1, column };
	if (name === 'ArrowDown' || name === 'Enter') return { row: row + 1, column };
	if (name === 'ArrowLeft' && (caret === 'start' || caret === 'both'))
		return { row, column: column - 1 };
	if (name === 'ArrowRight' && (caret === 'end' || caret === 'both'))
		return { row, column: column + 1 };
	return null;
}

/** A block copied from a spreadsheet: rows of cells; null where the text is one cell alone. */
export function pastedBlock(text: string): string[][] | null {
	const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
	const cells = rows.map((row) => row.split('\t'));
	return cells.length === 1 && cells[0]?.length === 1 ? null : cells;
}

const isNumber = (text: string): boolean => parseNumber(text).kind === 'number';
const isName = (text: string | undefined): boolean => parseNumber(text ?? '').kind === 'wrong';

/**
 * What a pasted block writes from a cell on. Where names stand before the numbers and the grid knows names, these say
 * which row is meant, and the numbers begin at the first column. A line of words alone is a heading, an empty cell says
 * nothing; `leftOut` lists what is no number, lies beyond the grid or may not be written.
 */
export function pasteInto(
	block: readonly (readonly string[])[],
	grid: {
		rows: readonly string[];
		columns: readonly string[];
		at: GridPlace;
		mayWrite: (row: string, column: string) => boolean;
		rowNamed?: ((name: string) => string | null) | undefined;
	}
): { changes: GridChange[]; leftOut: string[] } {
	const { rows, columns, at, mayWrite, rowNamed } = grid;
	const changes: GridChange[] = [];
	const leftOut: string[] = [];
	const lines = block.filter((cells) => cells.some(isNumber) || !cells.some(isName));
	const isNamed = rowNamed !== undefined && lines.some(([first]) => isName(first));
	lines.forEach((cells, down) => {
		const [name = '', ...rest] = cells;
		const row = isNamed ? rowNamed(name.trim()) : (rows[at.row + down] ?? null);
		if (isNamed && row === null) {
			leftOut.push(name);
			return;
		}
		(isNamed ? rest : cells).forEach((text, right) => {
			const column = columns[isNamed ? right : at.column + right];
			const read = parseNumber(text);
			if (read.kind === 'empty') return;
			const isFit = read.kind === 'number' && read.value >= 0;
			if (row === null || column === undefined || !isFit || !mayWrite(row, column))
				leftOut.push(text);
			else changes.push({ row, column, value: read.value });
		});
	});
	return { changes, leftOut };
}
