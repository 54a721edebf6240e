import { expect, test } from 'vitest';
import { buildProblem } from './build-problem.ts';
import { restoreCopy } from './plan-copy.ts';
import type { CustomerSpec } from './problem.ts';
import { seededRandom } from './random.ts';
import { emptySchedule } from './schedule.ts';
import { startSearch } from './search.ts';
import { recompute } from './testing/recompute.ts';

/** Two reps, five days: half days, capacities, durations, zones, day patterns beside free spacing, one-way streets. */
function teamProblem() {
	const { next, below } = seededRandom(7);
	const days = 5;
	const customers = 24;
	const nodes = customers + 1;
	const points = Array.from({ length: nodes }, () => ({ x: next() * 30, y: next() * 30 }));
	const gapCost = Float64Array.from({ length: days * days }, (_, at) =>
		Math.abs((at % days) - Math.floor(at / days) - 2)
	);
	const customer = (_: unknown, index: number): CustomerSpec => {
		const wanted = 1 + (index % 2);
		return {
			service: 10 + below(10),
			demand: 1 + below(3),
			wanted,
			missingCost: Array.from({ length: wanted + 1 }, (_, served) => 400 * (wanted - served)),
			zone: below(3),
			openings: Array.from({ length: days }, (_, day) =>
				([0, 1] as const).map((half) => ({
					day,
					half,
					earliest: half * 240,
					latest: half * 240 + 180,
					bestTime: half * 5,
					stability: 0
				}))
			).flat(),
			rule:
				index % 3 === 0
					? {
							kind: 'patterns',
							patterns:
								wanted === 1
									? [[0], [2], [4]]
									: [
											[0, 2],
											[1, 3],
											[2, 4]
										]
						}
					: { kind: 'spaced', gapCost, firstCost: Array.from({ length: days }, () => 0) }
		};
	};
	return buildProblem({
		vehicles: 2,
		days: Array.from({ length: days }, (_, day) => ({
			capacity: 14,
			durationLimit: 460,
			earliest: 0,
			latest: 600,
			end: 480,
			// The last afternoon is off.
			halfCapacity: [4, day === days - 1 ? 0 : 4] as const
		})),
		customers: Array.from({ length: customers }, customer),
		travel: Float64Array.from({ length: nodes * nodes }, (_, at) => {
			const [from, to] = [points[Math.floor(at / nodes)]!, points[at % nodes]!];
			const straight = Math.hypot(from.x - to.x, from.y - to.y);
			return from === to ? 0 : straight + (from.x < to.x ? 4 : 0);
		}),
		zones: 3,
		zoneCost: 10,
		overloadCost: 2,
		timed: true
	});
}

test('one solver plans a team under every rule at once, and everybody is served', () => {
	const problem = teamProblem();
	const search = startSearch(emptySchedule(problem), { seed: 1, horizon: 3000, warmth: 1 });
	search.step(3000);
	const schedule = emptySchedule(problem);
	restoreCopy(schedule, search.best());
	const { cost, errors } = recompute(schedule);
	expect(errors).toEqual([]);
	expect(cost).toBeCloseTo(search.best().cost, 6);
	expect([...schedule.visits]).toEqual([...problem.wantedOf]);
	const used = new Set([...schedule.count].flatMap((count, route) => (count > 0 ? route % 2 : [])));
	expect([...used].sort()).toEqual([0, 1]);
}, 30_000);
