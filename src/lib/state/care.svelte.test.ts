import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { carePlanOf } from './care.svelte.ts';

const { open } = inATerritory();
const monday = toDay('2026-11-23');

async function withCare() {
	const workspace = await open();
	const [doctor] = someDoctors(workspace, 1).doctors;
	const plan = carePlanOf(workspace);
	const wish = { contactId: doctor!.id, kind: 'literature', due: monday, text: '新指南' } as const;
	const act = done(plan.save(wish, null));
	return { workspace, plan, wish, act };
}

test('care is due by its day, changed, done and opened again', async () => {
	const { plan, wish, act } = await withCare();
	expect(plan.pressing).toMatchObject([{ act: { id: act.id, plannedBy: 'rep' }, state: 'due' }]);
	done(plan.save({ ...wish, due: toDay('2026-11-20') }, act.id));
	expect(plan.of(wish.contactId)).toMatchObject([{ state: 'late' }]);
	done(plan.finish(act, true));
	expect(plan.waiting).toEqual([]);
	done(plan.finish(act, false));
	expect(plan.waiting).toHaveLength(1);
	done(plan.remove(act.id));
	expect(plan.entries).toEqual([]);
});

test('care done during a visit goes with the report and comes back with its withdrawal', async () => {
	const { workspace, plan, wish, act } = await withCare();
	const { visits } = workspace.desk('rep');
	const said = { contactId: wish.contactId, day: monday, half: 'am', outcome: 'done' } as const;
	const report = { ...said, adverseReaction: false };
	const beside = plan.finishDuring([act.id]);
	const made = done(await visits.recordVisit({ report, promises: [], feedback: [], beside }));
	expect(plan.entries[0]?.act).toMatchObject({ doneOn: monday, visitReportId: made.id });
	done(await visits.withdrawVisit(made, plan.reopenShown(visits.history.isSaidDuring(made))));
	expect(plan.entries[0]).toMatchObject({
		act: { doneOn: null, visitReportId: null },
		state: 'due'
	});
});

test('the guard refuses a gift and lets one plan a home visit with a warning', async () => {
	const { workspace, plan, wish } = await withCare();
	done(workspace.rules.setCompliance({ key: 'preset', value: 'chinaToday' }));
	expect(plan.save({ ...wish, kind: 'gift' }, null).ok).toBe(false);
	expect(plan.save({ ...wish, kind: 'homeVisit' }, null).ok).toBe(true);
	done(workspace.rules.setCompliance({ key: 'preset', value: 'asTaught' }));
	expect(plan.save({ ...wish, kind: 'gift' }, null).ok).toBe(true);
});
