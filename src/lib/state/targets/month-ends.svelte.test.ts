import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { toDay, type Month } from '#lib/domain/day.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { MonthEnds } from './month-ends.svelte.ts';

const { open } = inATerritory();
const november = '2026-11' as Month;
const december = '2026-12' as Month;
const monday = toDay('2026-11-23');

it('a month is closed in one act: the next begins with its targets and what was left over, and undo brings all back', async () => {
	const workspace = await open();
	const { doctors } = someDoctors(workspace, 2);
	await graded(workspace);
	const desk = workspace.shownDesk;
	const [first, second] = doctors.map(({ id }) => id) as [string, string];
	const visits = { measure: 'visits', productId: null, accountId: null, target: 10 } as const;
	done(await desk.targets.add({ ...visits, month: november }));
	const slot = { day: monday, half: 'pm', order: 0 } as const;
	const objective = { kind: 'listing', text: '推进进药' } as const;
	const more = { mode: 'phone', objective, materials: '说明书' } as const;
	const { id: left } = done(await desk.plans.planVisit({ contactId: first, slot, ...more }));
	const { id: told } = done(await desk.plans.planVisit({ contactId: second, slot }));
	const missed = { contactId: second, visitPlanId: told, day: monday, half: 'pm' } as const;
	done(
		await desk.visits.recordVisit({
			report: { ...missed, outcome: 'missed', missedReason: 'absent' },
			...{ promises: [{ text: '带指南', due: toDay('2026-11-27') }], feedback: [] }
		})
	);
	const ends = new MonthEnds({ workspace, desk });
	const openNow = () =>
		Object.fromEntries(Object.entries(ends.openOf(november)).map(([of, all]) => [of, all.length]));
	expect(openNow()).toEqual({ visits: 1, targets: 1, promises: 1, reviews: 0 });
	const [target] = desk.targets.ofMonth(november);
	done(desk.targets.edit([{ id: target!.id, fields: { gapReason: '培训两天' } }]));
	expect(openNow()).toMatchObject({ targets: 0 });

	const before = desk.plans.visitPlans.length;
	expect(done(await ends.close(november))).toMatchObject({ month: november, recordedBy: 'rep' });
	expect(ends.closedBy(november)).toMatchObject({ verdict: 'closed' });
	expect(ends.closedBy(december)).toBeNull();
	expect(desk.targets.ofMonth(december)).toMatchObject([visits]);
	// The old one stays as it was planned; the new one has all that was prepared.
	expect(desk.plans.visitPlans).toHaveLength(before + 1);
	expect(desk.plans.allVisitPlans.get(left)?.slot.day).toBe(monday);
	expect(desk.plans.visitPlans.filter(({ slot }) => slot.day > monday)).toMatchObject([
		{ contactId: first, slot: { day: '2026-12-07', half: 'pm' }, ...more }
	]);

	// Opened and closed once more, nothing is doubled.
	done(await ends.reopen(november));
	expect(ends.closedBy(november)).toBeNull();
	done(await ends.close(november));
	expect(desk.plans.visitPlans).toHaveLength(before + 1);
	expect(desk.targets.ofMonth(december)).toHaveLength(1);
	for (let act = 0; act < 3; act++) workspace.acts.undo();
	flushSync();
	expect(ends.closedBy(november)).toBeNull();
	expect(desk.plans.visitPlans).toHaveLength(before);
	expect(desk.targets.ofMonth(december)).toEqual([]);
});
