import { expect, it } from 'vitest';
import { layOut } from './stream-layout.ts';

it('stacks the steps from the top and gives each band its share, never less than can be seen', () => {
	const bands = [
		{ from: 2, to: 3, count: 60 },
		{ from: 2, to: 2, count: 39 },
		{ from: null, to: 2, count: 1 }
	] as const;
	const { bands: laid, nodes } = layOut(bands, { full: 100, gap: 10 });
	expect(laid.map(({ left, right, thick }) => [left, right, thick])).toEqual([
		[0, 0, 60],
		[60, 70, 39],
		[109, 109, 2]
	]);
	expect(nodes.map(({ side, level, count }) => [side, level, count])).toEqual([
		['left', 2, 99],
		['left', null, 1],
		['right', 3, 60],
		['right', 2, 40]
	]);
});
