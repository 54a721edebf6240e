import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { mergeContacts } from '#lib/state/archive/merging.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { SavedCycles } from './saved-cycles.svelte.ts';

const { open } = inATerritory();
const monday = toDay('2026-11-23');
const december = { from: toDay('2026-12-01'), to: toDay('2026-12-31') };

test('a week is saved, laid over a month in one act, and undone as one', async () => {
	const workspace = await open();
	const desk = workspace.shownDesk;
	const [first, second] = someDoctors(workspace, 2).doctors;
	const slot = { half: 'am', order: 0 } as const;
	for (const [at, { id: contactId }] of [first!, second!].entries()) {
		const day = toDay(`2026-11-2${4 + at}`);
		done(await desk.plans.planVisit({ contactId, slot: { ...slot, day } }));
	}
	const taken = { contactId: first!.id, slot: { ...slot, day: toDay('2026-12-10') } };
	done(await desk.plans.planVisit(taken));

	const cycles = new SavedCycles(workspace, desk);
	done(cycles.save({ name: '每周', monday, weeks: 1 }));
	const [cycle] = cycles.all;
	const before = desk.plans.visitPlans.length;
	const laid = cycles.laid(cycle!, december);
	expect(laid.filter(({ clash }) => clash === 'planned').map(({ slot }) => slot.day)).toEqual([
		'2026-12-08'
	]);
	const free = laid.filter(({ clash }) => clash === null).length;
	expect(done(await cycles.lay(cycle!, december))).toBe(free);
	expect(desk.plans.visitPlans).toHaveLength(before + free);
	expect(cycles.laid(cycle!, december).every(({ clash }) => clash === 'planned')).toBe(true);
	workspace.acts.undo();
	expect(desk.plans.visitPlans).toHaveLength(before);
	done(cycles.remove(cycle!.id));
	expect(cycles.all).toEqual([]);
});

test('a saved week has the card that is kept in the place of one that was merged into it', async () => {
	const workspace = await open();
	const desk = workspace.shownDesk;
	const [absorbed, kept] = someDoctors(workspace, 2).doctors;
	const slot = { day: toDay('2026-11-24'), half: 'am', order: 0 } as const;
	done(await desk.plans.planVisit({ contactId: absorbed!.id, slot }));
	const cycles = new SavedCycles(workspace, desk);
	done(cycles.save({ name: '每周', monday, weeks: 1 }));
	done(mergeContacts(workspace, { kept: kept!, absorbed: absorbed! }, new Set()));
	const over = { from: december.from, to: toDay('2026-12-06') };
	expect(cycles.laid(cycles.all[0]!, over)).toMatchObject([
		{ visit: { contactId: kept!.id }, clash: null }
	]);
});
