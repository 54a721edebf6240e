import { expect, test } from 'vitest';
import { cellOfQuery } from './cell-query.ts';

test('a query names a cell or nothing', () => {
	expect(cellOfQuery('23')).toEqual({ usage: 2, potential: 3 });
	for (const text of [null, '', '2', '25', '231', 'ab']) expect(cellOfQuery(text)).toBeNull();
});
