import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillUp } from './move.ts';
import { createCopy, restoreCopy, takeCopy } from './plan-copy.ts';
import { rebuildRoutes } from './rebuild-routes.ts';
import { removeCluster } from './remove-cluster.ts';
import { removeRoute } from './remove-route.ts';
import { removeStrings } from './remove-strings.ts';
import { removeVisitStrings } from './remove-visit-strings.ts';
import { removeZone } from './remove-zone.ts';
import { emptySchedule, rollBack } from './schedule.ts';
import { startSearch } from './search.ts';
import { randomProblem } from './testing/random-problem.ts';
import { recompute } from './testing/recompute.ts';
import { beginWork } from './work.ts';

const moves = [
	removeStrings,
	removeVisitStrings,
	removeCluster,
	removeRoute,
	removeZone,
	rebuildRoutes,
	fillUp
];

describe('a move', () => {
	it.each(moves)(
		'of $name costs what recomputation says, applied or rolled back',
		(move) => {
			fc.assert(
				fc.property(
					fc.integer({ min: 1, max: 1e6 }),
					fc.integer({ min: 2, max: 14 }),
					(seed, size) => {
						const problem = randomProblem(seed, { customers: size, days: 4 });
						const schedule = emptySchedule(problem);
						const work = beginWork(schedule, seed);
						for (let trial = 0; trial < 12; trial++) {
							const before = schedule.cost;
							const recomputedBefore = recompute(schedule).cost;
							const delta = move.evaluate(work);
							const after = recompute(schedule);
							expect(after.errors).toEqual([]);
							expect(delta).toBeCloseTo(after.cost - recomputedBefore, 6);
							if (work.random.next() < 0.5) move.apply(work);
							else {
								rollBack(schedule);
								expect(schedule.cost).toBe(before);
							}
							expect(schedule.cost).toBeCloseTo(recompute(schedule).cost, 6);
						}
					}
				),
				{ numRuns: 60, seed: 1 }
			);
		},
		30_000
	);
});

describe('the search', () => {
	it('gives the pinned costs for pinned seeds', () => {
		const costs = [1, 2, 3].map((seed) => {
			const problem = randomProblem(seed, { customers: 25, days: 5 });
			const search = startSearch(emptySchedule(problem), { seed, horizon: 2000, warmth: 1 });
			search.step(2000);
			return Number(search.best().cost.toFixed(6));
		});
		expect(costs).toMatchInlineSnapshot(`
			[
			  2519.815218,
			  2650.961653,
			  1274.951063,
			]
		`);
	}, 30_000);

	it('goes on through crossed legs without breaking a rule', () => {
		const problem = randomProblem(6, { customers: 4, days: 3 });
		const search = startSearch(emptySchedule(problem), { seed: 1, horizon: 30_000, warmth: 1 });
		search.step(30_000);
		const schedule = emptySchedule(problem);
		restoreCopy(schedule, search.best());
		const { cost, errors } = recompute(schedule);
		expect(errors).toEqual([]);
		expect(cost).toBeCloseTo(search.best().cost, 6);
	}, 30_000);

	it('takes a copy that gives the same plan back', () => {
		const problem = randomProblem(3, { customers: 10, days: 4 });
		const schedule = emptySchedule(problem);
		startSearch(schedule, { seed: 1, horizon: 100, warmth: 1 }).step(50);
		const copy = createCopy(problem);
		takeCopy(copy, schedule);
		const again = emptySchedule(problem);
		restoreCopy(again, copy);
		expect(again.cost).toBeCloseTo(schedule.cost, 6);
		expect(again.routeOn).toEqual(schedule.routeOn);
	});
});
