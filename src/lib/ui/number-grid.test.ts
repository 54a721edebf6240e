import { describe, expect, it } from 'vitest';
import { cellBeside, pastedBlock, pasteInto } from './number-grid.ts';

const at = { row: 1, column: 1 };
const key = (name: string, caret: 'start' | 'end' | 'both' | 'inside' = 'inside', shift = false) =>
	cellBeside(at, { name, shift, caret });

describe('the keys of a grid', () => {
	it('go up and down, and sideways only from the edge of what is typed', () => {
		expect(key('ArrowUp')).toEqual({ row: 0, column: 1 });
		expect(key('Enter')).toEqual({ row: 2, column: 1 });
		expect(key('Enter', 'inside', true)).toEqual({ row: 0, column: 1 });
		expect(key('ArrowLeft')).toBe(null);
		expect(key('ArrowLeft', 'start')).toEqual({ row: 1, column: 0 });
		expect(key('ArrowRight', 'start')).toBe(null);
		expect(key('ArrowRight', 'both')).toEqual({ row: 1, column: 2 });
		expect(key('a')).toBe(null);
	});
});

describe('a pasted block', () => {
	it('is one when it has several cells', () => {
		expect(pastedBlock('12')).toBe(null);
		expect(pastedBlock('12\n')).toBe(null);
		expect(pastedBlock('1\t2\r\n3\t4\r\n')).toEqual([
			['1', '2'],
			['3', '4']
		]);
	});

	it('is written from the cell on, and says what did not fit', () => {
		const grid = { rows: ['a', 'b'], columns: ['x', 'y'], at: { row: 0, column: 1 } };
		const mayWrite = (row: string) => row === 'a';
		expect(
			pasteInto(
				[
					['１２', '9'],
					['7', '']
				],
				{ ...grid, mayWrite }
			)
		).toEqual({ changes: [{ row: 'a', column: 'y', value: 12 }], leftOut: 3 });
		expect(pasteInto([['?'], ['']], { ...grid, mayWrite: () => true })).toEqual({
			changes: [{ row: 'b', column: 'y', value: null }],
			leftOut: 1
		});
	});
});
