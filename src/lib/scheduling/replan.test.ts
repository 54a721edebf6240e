import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grades } from '#lib/domain/grade.ts';
import type { AcceptedVisit, MonthPlan, MonthRequest } from './month.ts';
import { startMonthPlan } from './plan-month.ts';
import { seededRandom } from './random.ts';
import { randomMonth } from './testing/random-month.ts';

function planned(request: MonthRequest, iterations: number): MonthPlan {
	const search = startMonthPlan(request, { iterations });
	search.step(iterations);
	return search.plan();
}

/** The month after its plan was accepted, some of it fixed, and a day, half days or doctors fell out. */
function disrupted(request: MonthRequest, plan: MonthPlan, seed: number): MonthRequest {
	const { next, below } = seededRandom(seed);
	const accepted = plan.visits.map((visit, index): AcceptedVisit => ({
		id: String(index),
		doctorId: visit.doctorId,
		day: visit.day,
		half: visit.half,
		order: visit.order,
		locked: next() < 0.2
	}));
	const leave = request.days[below(request.days.length)]!.day;
	const today = request.days[0]!.day;
	return {
		...request,
		accepted: accepted.filter(({ locked, day }) => !locked || day !== leave),
		days: request.days
			.filter(({ day }) => day !== leave)
			.map((day) =>
				// The morning of the first day may be over.
				day.day === today && next() < 0.5 ? { ...day, halves: day.halves.slice(1) } : day
			),
		doctors: request.doctors.map((doctor) =>
			next() < 0.2
				? {
						...doctor,
						closed: [{ day: request.days[below(request.days.length)]!.day, half: 'pm' as const }]
					}
				: doctor
		)
	};
}

test('however short, a re-plan gives up no A and then no B that a long one serves, and its certificate is true', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), (seed, isFull) => {
			const base = randomMonth(seed, isFull ? 40 : 16);
			const request = disrupted(base, planned(base, 600), seed);
			const [short, long] = [planned(request, 1), planned(request, 4_000)];
			for (const { certificate } of [short, long])
				for (const grade of grades) {
					const { wanted, possible, served } = certificate[grade];
					expect(served).toBeLessThanOrEqual(possible);
					expect(possible).toBeLessThanOrEqual(wanted);
				}
			expect(short.certificate.A.served).toBeGreaterThanOrEqual(long.certificate.A.served);
			if (short.certificate.A.served === long.certificate.A.served)
				expect(short.certificate.B.served).toBeGreaterThanOrEqual(long.certificate.B.served);
		}),
		{ numRuns: 12, seed: 14 }
	);
}, 120_000);

test('leave of a day moves what stood there; who loses a visit is named with the reason', () => {
	const base = randomMonth(7, 16);
	const plan = planned(base, 600);
	const busiest = [...plan.days].sort((one, other) => other.visits - one.visits)[0]!.day;
	const request: MonthRequest = {
		...base,
		days: base.days.filter(({ day }) => day !== busiest),
		accepted: plan.visits.map((visit, index) => ({ ...visit, id: String(index), locked: false }))
	};
	const again = planned(request, 500);
	const kept = new Set(again.visits.map(({ acceptedId }) => acceptedId));
	const named = new Set(again.unserved.map(({ doctorId }) => doctorId));
	const dropped = request.accepted.filter(({ id }) => !kept.has(id));
	expect(dropped.length).toBeLessThan(3);
	expect(dropped.filter(({ doctorId }) => !named.has(doctorId))).toEqual([]);
	expect(again.changes.moved).toBeGreaterThan(0);
});
