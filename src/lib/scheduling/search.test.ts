import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDayChoice } from './day-choice.ts';
import { createInsertions } from './insertion.ts';
import { createCopy, restoreCopy, takeCopy } from './plan-copy.ts';
import { closeHoles, createPool } from './pool.ts';
import { seededRandom } from './random.ts';
import { insertionOrders, recreate } from './recreate.ts';
import { removeRoute } from './remove-route.ts';
import { removeStrings, removeVisitStrings } from './remove-strings.ts';
import { beginTrial, emptySchedule, keepTrial, rollBack, settleTrial } from './schedule.ts';
import { startSearch } from './search.ts';
import { cheapestPlan } from './testing/cheapest-plan.ts';
import { randomProblem } from './testing/random-problem.ts';
import { recompute } from './testing/recompute.ts';

const ruins = [removeStrings, removeVisitStrings, removeRoute];

describe('a trial', () => {
	it.each(ruins)(
		'of $name costs what recomputation says, kept or rolled back',
		({ ruin }) => {
			fc.assert(
				fc.property(
					fc.integer({ min: 1, max: 1e6 }),
					fc.integer({ min: 2, max: 14 }),
					(seed, size) => {
						const problem = randomProblem(seed, { customers: size, days: 4 });
						const schedule = emptySchedule(problem);
						const random = seededRandom(seed);
						const tools = {
							insertions: createInsertions(problem, { random, blinkEvery: 100 }),
							choice: createDayChoice(problem),
							random,
							orders: insertionOrders(problem),
							keys: new Float64Array(problem.nodes)
						};
						const pool = createPool(schedule);
						for (let trial = 0; trial < 12; trial++) {
							const before = schedule.cost;
							beginTrial(schedule);
							ruin({ schedule, pool, random });
							closeHoles(pool, schedule);
							for (let node = 1; node < problem.nodes; node++)
								if (schedule.visits[node]! < problem.wantedOf[node]! && !pool.holds[node]) {
									pool.holds[node] = 1;
									pool.customers[pool.count++] = node;
								}
							recreate(tools, { schedule, pool });
							settleTrial(schedule);
							const after = recompute(schedule);
							expect(after.errors).toEqual([]);
							expect(schedule.cost).toBeCloseTo(after.cost, 6);
							if (random.next() < 0.5) keepTrial(schedule);
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
	it('never undercuts enumeration on 1000 tiny problems, and misses it on 2 % at most', () => {
		let worse = 0;
		for (let seed = 1; seed <= 1000; seed++) {
			const problem = randomProblem(seed, { customers: 3, days: 2 });
			const search = startSearch(emptySchedule(problem), { seed, horizon: 150, warmth: 1 });
			search.step(150);
			const exact = cheapestPlan(problem);
			expect(search.best().cost).toBeGreaterThan(exact - 1e-6);
			if (search.best().cost > exact + 1e-6) worse++;
		}
		expect(worse).toBeLessThanOrEqual(20);
	}, 60_000);

	it('gives the pinned costs for pinned seeds', () => {
		const costs = [1, 2, 3].map((seed) => {
			const problem = randomProblem(seed, { customers: 25, days: 5 });
			const search = startSearch(emptySchedule(problem), { seed, horizon: 2000, warmth: 1 });
			search.step(2000);
			return Number(search.best().cost.toFixed(6));
		});
		expect(costs).toMatchInlineSnapshot(`
			[
			  2563.763367,
			  2650.961653,
			  1269.612394,
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
