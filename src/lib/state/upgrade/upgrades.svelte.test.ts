import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
const wishOf = (contactId: string, productId: string) => ({
	contactId,
	productId,
	target: { usage: 3, potential: 4 } as const,
	barrier: '',
	nextAction: '带文献',
	reviewOn: toDay('2026-12-20')
});

it('writes an upgrade and the objective of the next visit as one act', async () => {
	const workspace = await open();
	const { doctors, product } = someDoctors(workspace, 1);
	const contactId = doctors[0]!.id;
	const { plans } = workspace.desk(workspace.selfId);
	const slot = { day: toDay('2026-11-24'), half: 'am', order: 0 } as const;
	const visit = done(await plans.planVisit({ contactId, slot }));
	const objective = { kind: 'followUp', text: '带文献' } as const;
	done(
		workspace.upgrades.save(wishOf(contactId, product.id), {
			id: null,
			beside: (act) => void plans.setObjective(visit.id, objective, act)
		})
	);
	flushSync();
	expect(workspace.upgrades.openOf({ contactId, productId: product.id })).not.toBeNull();
	expect(plans.allVisitPlans.get(visit.id)?.objective).toEqual(objective);

	workspace.acts.undo();
	flushSync();
	expect(workspace.upgrades.plans).toEqual([]);
	expect(plans.allVisitPlans.get(visit.id)?.objective.text).toBe('');
});

it('gives a visit that is planned later the action whose review comes first', async () => {
	const workspace = await open();
	const { doctors, product } = someDoctors(workspace, 1);
	const contactId = doctors[0]!.id;
	const first = done(workspace.upgrades.save(wishOf(contactId, product.id), { id: null }));
	const { plans } = workspace.desk(workspace.selfId);
	const slot = { day: toDay('2026-11-24'), half: 'am', order: 0 } as const;
	expect(done(await plans.planVisit({ contactId, slot })).objective.text).toBe('带文献');

	done(workspace.upgrades.end(first.id, { as: 'reached', evidenceReportId: null }));
	flushSync();
	expect(workspace.upgrades.nextActionOf(contactId)).toBe('');
	expect(workspace.upgrades.board.reached).toHaveLength(1);
	done(workspace.upgrades.resume(first.id));
	flushSync();
	expect(workspace.upgrades.nextActionOf(contactId)).toBe('带文献');
});

it('keeps every self-check, and lets the last of a day hold', async () => {
	const workspace = await open();
	const { doctors } = someDoctors(workspace, 1);
	const contactId = doctors[0]!.id;
	done(workspace.upgrades.recordCheck(contactId, [{ factor: 'goals', level: 0 }]));
	flushSync();
	done(workspace.upgrades.recordCheck(contactId, [{ factor: 'goals', level: 2 }]));
	flushSync();
	expect(workspace.upgrades.checksByContact.get(contactId)).toHaveLength(2);
});
