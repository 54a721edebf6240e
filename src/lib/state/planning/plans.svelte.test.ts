import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { storedCycle } from '#tests/fixtures/stored-records.ts';

const { open } = inATerritory();

it('a plan over the turn of the year moves and replaces visits that lie in the plan of the other year', async () => {
	const workspace = await open('rep');
	const { plans } = workspace.desk('rep');
	const ids = someDoctors(workspace, 2).doctors.map(({ id }) => id);
	const [moved, replaced] = await Promise.all(
		ids.map(async (contactId, order) =>
			done(
				await plans.planVisit({ contactId, slot: { day: toDay('2027-01-05'), half: 'am', order } })
			)
		)
	);
	const by = { repId: 'rep', acceptedBy: 'rep' };
	const cycle = storedCycle({ ...by, from: toDay('2026-12-14'), to: toDay('2027-01-10') });
	const slot = { day: toDay('2026-12-30'), half: 'pm' as const, order: 0 };
	const moves = [{ id: moved!.id, slot }];
	done(await plans.acceptPlan({ cycle, visitPlans: [], moves, replacedIds: [replaced!.id] }));
	expect(plans.visitPlans.map((plan) => [plan.id, plan.slot])).toEqual([[moved!.id, slot]]);
	workspace.acts.undo();
	expect(plans.visitPlans).toHaveLength(2);
	expect(plans.cycles).toEqual([]);
});
