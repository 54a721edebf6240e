import { describe, expect, it } from 'vitest';
import { cumulativeShares, valueShareAt } from './pareto.ts';

describe('the 80/20 curve', () => {
	it('runs from nothing to everything in the order given', () => {
		expect(cumulativeShares([6, 3, 1])).toEqual([
			{ customers: 0, value: 0 },
			{ customers: 1 / 3, value: 0.6 },
			{ customers: 2 / 3, value: 0.9 },
			{ customers: 1, value: 1 }
		]);
	});

	it('finds the share of the top fifth between two points', () => {
		const curve = cumulativeShares([6, 3, 1]);
		expect(valueShareAt(curve, 0.2)).toBeCloseTo(0.36);
		expect(valueShareAt(curve, 1 / 3)).toBeCloseTo(0.6);
		expect(valueShareAt(curve, 1)).toBe(1);
	});

	it('is the diagonal when all are equal', () => {
		const curve = cumulativeShares(Array.from({ length: 10 }, () => 4));
		expect(valueShareAt(curve, 0.2)).toBeCloseTo(0.2);
	});

	it('stays at zero without customers or value', () => {
		expect(valueShareAt(cumulativeShares([]), 0.2)).toBe(0);
		expect(valueShareAt(cumulativeShares([0, 0]), 0.2)).toBe(0);
	});
});
