/** What a typed text says: a number, nothing, or something that is not a number. */
export type TypedNumber = { kind: 'number'; value: number } | { kind: 'empty' } | { kind: 'wrong' };

/** Reads a typed number; full-width digits of a Chinese keyboard and thousands separators are understood. */
export function parseNumber(text: string): TypedNumber {
	const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
	if (plain === '') return { kind: 'empty' };
	if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { kind: 'wrong' };
	return { kind: 'number', value: Number(plain) };
}
