import type { Snippet } from 'svelte';

/** One column of a DataTable. */
export interface Column<Row> {
	readonly key: string;
	readonly label: string;
	/** For a column of buttons: its label is read aloud only. */
	readonly labelHidden?: boolean;
	/** The cell as text; `cell` may draw it otherwise. */
	readonly text: (row: Row) => string;
	readonly cell?: Snippet<[Row]> | undefined;
	/** For sentences: the cell breaks into lines, where others stay on one and the table scrolls. */
	readonly wrap?: boolean;
	/** Right-aligned, figures of one width. */
	readonly numeric?: boolean;
	/** Makes the column sortable; null sorts last in either direction. */
	readonly sortBy?: ((row: Row) => string | number | null) | undefined;
}

/** By which column a table is sorted, and which way. */
export interface Sort {
	readonly key: string;
	readonly direction: 'ascending' | 'descending';
}

/** The rows in the order of `sort`, equal rows as they were; texts by the rules of `locale` (pinyin for Chinese). */
export function sortRows<Row>(
	rows: readonly Row[],
	order: { columns: readonly Column<Row>[]; sort: Sort | null; locale: string }
): readonly Row[] {
	const { columns, sort, locale } = order;
	const sortBy = columns.find((column) => column.key === sort?.key)?.sortBy;
	if (!sort || !sortBy) return rows;
	const collator = new Intl.Collator(locale, { numeric: true });
	const sign = sort.direction === 'ascending' ? 1 : -1;
	return rows
		.map((row) => ({ row, value: sortBy(row) }))
		.sort((first, second) => {
			if (first.value === null || second.value === null)
				return Number(first.value === null) - Number(second.value === null);
			if (typeof first.value === 'number' && typeof second.value === 'number')
				return sign * (first.value - second.value);
			return sign * collator.compare(String(first.value), String(second.value));
		})
		.map(({ row }) => row);
}

/** The sort after a header is pressed: another column ascending, the same one turned round. */
export const nextSort = (sort: Sort | null, key: string): Sort => ({
	key,
	direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending'
});
