import { describe, expect, test } from 'vitest';
import { grades } from '#lib/domain/grade.ts';
import { iterationsFor, startMonthPlan } from '#lib/scheduling/plan-month.ts';
import { cityMonth } from '#tests/fixtures/city-month.ts';

/** The plan that the app makes, by the work that it gives one. */
function planOf(seed: number, perHospital: number) {
	const request = cityMonth(seed, { perHospital });
	const iterations = iterationsFor(request, 'whole');
	const search = startMonthPlan(request, { iterations });
	search.step(iterations);
	return search.plan();
}

// Two doctors a hospital leave some time, three want more visits than any rep has hours for.
describe('a month of 44 real hospitals, zones from the map, as allocated', () => {
	test.each([
		[1, 2],
		[1, 3],
		[2, 3]
	])(
		'of invented doctors %i, about %i a hospital, serves everybody, one zone on most days and never three',
		(seed, perHospital) => {
			const plan = planOf(seed, perHospital);
			for (const each of grades) {
				const { wanted, possible, served } = plan.certificate[each];
				expect(possible, each).toBe(wanted);
				expect(served, each).toBe(possible);
			}
			const zoneCounts = plan.days.map(({ zoneIds }) => zoneIds.length);
			expect(Math.max(...zoneCounts)).toBeLessThanOrEqual(2);
			expect(zoneCounts.filter((count) => count <= 1).length).toBeGreaterThanOrEqual(16);
			expect(Math.max(...plan.days.map(({ overloadMinutes }) => overloadMinutes))).toBeLessThan(1);
		},
		120_000
	);
});
