import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { readDrafts } from '#lib/store/local.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { erasePerson } from './erasing.ts';

const { open } = inATerritory();

test('erasing a person takes the name out of what was spent on meeting them, and cannot be undone', async () => {
	const workspace = await open('rep');
	const [doctor] = someDoctors(workspace, 1).doctors;
	done(workspace.customers.editContact(doctor!.id, { name: '林若谷' }));
	const { expenses } = workspace.desk('rep');
	const meal = { day: toDay('2026-11-23'), visitPlanId: null, contactId: doctor!.id };
	const said = {
		kind: 'meal' as const,
		heads: 2,
		purpose: '科会',
		plannedYuan: 200,
		spentYuan: null
	};
	done(await expenses.add({ ...meal, ...said, attendees: '林若谷、陈医生' }));
	done(await erasePerson(workspace, doctor!.id));
	expect(expenses.on(toDay('2026-11-23')).map(({ attendees }) => attendees)).toEqual(['×、陈医生']);
	workspace.acts.undo();
	expect(workspace.customers.contacts.has(doctor!.id)).toBe(false);
	expect(expenses.on(toDay('2026-11-23')).map(({ attendees }) => attendees)).toEqual(['×、陈医生']);
});

test('a longer name that holds the erased one stays, for it is somebody else’s', async () => {
	const workspace = await open('rep');
	const [doctor, other] = someDoctors(workspace, 2).doctors;
	done(workspace.customers.editContact(doctor!.id, { name: '王伟' }));
	done(workspace.customers.editContact(other!.id, { name: '王伟民' }));
	const { expenses } = workspace.desk('rep');
	const day = toDay('2026-11-23');
	const meal = { day, visitPlanId: null, contactId: null, kind: 'meeting' as const, heads: 2 };
	const said = { purpose: '科会', plannedYuan: 20, spentYuan: null };
	done(await expenses.add({ ...meal, ...said, attendees: '王伟民、王伟主任' }));
	done(await erasePerson(workspace, doctor!.id));
	expect(expenses.on(day).map(({ attendees }) => attendees)).toEqual(['王伟民、×主任']);
});

test('nothing is left of when an erased person could not be met, nor of a visit that was typed and not recorded', async () => {
	const workspace = await open('rep');
	const [doctor, other] = someDoctors(workspace, 2).doctors;
	const subjects = [doctor!, other!].map(({ id }) => id);
	const { closures, documents, visitDrafts } = workspace;
	for (const subjectId of subjects) {
		done(closures.close([{ subjectId, day: toDay('2026-11-24'), half: 'am' }], '林若谷出国'));
		const of = { contactId: subjectId, planId: null, reportId: null };
		const draft = { feedback: ['林若谷'], promises: [], again: null, actions: [], care: [] };
		visitDrafts.keep(of, { ...draft, report: { contactId: subjectId } as never });
		visitDrafts.flush();
	}
	done(await erasePerson(workspace, doctor!.id));
	expect([...closures.all.values()].map(({ subjectId }) => subjectId)).toEqual([other!.id]);
	const drafts = [...readDrafts(documents.all.local).records.keys()];
	expect(drafts).toEqual([expect.stringContaining(other!.id)]);
});
