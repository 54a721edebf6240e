import { expect, it } from 'vitest';
import { stepFor } from './import-steps.ts';

const nothing = { columns: false, preview: false, done: false };

it.each([
	[null, { columns: true, preview: true, done: false }, 'source'],
	['elsewhere', { columns: true, preview: true, done: false }, 'source'],
	['columns', nothing, 'source'],
	['columns', { columns: true, preview: true, done: false }, 'columns'],
	['preview', { columns: true, preview: false, done: true }, 'columns'],
	['done', { columns: true, preview: false, done: true }, 'done']
] as const)('an address that asks for %s shows what there is of it', (asked, has, shown) => {
	expect(stepFor(asked, has)).toBe(shown);
});
