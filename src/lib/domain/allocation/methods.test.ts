import { describe, expect, test } from 'vitest';
import { aProblem } from './testing/a-problem.ts';
import { worthOf } from './testing/worth.ts';
import { steepestAllocation } from './envelope.ts';
import { bestAllocation } from './exact.ts';
import { choicesOf, type AllocationProblem } from './problem.ts';

const seeds = Array.from({ length: 150 }, (_, seed) => seed + 1);
const minutesOf = ({ customers }: AllocationProblem, visits: ReadonlyMap<string, number>) =>
	customers.reduce((sum, { id, minutes }) => sum + minutes * visits.get(id)!, 0);

/** Neglect is paid in another unit: without it only gains are compared. */
const withoutNeglect = (problem: AllocationProblem): AllocationProblem => ({
	...problem,
	customers: problem.customers.map((one) => ({ ...one, least: 0 }))
});

describe('L1 the best allocation', () => {
	test('L1 lies within every range and within the time, of key customers too', () => {
		for (const seed of seeds) {
			const problem = aProblem(seed);
			for (const visits of [bestAllocation(problem), steepestAllocation(problem)]) {
				for (const { id, most } of problem.customers) {
					expect(visits.get(id)).toBeGreaterThanOrEqual(0);
					expect(visits.get(id)).toBeLessThanOrEqual(most);
				}
				expect(minutesOf(problem, visits)).toBeLessThanOrEqual(problem.capacity);
				const key = { ...problem, customers: problem.customers.filter(({ isKey }) => isKey) };
				expect(minutesOf(key, visits)).toBeLessThanOrEqual(problem.keyCapacity);
			}
		}
	});

	test('L1 is nobody’s neglect where the time suffices for everyone’s least', () => {
		for (const seed of seeds) {
			const problem = aProblem(seed);
			const least = new Map(problem.customers.map(({ id, least }) => [id, least]));
			const needed = minutesOf(problem, least);
			const roomy = { ...problem, capacity: needed, keyCapacity: needed };
			for (const visits of [bestAllocation(roomy), steepestAllocation(roomy)])
				expect(visits).toEqual(least);
		}
	});

	test('L1 grows with the time', () => {
		for (const seed of seeds.slice(0, 60)) {
			const problem = aProblem(seed);
			const worths = [0.5, 0.75, 1, 1.25].map((share) => {
				const capacity = Math.floor(problem.capacity * share);
				const scaled = { ...problem, capacity, keyCapacity: problem.keyCapacity * share };
				return worthOf(choicesOf(problem), bestAllocation(scaled));
			});
			expect(worths).toEqual([...worths].sort((one, other) => one - other));
		}
	});

	test('L1 is the same in whatever unit value is counted', () => {
		for (const seed of seeds.slice(0, 60)) {
			const problem = aProblem(seed);
			const scaled = {
				...problem,
				customers: problem.customers.map((one) => ({
					...one,
					worth: (visits: number) => one.worth(visits) * 1024
				}))
			};
			expect(bestAllocation(scaled)).toEqual(bestAllocation(problem));
			expect(steepestAllocation(scaled)).toEqual(steepestAllocation(problem));
		}
	});

	test('L1 could gain nothing by one visit more here and one less there', () => {
		for (const seed of seeds.slice(0, 60)) {
			const problem = { ...aProblem(seed), keyCapacity: Infinity };
			const visits = bestAllocation(problem);
			const choices = choicesOf(problem);
			const left = problem.capacity - minutesOf(problem, visits);
			for (const giver of choices)
				for (const taker of choices) {
					const given = visits.get(giver.id)!;
					const taken = visits.get(taker.id)!;
					if (giver === taker || given === 0 || taken === taker.worth.length - 1) continue;
					if (taker.minutes - giver.minutes > left) continue;
					const gain = taker.worth[taken + 1]! - taker.worth[taken]!;
					const loss = giver.worth[given]! - giver.worth[given - 1]!;
					expect(gain).toBeLessThanOrEqual(loss * (1 + 1e-9) + 1e-9);
				}
		}
	});
});

describe('L2 the steepest steps', () => {
	test('L2 never beat the best, and come within a visit of it', () => {
		for (const seed of seeds) {
			const problem = withoutNeglect(aProblem(seed));
			const choices = choicesOf(problem);
			const best = worthOf(choices, bestAllocation(problem));
			const steep = worthOf(choices, steepestAllocation(problem));
			expect(steep).toBeLessThanOrEqual(best + 1e-6 * Math.abs(best));
			const widest = Math.max(
				...choices.flatMap(({ worth }) => worth.slice(1).map((own, at) => own - worth[at]!))
			);
			expect(best - steep).toBeLessThanOrEqual(widest * 2);
		}
	});

	test('L2 lose less than a thousandth at the size of a territory', () => {
		for (const seed of seeds.slice(0, 8)) {
			const problem = withoutNeglect(aProblem(seed, 150));
			const plain = { ...problem, keyCapacity: problem.capacity };
			const choices = choicesOf(plain);
			const none = worthOf(choices, new Map());
			const best = worthOf(choices, bestAllocation(plain)) - none;
			const steep = worthOf(choices, steepestAllocation(plain)) - none;
			expect(1 - steep / best).toBeLessThan(0.001);
		}
	});
});
