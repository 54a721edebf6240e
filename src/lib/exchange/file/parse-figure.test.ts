import { expect, it } from 'vitest';
import { parseMonth } from './parse-figure.ts';

it.each([
	['2026-11', '2026-11'],
	['202611', '2026-11'],
	['2026年1月', '2026-01'],
	['2026-01-11', '2026-01'],
	['2026年11月1日', '2026-11'],
	['11/2026', '2026-11'],
	['Nov 2026', '2026-11']
])('the month of %s', (text, month) => {
	expect(parseMonth(text)).toEqual({ ok: true, value: month });
});
