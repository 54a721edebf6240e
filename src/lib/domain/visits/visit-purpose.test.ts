import { expect, test } from 'vitest';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { actionsOf } from '#lib/domain/grading/checklist.ts';
import { strategyOf } from '#lib/domain/grading/strategy.ts';
import { storedListing } from '#tests/fixtures/stored-places.ts';
import { storedPromise, storedVisitReport } from '#tests/fixtures/stored-records.ts';
import { usualObjective, visitPurposes } from './visit-purpose.ts';

const cell = { usage: 2, potential: 4 } as const;
const strategy = strategyOf(cell, defaultPolicy);
const actions = actionsOf(strategy.id, defaultPolicy);
const promise = storedPromise();
const brief = {
	last: { report: storedVisitReport({ nextStep: '约科室会' }), daysAgo: 7 },
	promises: [{ promise, state: 'due', settledOn: null, postponedFor: null }],
	feedback: [],
	listings: [],
	askNext: ['specialty'],
	products: [
		{
			productId: 'product-1',
			cell,
			strategy,
			lastAdoption: null
		}
	]
} as const;

test('a purpose comes from a promise before the next step, the strategy and the archive', () => {
	const found = visitPurposes(brief, { actions, isLimited: () => false });
	expect(found.map(({ from }) => from)).toEqual([
		'promise',
		'nextStep',
		'strategy',
		'strategy',
		'archive'
	]);
	expect(found[0]).toEqual({ objective: 'followUp', from: 'promise', promise });
	expect(found.at(-1)).toEqual({ objective: 'doctorArchive', from: 'archive', field: 'specialty' });
});

test('who does not prescribe is met about listing: what the hospital is taking in comes before the archive', () => {
	expect(usualObjective({ role: 'pharmacyDirector' })).toBe('listing');
	expect(usualObjective({ role: 'clinicalDirector' })).toBe('followUp');
	const listing = storedListing();
	const about = { ...brief, products: [], promises: [], listings: [listing] };
	const found = visitPurposes(about, { actions, isLimited: () => false });
	expect(found.map(({ from, objective }) => [from, objective])).toEqual([
		['nextStep', 'listing'],
		['listing', 'listing'],
		['archive', 'doctorArchive']
	]);
});

test('what the guard limits is not proposed', () => {
	const guarded = visitPurposes(brief, { actions, isLimited: () => true });
	const proposed = guarded.flatMap((purpose) =>
		purpose.from === 'strategy' ? [purpose.action.id] : []
	);
	const limited = actions.filter(({ guard }) => guard !== null);
	expect(limited.length).toBeGreaterThan(0);
	for (const { id } of limited) expect(proposed).not.toContain(id);
});
