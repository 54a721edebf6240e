/** Rows by the word for their table: several tables of the store may share one, and unknown ones come last. */
export function rowsByTable(
	tables: readonly { root: string; added: number; changed: number }[],
	words: Readonly<Record<string, string>> & { other: string }
): { table: string; added: number; changed: number }[] {
	const sums = new Map<string, { table: string; added: number; changed: number }>();
	for (const { root, added, changed } of tables) {
		const table = words[root] ?? words.other;
		const sum = sums.get(table) ?? { table, added: 0, changed: 0 };
		sums.set(table, { table, added: sum.added + added, changed: sum.changed + changed });
	}
	const isOther = ({ table }: { table: string }) => Number(table === words.other);
	return [...sums.values()].sort((a, b) => isOther(a) - isOther(b));
}
