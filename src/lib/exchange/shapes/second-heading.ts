/** A row below headings that speaks of some of their columns only is one of headings; a row of a list says whose it is. */
export function isSecondHeading(two: {
	upper: readonly string[];
	lower: readonly string[];
	columns: readonly { readonly column: number }[];
}): boolean {
	const { upper, lower, columns } = two;
	const taken = new Set(columns.map(({ column }) => column));
	return lower.every((cell, at) => taken.has(at) || cell === '' || cell === upper[at]);
}
