import type { MatrixCell } from '#lib/domain/matrix.ts';

/** The cell a query names: usage, then potential, as in '23'; null for any other text. */
export function cellOfQuery(text: string | null): MatrixCell | null {
	if (!text || !/^[0-4]{2}$/.test(text)) return null;
	return { usage: Number(text[0]), potential: Number(text[1]) } as MatrixCell;
}
