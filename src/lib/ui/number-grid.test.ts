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

	const grid = {
		...{ rows: ['a', 'b'], columns: ['x', 'y'], at: { row: 0, column: 1 } },
		mayWrite: () => true
	};

	it('is written from the cell on, and says what did not fit', () => {
		const mayWrite = (row: string) => row === 'a';
		expect(
			pasteInto(
				[
					['１２', '9'],
					['7', '']
				],
				{ ...grid, mayWrite }
			)
		).toEqual({ changes: [{ row: 'a', column: 'y', value: 12 }], leftOut: ['9', '7'] });
	});

	it('takes no number away where a cell is empty, and passes over a line of words', () => {
		expect(pasteInto([['数量'], [''], ['5'], ['6']], grid)).toEqual({
			changes: [{ row: 'b', column: 'y', value: 5 }],
			leftOut: ['6']
		});
	});

	it('goes by the names before its numbers where the grid knows names', () => {
		const rowNamed = (name: string) => (name === '西院' ? 'b' : null);
		expect(
			pasteInto(
				[
					['医院', '数量', '金额'],
					['西院', '5', '50'],
					['东院', '7']
				],
				{ ...grid, rowNamed }
			)
		).toEqual({
			changes: [
				{ row: 'b', column: 'x', value: 5 },
				{ row: 'b', column: 'y', value: 50 }
			],
			leftOut: ['东院']
		});
	});
});
