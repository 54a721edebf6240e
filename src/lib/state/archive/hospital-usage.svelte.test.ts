import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { usageKey } from '#lib/domain/archive/usage-figures.ts';
import type { Month } from '#lib/domain/day.ts';
import { ruleBlocking } from '#lib/state/live/acts.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
const month = '2026-10' as Month;

it('keeps what a paste says as one act with its source, and the figure of the same line beside it', async () => {
	const workspace = await open();
	const { hospital, product } = someDoctors(workspace, 0);
	const place = { month, accountId: hospital.id, productId: product.id };
	const { usage, acts } = workspace;
	done(
		usage.record(
			[
				{ ...place, measure: 'quantity', value: 120 },
				{ ...place, month: '2026-09' as Month, measure: 'quantity', value: 90 }
			],
			{ source: 'distributorFlow', note: '恒通达' }
		)
	);
	done(usage.record([{ ...place, measure: 'amount', value: 3600 }], { source: 'distributorFlow' }));
	flushSync();
	expect(usage.held.get(usageKey(place))).toMatchObject({
		...{ quantity: 120, amount: 3600, source: 'distributorFlow' },
		recordedBy: workspace.selfId
	});
	expect(usage.said).toHaveLength(3);

	acts.undo();
	acts.undo();
	flushSync();
	expect(usage.held.size).toBe(0);
});

it('records nothing where the guard asks for a source and none is said', async () => {
	const workspace = await open();
	const { hospital, product } = someDoctors(workspace, 0);
	const figure = { month, accountId: hospital.id, productId: product.id, value: 120 };
	const record = () =>
		workspace.usage.record([{ ...figure, measure: 'quantity' }], { source: null });
	const refused = record();
	expect(refused.ok ? '' : ruleBlocking(refused.problem)).toBe('unsourcedUsage');
	expect(workspace.usage.said).toHaveLength(0);
	workspace.rules.setCompliance({ key: 'unsourcedUsage', value: 'off' });
	flushSync();
	expect(record().ok).toBe(true);
});
