import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { paretoOf, type Effort } from './pareto.ts';

const customer = (id: string, grade: Effort['grade'], norm: number, effort: number): Effort => ({
	id,
	grade,
	norm,
	effort
});

describe('E1 the actual split beside 80/20', () => {
	test('E1 the key customers are the first fifth by grade, norm and id', () => {
		const efforts = [
			customer('e', null, 1, 1),
			customer('d', 'C', 1, 1),
			customer('c', 'B', 2, 4),
			customer('b', 'A', 5, 2),
			customer('a', 'A', 4, 2)
		];
		const pareto = paretoOf(efforts, defaultPolicy);
		expect(pareto.keyIds).toEqual(['b']);
		expect(pareto.keyShare).toBeCloseTo(0.2);
		expect(pareto.goal).toEqual({ customers: 0.2, effort: 0.8 });
		expect(pareto.curve.map(({ effort }) => effort)).toEqual([0, 0.2, 0.4, 0.8, 0.9, 1]);
	});

	test('E1 without effort or customers there is no share', () => {
		expect(paretoOf([], defaultPolicy)).toMatchObject({ keyIds: [], keyShare: null });
		expect(paretoOf([customer('a', 'A', 4, 0)], defaultPolicy).keyShare).toBeNull();
	});

	test('E1 the curve rises to the whole, whatever the order of entry', () => {
		const grade = fc.constantFrom('A' as const, 'B' as const, 'C' as const, null);
		const efforts = fc.uniqueArray(
			fc.record({ id: fc.string(), grade, norm: fc.nat(6), effort: fc.nat(9) }),
			{ selector: ({ id }) => id }
		);
		fc.assert(
			fc.property(efforts, (made) => {
				const pareto = paretoOf(made, defaultPolicy);
				expect(paretoOf(made.toReversed(), defaultPolicy)).toEqual(pareto);
				pareto.curve.reduce((before, point) => {
					expect(point.effort).toBeGreaterThanOrEqual(before.effort);
					return point;
				});
				if (pareto.keyShare !== null) expect(pareto.curve.at(-1)?.effort).toBe(1);
			})
		);
	});
});
