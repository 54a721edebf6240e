import { expect, test } from 'vitest';
import { figureKey } from '#lib/domain/archive/distributor-figure.ts';
import type { Month } from '#lib/domain/day.ts';
import { ruleBlocking } from '#lib/state/live/acts.ts';
import { done, inATerritory } from '#tests/fixtures/in-a-territory.ts';
import { distributorFiguresOf } from './distributor-figures.svelte.ts';
import { mergeAccounts } from './merging.ts';

const { open } = inATerritory();
const month = '2026-10' as Month;
const from = { source: 'distributorFlow' as const, note: '' };

test('figures of a distributor stand as one act and are taken back as one; without a source the guard refuses them', async () => {
	const workspace = await open('rep');
	const { id } = done(workspace.customers.addAccount({ kind: 'distributor', name: '恒通达' }));
	const figures = distributorFiguresOf(workspace);
	const place = { accountId: id, month, productId: 'p', measure: 'sold' as const };
	const owed = { accountId: id, month, productId: null, measure: 'overdue' as const };
	const said = [
		{ ...place, value: 40 },
		{ ...owed, value: 3.5 }
	];
	done(workspace.rules.setCompliance({ key: 'unsourcedUsage', value: 'block' }));
	const unsourced = figures.record(said, { ...from, source: null });
	expect(unsourced.ok ? '' : ruleBlocking(unsourced.problem)).toBe('unsourcedUsage');
	done(figures.record(said, from));
	expect(figures.held.get(figureKey(place))).toMatchObject({ value: 40, recordedBy: 'rep' });
	done(figures.record([{ ...place, value: null }], from));
	expect(figures.held.has(figureKey(place))).toBe(false);
	workspace.acts.undo();
	expect(figures.held.size).toBe(2);
	workspace.acts.undo();
	expect(figures.held.size).toBe(0);
});

test('of a merged distributor the word of the kept one goes before, and taking it back takes both', async () => {
	const workspace = await open('rep');
	const { customers } = workspace;
	const [kept, absorbed] = ['恒通达', '恒通达医药'].map((name) =>
		done(customers.addAccount({ kind: 'distributor', name }))
	);
	const figures = distributorFiguresOf(workspace);
	const at = (accountId: string) => ({
		...{ accountId, month, productId: null },
		measure: 'receivable' as const
	});
	done(figures.record([{ ...at(absorbed!.id), value: 9 }], from));
	done(figures.record([{ ...at(kept!.id), value: 7 }], from));
	done(mergeAccounts(workspace, { kept: kept!, absorbed: absorbed! }, new Set()));
	expect(figures.held.get(figureKey(at(kept!.id)))?.value).toBe(7);
	done(figures.record([{ ...at(kept!.id), value: null }], from));
	expect(figures.held.size).toBe(0);
});
