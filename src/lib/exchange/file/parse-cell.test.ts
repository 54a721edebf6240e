import { expect, test } from 'vitest';
import { parsePercent } from './parse-cell.ts';

test.each([
	['0', 0],
	['15%', 15],
	['100', 100],
	['100 %', 100]
])('%s is a share', (text, value) => {
	expect(parsePercent(text)).toEqual({ ok: true, value });
});

test.each(['100.1', '120%', '-1', '多'])('%s is none', (text) => {
	expect(parsePercent(text).ok).toBe(false);
});
