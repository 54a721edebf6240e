import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MonthPlan, MonthRequest } from './month.ts';
import { startMonthPlan } from './plan-month.ts';
import { aDay, aDoctor, aMonth, kilometersFromZero } from './testing/a-month.ts';
import { randomMonth } from './testing/random-month.ts';

function planned(request: MonthRequest): MonthPlan {
	const search = startMonthPlan(request, { iterations: 150 });
	search.step(150);
	return search.plan();
}

const oneVisit = [
	aDay('2026-03-02', { halves: [{ half: 'am', startMinute: 540, endMinute: 720, maxVisits: 1 }] })
];

test('of two of one grade the one whose strategy comes first is visited, and another strategy changes the plan', () => {
	const visited = (first: 'high' | 'low', second: 'high' | 'low') =>
		planned(
			aMonth({
				days: oneVisit,
				orderStep: 0.05,
				doctors: [
					aDoctor('one', { grade: 'C', order: first }),
					aDoctor('two', { grade: 'C', order: second })
				]
			})
		).visits.map(({ doctorId }) => doctorId);
	expect(visited('high', 'low')).toEqual(['one']);
	expect(visited('low', 'high')).toEqual(['two']);
});

test('a better grade comes before every order', () => {
	const doctors = [
		aDoctor('c', { grade: 'C', order: 'high' }),
		aDoctor('b', { grade: 'B', order: 'low' })
	];
	const { visits } = planned(aMonth({ days: oneVisit, orderStep: 0.2, doctors }));
	expect(visits.map(({ doctorId }) => doctorId)).toEqual(['b']);
});

test('who is only visited on the way and has nobody beside is left out with that reason', () => {
	const there = { siteId: 'there', coordinates: kilometersFromZero({ east: 3, north: 0 }) };
	const doctors = [
		aDoctor('alone', {
			...{ grade: 'C', order: 'onTheWay', zoneId: 'east' },
			coordinates: kilometersFromZero({ east: 9, north: 2 })
		}),
		aDoctor('beside', { grade: 'C', order: 'onTheWay', ...there }),
		aDoctor('worth it', { grade: 'A', order: 'high', ...there })
	];
	const { visits, unserved } = planned(aMonth({ doctors }));
	expect(new Set(visits.map(({ doctorId }) => doctorId))).toEqual(new Set(['beside', 'worth it']));
	expect(visits[0]!.day).toBe(visits[1]!.day);
	expect(unserved).toEqual([{ doctorId: 'alone', missing: 1, reason: 'onTheWay' }]);
});

test('colleagues of one department are met in a row, the most important first, but not past a best time', () => {
	const at = (id: string, fields: Parameters<typeof aDoctor>[1]) =>
		aDoctor(id, { siteId: 'there', visitMinutes: 20, ...fields });
	const [day] = oneVisit;
	const halves = day!.halves.map((half) => ({ ...half, maxVisits: null }));
	const early = [{ weekday: 1 as const, startMinute: 540, endMinute: 570 }];
	const { visits } = planned(
		aMonth({
			days: [{ ...day!, halves }],
			doctors: [
				at('surgery C', { grade: 'C', department: 'surgery' }),
				at('surgery A', { grade: 'A', department: 'surgery' }),
				at('heart B early', { grade: 'B', department: 'heart', bestTimes: early }),
				at('surgery B', { grade: 'B', department: 'surgery' }),
				at('eyes B', { grade: 'B', department: 'eyes' })
			]
		})
	);
	expect(visits.map(({ doctorId }) => doctorId)).toEqual([
		'heart B early',
		'surgery A',
		'surgery B',
		'surgery C',
		'eyes B'
	]);
});

/** A third of the doctors are only visited on the way. */
const withOrders = (request: MonthRequest): MonthRequest => ({
	...request,
	orderStep: 0.05,
	doctors: request.doctors.map((doctor, index) => ({
		...doctor,
		order: index % 3 === 0 ? 'onTheWay' : 'high',
		department: `department ${index % 2}`
	}))
});

test('whoever is only visited on the way stands beside somebody else of the place or the zone', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
			const request = withOrders(randomMonth(seed));
			const plan = planned(request);
			const doctorOf = new Map(request.doctors.map((doctor) => [doctor.id, doctor]));
			for (const { doctorId, day } of plan.visits) {
				const doctor = doctorOf.get(doctorId)!;
				if (doctor.order !== 'onTheWay') continue;
				const beside = plan.visits.filter((other) => {
					const its = doctorOf.get(other.doctorId)!;
					const isNear =
						its.siteId === doctor.siteId || (its.zoneId !== null && its.zoneId === doctor.zoneId);
					return other.day === day && its.order !== 'onTheWay' && isNear;
				});
				expect(beside).not.toEqual([]);
			}
			for (const { possible, served } of Object.values(plan.certificate))
				expect(served).toBeLessThanOrEqual(possible);
		}),
		{ numRuns: 30, seed: 6 }
	);
}, 60_000);
