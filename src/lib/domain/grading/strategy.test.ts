import { describe, expect, test } from 'vitest';
import { adoptionRatings } from '#lib/domain/adoption-rating.ts';
import type { Level } from '#lib/domain/matrix.ts';
import { defaultPolicy, policyOf } from '#lib/domain/policy/policy.ts';
import { usageSuggestedBy } from './adoption.ts';
import { actionsOf } from './checklist.ts';
import { serviceOrder, strategyOf } from './strategy.ts';

const at = (usage: Level, potential: Level) => strategyOf({ usage, potential }, defaultPolicy);

describe('S1 the fourteen cells of slides 14–18', () => {
	test.each([
		[0, 1, '1', 'C', 'onTheWay', 1, 2, 2, 14],
		[1, 1, '1', 'C', 'onTheWay', 1, 2, 2, 14],
		[1, 2, '2', 'B', 'middleToLow', 2, 4, 1, 15],
		[2, 2, '2', 'B', 'middleToLow', 2, 4, 1, 15],
		[0, 3, '3a', 'C', 'middle', 4, 6, 1, 16],
		[0, 4, '3a', 'C', 'middle', 4, 6, 1, 16],
		[1, 3, '3b', 'B', 'high', 4, 6, 1, 16],
		[1, 4, '3b', 'B', 'high', 4, 6, 1, 16],
		[2, 3, '4', 'A', 'high', 4, 6, 1, 17],
		[2, 4, '4', 'A', 'high', 4, 6, 1, 17],
		[3, 3, '5', 'A', 'high', 4, 6, 1, 18],
		[3, 4, '5', 'A', 'high', 4, 6, 1, 18],
		[4, 3, '5', 'A', 'high', 4, 6, 1, 18],
		[4, 4, '5', 'A', 'high', 4, 6, 1, 18]
	] as const)(
		'S1 (%i,%i) → %s %s %s %i–%i in %i months',
		(usage, potential, id, grade, order, min, max, perMonths, slide) => {
			expect(at(usage, potential)).toMatchObject({
				id,
				grade,
				order,
				frequency: { min, max, perMonths },
				provenance: 'S',
				slide
			});
		}
	);
});

describe('S2 the eleven cells the deck leaves out are ours', () => {
	test.each([
		[0, 0, 'dormant', 'C'],
		[4, 0, 'dormant', 'C'],
		[0, 2, '1', 'C'],
		[2, 1, 'holdC', 'C'],
		[4, 1, 'holdC', 'C'],
		[3, 2, 'holdB', 'B'],
		[4, 2, 'holdB', 'B']
	] as const)('S2 (%i,%i) → %s %s', (usage, potential, id, grade) => {
		expect(at(usage, potential)).toMatchObject({ id, grade, provenance: 'P', slide: null });
	});
});

describe('S3 a strategy names its actions and what guards them', () => {
	test('S3 strategy 5 in the deck’s order, home visits and reminders guarded', () => {
		expect(actionsOf(at(4, 4).id, defaultPolicy).map(({ id, guard }) => [id, guard])).toEqual([
			['holdUse', null],
			['keyBenefits', null],
			['recognition', 'giftExpense'],
			['spreadExperience', null],
			['brandReminder', 'samplesAndReminders'],
			['academicPlan', null],
			['regularHomeVisits', 'homeVisit']
		]);
	});

	test('S3 one edited part makes the cell the user’s', () => {
		const { policy } = policyOf(new Map([['matrix.u4p4.frequency.max', 8]]));
		expect(strategyOf({ usage: 4, potential: 4 }, policy).provenance).toBe('U');
	});
});

describe('S4 a visit serves products by demand', () => {
	test('S4 higher grade, then more visits, then more potential, then the id', () => {
		const cells = new Map([
			['z', { usage: 3, potential: 3 }],
			['a', { usage: 3, potential: 3 }],
			['b', { usage: 0, potential: 4 }],
			['c', { usage: 1, potential: 2 }],
			['d', { usage: 3, potential: 4 }]
		] as const);
		expect(serviceOrder(cells, defaultPolicy).map(({ productId }) => productId)).toEqual([
			'd',
			'a',
			'z',
			'c',
			'b'
		]);
	});
});

describe('S4 more visits go before more potential', () => {
	test('S4 within a grade the cell visited more often leads', () => {
		const { policy } = policyOf(new Map([['matrix.u0p1.frequency.max', 30]]));
		const cells = new Map([
			['potential', { usage: 0, potential: 4 }],
			['visits', { usage: 0, potential: 1 }]
		] as const);
		expect(serviceOrder(cells, policy).map(({ productId }) => productId)).toEqual([
			'visits',
			'potential'
		]);
	});
});

describe('G10 an adoption rating suggests a usage', () => {
	test('G10 7…1 suggest 4 4 3 2 1 0 0', () => {
		const suggested = adoptionRatings.map(
			(rating) => usageSuggestedBy(rating, defaultPolicy).value
		);
		expect(suggested).toEqual([4, 4, 3, 2, 1, 0, 0]);
	});
});
