import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
	it.each([
		['12', 12],
		[' 1,200.5 ', 1200.5],
		['\uff11\uff12\uff0e\uff15', 12.5],
		['1\uff0c500', 1500],
		['-3', -3],
		['.5', 0.5],
		['5.', 5]
	])('reads %j', (text, value) => {
		expect(parseNumber(text)).toEqual({ kind: 'number', value });
	});

	it('tells an empty input from a wrong one, and neither is zero', () => {
		expect(parseNumber('  ')).toEqual({ kind: 'empty' });
		for (const text of ['abc', '1.2.3', '-', '.', '1e5', '0x10'])
			expect(parseNumber(text)).toEqual({ kind: 'wrong' });
	});
});
