import type { CellProblem } from '#lib/exchange/file/parse-cell.ts';

/** A cell that a list is read without since nobody can say which of its rows it belongs to, or what it says. */
export interface HeldCell {
	readonly column: number;
	readonly kind: CellProblem;
	/** The cell as the file has it; where it stands in the row so, nothing of it is read. */
	readonly value: string;
}

/** The cells that were held back, by the row from 0 in which they are told. */
export type HeldCells = ReadonlyMap<number, readonly HeldCell[]>;
