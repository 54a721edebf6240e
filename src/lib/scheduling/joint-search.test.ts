import { describe, expect, it } from 'vitest';
import { searchJointly } from './joint-search.ts';
import type { Place } from './joint-search.ts';
import { monthProblem } from './month-problem.ts';
import { emptySchedule } from './schedule.ts';
import { startSearch } from './search.ts';
import type { Search } from './search.ts';
import { randomMonth } from './testing/random-month.ts';

const of = 4;
const horizon = 400;
const { problem } = monthProblem(randomMonth(2, 24));

/** Some of the searches in a place of their own; what is told crosses as data, as between threads. */
function aPlace(numbers: readonly number[], slice: number): Place & { numbers: readonly number[] } {
	const searches = numbers.map((number): [number, Search] => [
		number,
		startSearch(emptySchedule(problem), {
			...{ seed: 3, horizon, warmth: 1 },
			companion: { number, of }
		})
	]);
	return {
		numbers,
		advance: async (all) => {
			for (const [, search] of searches) {
				if (search.findings) search.meet(all);
				while (!search.findings && search.iterations < horizon)
					search.step(Math.min(slice, horizon - search.iterations));
			}
			return structuredClone(
				searches.map(([number, search]) => ({
					number,
					findings: search.findings ?? { plans: [search.best()], large: null },
					isDone: search.findings === null
				}))
			);
		}
	};
}

const instead = (failed: Place) => aPlace((failed as ReturnType<typeof aPlace>).numbers, 13);

describe('several searches for one plan', () => {
	it('find the same plan in one place, in two and in four, however they are stepped', async () => {
		const one = await searchJointly([aPlace([0, 1, 2, 3], 1_000)], instead);
		const two = await searchJointly([aPlace([0, 2], 7), aPlace([1, 3], 50)], instead);
		const four = await searchJointly(
			[0, 1, 2, 3].map((number) => aPlace([number], 100)),
			instead
		);
		expect(two).toEqual(one);
		expect(four).toEqual(one);
	}, 30_000);

	it('find it too when a place fails between two meetings', async () => {
		const whole = await searchJointly([aPlace([0, 1, 2, 3], 100)], instead);
		const failing = aPlace([1, 3], 100);
		let met = 0;
		const places = [
			aPlace([0, 2], 100),
			{
				...failing,
				advance: (all: Parameters<Place['advance']>[0]) =>
					met++ < 1 ? failing.advance(all) : Promise.reject(new Error('gone'))
			}
		];
		expect(await searchJointly(places, instead)).toEqual(whole);
		expect(met).toBe(2);
	}, 30_000);
});
