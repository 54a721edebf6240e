import { describe, expect, it } from 'vitest';
import { nextSort, sortRows, type Column } from './table.ts';

interface Row {
	name: string;
	visits: number | null;
}

const columns: Column<Row>[] = [
	{ key: 'name', label: '', text: (row) => row.name, sortBy: (row) => row.name },
	{ key: 'visits', label: '', text: (row) => String(row.visits), sortBy: (row) => row.visits },
	{ key: 'still', label: '', text: () => '' }
];
const rows: Row[] = [
	{ name: '周岚', visits: 3 },
	{ name: '陈默', visits: null },
	{ name: '李青', visits: 10 },
	{ name: '安然', visits: 3 }
];
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name);

describe('sortRows', () => {
	it('sorts Chinese names by pinyin', () => {
		const sort = { key: 'name', direction: 'ascending' } as const;
		expect(names(sortRows(rows, { columns, sort, locale: 'zh-CN' }))).toEqual([
			'安然',
			'陈默',
			'李青',
			'周岚'
		]);
	});

	it('sorts numbers as numbers, equal ones as they were, unknown ones last both ways', () => {
		const by = (direction: 'ascending' | 'descending') =>
			names(sortRows(rows, { columns, sort: { key: 'visits', direction }, locale: 'zh-CN' }));
		expect(by('ascending')).toEqual(['周岚', '安然', '李青', '陈默']);
		expect(by('descending')).toEqual(['李青', '周岚', '安然', '陈默']);
	});

	it('leaves the order alone without a sort or for a column that has none', () => {
		expect(sortRows(rows, { columns, sort: null, locale: 'en' })).toBe(rows);
		const sort = { key: 'still', direction: 'ascending' } as const;
		expect(sortRows(rows, { columns, sort, locale: 'en' })).toBe(rows);
	});
});

describe('nextSort', () => {
	it('turns the same column round and starts another one ascending', () => {
		const first = nextSort(null, 'name');
		expect(first).toEqual({ key: 'name', direction: 'ascending' });
		expect(nextSort(first, 'name')).toEqual({ key: 'name', direction: 'descending' });
		expect(nextSort(first, 'visits')).toEqual({ key: 'visits', direction: 'ascending' });
	});
});
