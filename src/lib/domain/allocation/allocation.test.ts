import { describe, expect, test } from 'vitest';
import type { Grade } from '#lib/domain/grade.ts';
import type { Demand } from '#lib/domain/grading/demand.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { defaultPolicy, policyOf } from '#lib/domain/policy/policy.ts';
import {
	allocate,
	plannedVisits,
	type AllocationInput,
	type CustomerToAllocate
} from './allocation.ts';

const cells: Record<Grade, MatrixCell> = {
	A: { usage: 3, potential: 4 },
	B: { usage: 2, potential: 2 },
	C: { usage: 1, potential: 1 }
};
const ranges: Record<Grade, readonly [number, number, number]> = {
	A: [4, 4, 6],
	B: [2, 2, 4],
	C: [0, 1, 1]
};

function aCustomer(
	id: string,
	grade: Grade,
	fields: Partial<CustomerToAllocate> = {}
): CustomerToAllocate {
	const [min, norm, max] = ranges[grade];
	const demand: Demand = {
		...{ min, norm, max, frequency: null, provenance: 'S', slide: null },
		reason: { table: 'matrix', productId: 'p', cell: cells[grade] }
	};
	return {
		...{ id, grade, demand, made: 0, daysToMeet: 20, hand: null, before: null, answers: null },
		...fields
	};
}

const some = (grade: Grade, count: number) =>
	Array.from({ length: count }, (_, at) => aCustomer(`${grade}${at}`, grade));
const given = (
	customers: readonly CustomerToAllocate[],
	visitMinutes: number,
	policy = defaultPolicy
): AllocationInput => ({ customers, visitMinutes, policy });
const total = (visits: ReadonlyMap<string, number>, grade: Grade) =>
	[...visits].reduce((sum, [id, count]) => sum + (id.startsWith(grade) ? count : 0), 0);

describe('L3 what is planned', () => {
	const all = [...some('A', 5), ...some('B', 10), ...some('C', 10)];

	test('L3 is what the classes ask for where the time suffices', () => {
		const visits = plannedVisits(given(all, 5 * 80 + 10 * 30 + 10 * 10));
		expect(['A', 'B', 'C'].map((grade) => total(visits, grade as Grade))).toEqual([20, 20, 10]);
	});

	test('L3 is cut where it does not: C before B before A', () => {
		const cutC = plannedVisits(given(all, 750));
		expect(['A', 'B', 'C'].map((grade) => total(cutC, grade as Grade))).toEqual([20, 20, 5]);
		const cutB = plannedVisits(given(all, 500));
		expect(total(cutB, 'A')).toBe(20);
		expect(total(cutB, 'B')).toBeLessThan(10);
	});

	test('L3 is what a person decided, whatever the class, the time or the share say', () => {
		const [first, ...others] = all;
		const hand = plannedVisits(given([{ ...first!, hand: 9 }, ...others], 100));
		expect(hand.get('A0')).toBe(9);
		const never = plannedVisits(given([{ ...first!, hand: 0 }, ...others], 9000));
		expect(never.get('A0')).toBe(0);
	});

	test('L3 is never fewer than were made, nor more than days on which one is received', () => {
		const visits = plannedVisits(
			given([aCustomer('A0', 'A', { daysToMeet: 2 }), aCustomer('C0', 'C', { made: 1 })], 0)
		);
		expect(visits.get('C0')).toBe(1);
		const roomy = plannedVisits(given([aCustomer('A0', 'A', { daysToMeet: 2 })], 9000));
		expect(roomy.get('A0')).toBe(2);
	});
});

describe('L5 80/20 is a rule', () => {
	test('L5 the key fifth takes no more than its share where the others can use theirs', () => {
		const all = [...some('A', 5), ...some('B', 20)];
		const { rows, keyCapacity, capacity } = allocate(given(all, 500));
		expect(keyCapacity).toBe(400);
		expect(capacity).toBe(500);
		const minutes = (isKey: boolean, of: 'mine' | 'best') =>
			rows.reduce((sum, row) => sum + (row.isKey === isKey ? row[of] * row.minutes : 0), 0);
		for (const of of ['mine', 'best'] as const) {
			expect(minutes(true, of)).toBeLessThanOrEqual(400);
			expect(minutes(false, of)).toBeGreaterThanOrEqual(90);
		}
	});

	test('L5 the share is policy, and time that the others cannot use is not kept empty', () => {
		const half = policyOf(new Map([['pareto.effort', 0.5]])).policy;
		const all = [...some('A', 5), ...some('B', 20)];
		expect(allocate(given(all, 500, half)).keyCapacity).toBe(250);
		const alone = allocate(given([...some('A', 1), ...some('C', 1)], 200));
		expect(alone.keyCapacity).toBe(190);
	});
});

describe('L6 side by side', () => {
	test('L6 the best lies a visit from what stood before, and farther only without that limit', () => {
		const all = [...some('A', 6), ...some('B', 12), ...some('C', 6)];
		const { rows } = allocate(given(all, 900));
		for (const { norm, best } of rows) expect(Math.abs(best - norm)).toBeLessThanOrEqual(1);
		const moved = all.map((one) => ({ ...one, before: 1 }));
		const steps = allocate(given(moved, 2000)).rows;
		for (const { best } of steps) expect(best).toBeLessThanOrEqual(2);
		expect(steps.some(({ farthest, best }) => farthest > best)).toBe(true);
	});

	test('L6 everyone who is cut has a reason', () => {
		const all = [
			...some('A', 6),
			...some('C', 6),
			aCustomer('B0', 'B', { hand: 1 }),
			aCustomer('B1', 'B', { daysToMeet: 1 })
		];
		const cuts = new Map(allocate(given(all, 6 * 80 + 40)).rows.map(({ id, cut }) => [id, cut]));
		expect(cuts.get('B0')).toBe('hand');
		expect(cuts.get('B1')).toBe('reception');
		expect(cuts.get('A0')).toBe(null);
		expect([...cuts.values()].filter((cut) => cut === 'time').length).toBeGreaterThan(0);
	});

	test('L6 the next visit is worth more where there is headroom, and an answer gives it a span', () => {
		const answers = { none: 0.2, more: 1.5, most: 3 };
		const { rows } = allocate(
			given([aCustomer('A0', 'A'), aCustomer('A1', 'A', { answers }), aCustomer('B0', 'B')], 9000)
		);
		const [plain, answered] = rows;
		expect(answered!.next.worth).toBeGreaterThan(plain!.next.worth);
		expect(answered!.next.from).toBeLessThan(answered!.next.worth);
		expect(answered!.next.to).toBeGreaterThan(answered!.next.worth);
		expect(Math.max(...rows.map(({ next }) => next.worth))).toBe(1);
	});

	test('L6 who wants no visit stands in no list', () => {
		const dormant = aCustomer('C0', 'C');
		const demand = { ...dormant.demand, min: 0, norm: 0, max: 0 };
		expect(allocate(given([{ ...dormant, demand }], 100)).rows).toEqual([]);
	});
});
