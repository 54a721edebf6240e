import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { mergeContacts } from '#lib/state/archive/merging.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();

it('what was spent on a card that was merged into another stands at the one that is kept', async () => {
	const workspace = await open('rep');
	const [absorbed, kept] = someDoctors(workspace, 2).doctors;
	const { expenses } = workspace.desk('rep');
	const of = { day: toDay('2026-11-23'), visitPlanId: null };
	const said = { kind: 'meeting', heads: 2, purpose: '科会', attendees: '' } as const;
	const money = { plannedYuan: 20, spentYuan: null };
	done(await expenses.add({ ...of, ...said, ...money, contactId: absorbed!.id }));
	done(mergeContacts(workspace, { kept: kept!, absorbed: absorbed! }, new Set()));
	expect(expenses.of({ ...of, contactId: kept!.id })).toHaveLength(1);
	expect(expenses.of({ ...of, contactId: null })).toEqual([]);
});
