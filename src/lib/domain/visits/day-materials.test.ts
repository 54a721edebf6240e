import { expect, test } from 'vitest';
import { aVisitPlan } from '#tests/fixtures/builders.ts';
import { dayMaterials } from './day-materials.ts';

test('V10: the same thing for several visits stands once, packed for all; what was changed since is not packed', () => {
	const plans = [
		aVisitPlan({ id: 'a', materials: '单页', packed: '单页' }),
		aVisitPlan({ id: 'b', materials: '' }),
		aVisitPlan({ id: 'c', materials: '单页 ', packed: '' }),
		aVisitPlan({ id: 'd', materials: '文献两篇', packed: '文献一篇' }),
		aVisitPlan({ id: 'e', materials: '样品', packed: '样品' })
	];
	expect(
		dayMaterials(plans).map(({ text, plans, isPacked }) => [
			text,
			plans.map(({ id }) => id),
			isPacked
		])
	).toEqual([
		['单页', ['a', 'c'], false],
		['文献两篇', ['d'], false],
		['样品', ['e'], true]
	]);
});
