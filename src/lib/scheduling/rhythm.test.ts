import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterRhythm } from './enter-rhythm.ts';
import { createInsertions } from './insertion.ts';
import { monthProblem } from './month-problem.ts';
import { seededRandom } from './random.ts';
import { createRhythmSearch } from './rhythm-search.ts';
import { createRhythm } from './rhythm.ts';
import type { Rhythm } from './rhythm.ts';
import { emptySchedule } from './schedule.ts';
import { randomMonth } from './testing/random-month.ts';
import { recompute } from './testing/recompute.ts';

const rhythmOf = (seed: number) =>
	createRhythm(emptySchedule(monthProblem(randomMonth(seed, 24)).problem));

/** What the plan costs, from its days and places. */
function summed({ paths, sites, dayCost, placing }: Rhythm): number {
	const days = paths.reduce((sum, _, day) => sum + dayCost(day), 0);
	return sites.membersOf.reduce((sum, _, site) => sum + placing.costOf(site), days);
}

describe('a plan in the large', () => {
	it('costs what its days and places cost, and is what it was when a trial is rolled back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
				const rhythm = rhythmOf(seed);
				const { below, next } = seededRandom(seed);
				for (let trial = 0; trial < 60; trial++) {
					const before = { cost: rhythm.cost, halves: rhythm.placing.halfOn.join() };
					const state = rhythm.state();
					rhythm.begin();
					for (let cells = 1 + below(6); cells > 0; cells--)
						rhythm.toggle(below(rhythm.sites.count), below(rhythm.slots));
					rhythm.settle();
					expect(rhythm.cost).toBeCloseTo(summed(rhythm), 6);
					if (next() < 0.5) continue;
					if (next() < 0.5) rhythm.rollBack();
					else rhythm.enter(structuredClone(state));
					expect(rhythm.cost).toBe(before.cost);
					expect(rhythm.placing.halfOn.join()).toBe(before.halves);
					expect(rhythm.cost).toBeCloseTo(summed(rhythm), 6);
				}
			}),
			{ numRuns: 10, seed: 1 }
		);
	}, 30_000);

	it('is never left dearer than it was begun, and becomes visits that keep every rule', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const rhythm = rhythmOf(seed);
			const search = createRhythmSearch(rhythm, seededRandom(seed));
			search.toBest();
			const begun = rhythm.cost;
			for (let shake = 0; shake < 120; shake++) search.shake(5);
			search.toBest();
			expect(rhythm.cost).toBeLessThanOrEqual(begun);
			const { schedule } = rhythm;
			const random = seededRandom(seed);
			enterRhythm(rhythm, createInsertions(schedule.problem, { random, blinkEvery: Infinity }));
			const { cost, errors } = recompute(schedule);
			expect(errors).toEqual([]);
			expect(schedule.cost).toBeCloseTo(cost, 6);
		}
	}, 30_000);
});
