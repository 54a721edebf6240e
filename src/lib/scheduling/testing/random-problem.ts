import { buildProblem } from '../build-problem.ts';
import type { CustomerSpec, DayRule, Problem } from '../problem.ts';
import { seededRandom } from '../random.ts';

/** A small random problem of any kind the solver knows; the same seed is the same problem. */
export function randomProblem(seed: number, size: { customers: number; days: number }): Problem {
	const { next, below } = seededRandom(seed);
	const { customers, days } = size;
	const nodes = customers + 1;
	const isTimed = next() < 0.5;
	const isSpaced = next() < 0.5;
	const isAsymmetric = next() < 0.5;
	const points = Array.from({ length: nodes }, () => ({ x: next() * 60, y: next() * 60 }));
	const travel = Float64Array.from({ length: nodes * nodes }, (_, at) => {
		const from = points[Math.floor(at / nodes)]!;
		const to = points[at % nodes]!;
		const straight = Math.hypot(from.x - to.x, from.y - to.y);
		return isAsymmetric && straight > 0 ? straight + next() * 5 : straight;
	});
	const gapCost = Float64Array.from({ length: days * days }, () => next() * 20);
	const zones = below(3);
	const ruleFor = (wanted: number): DayRule =>
		isSpaced
			? { kind: 'spaced', gapCost, firstCost: Array.from({ length: days }, () => next() * 5) }
			: {
					kind: 'patterns',
					patterns: Array.from({ length: 1 + below(3) }, () => {
						const first = below(days - wanted + 1);
						return Array.from({ length: wanted }, (_, index) => first + index);
					})
				};
	const customerSpec = (): CustomerSpec => {
		const wanted = 1 + below(Math.min(2, days));
		const missing = 50 + next() * 100;
		return {
			service: 5 + below(10),
			demand: 1 + below(5),
			wanted,
			missingCost: Array.from({ length: wanted + 1 }, (_, served) =>
				isSpaced || served === wanted ? missing * (wanted - served) : missing * wanted
			),
			zone: zones === 0 ? -1 : below(zones),
			openings: Array.from({ length: days }, (_, day) => day)
				.filter(() => !isSpaced || next() < 0.8)
				.map((day) => {
					const half = next() < 0.5 ? (0 as const) : (1 as const);
					const earliest = isTimed ? half * 200 + below(60) : 0;
					const latest = isTimed ? earliest + 20 + below(120) : 1e6;
					return { day, half, earliest, latest, bestTime: below(2) * 5, stability: 0 };
				}),
			rule: ruleFor(wanted)
		};
	};
	return buildProblem({
		vehicles: 1 + below(2),
		days: Array.from({ length: days }, () => ({
			capacity: 4 + below(12),
			durationLimit: isTimed ? Infinity : 150 + below(150),
			earliest: 0,
			latest: isTimed ? 1e4 : Infinity,
			end: 300,
			halfCapacity: [1 + below(4), 1 + below(4)]
		})),
		customers: Array.from({ length: customers }, customerSpec),
		travel,
		zones,
		zoneCost: 7,
		overloadCost: 2,
		timed: isTimed
	});
}
