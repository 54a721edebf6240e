import { afterEach, describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { isPacked } from '#lib/domain/visits/day-materials.ts';
import { keepPlace } from '#lib/state/archive/work-places.ts';
import { monthListFile, type MonthList } from '#lib/state/files/territory-files.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { handCustomers, savedForm, takeFile } from '#tests/fixtures/through-the-wizard.ts';

const monday = toDay('2026-11-23');
const { open } = inATerritory();
afterEach(() => localStorage.clear());

/** A month in which all stands that forms 5 to 7 and the lists say. */
async function lived(workspace: Workspace) {
	const desk = workspace.shownDesk;
	const { hospital, product, doctors } = someDoctors(workspace, 3);
	const [first = '', second = '', third = ''] = doctors.map(({ id }) => id);
	const at = (half: 'am' | 'pm', order: number) => ({ day: monday, half, order });
	const plan = async (contactId: string, more: object) =>
		done(await desk.plans.planVisit({ contactId, ...more } as never)).id;
	const joint = await plan(first, { slot: at('am', 0), materials: '说明书' });
	const missed = await plan(second, { slot: at('am', 1), materials: '文献' });
	const open_ = await plan(third, { slot: at('pm', 0), materials: '样本、单页' });
	for (const [id, packed] of [
		[joint, '说明书'],
		[open_, '样本、单页']
	] as const)
		done(desk.plans.editVisitPlan(id, { packed }));
	const said = { promises: [], feedback: ['包装不好开'] };
	const met = { outcome: 'done', adverseReaction: false, joinedBy: 'boss', note: '愿意试用' };
	const report = { day: monday, half: 'am' };
	done(
		await desk.visits.recordVisit({
			report: { ...report, ...met, contactId: first, visitPlanId: joint },
			...{ ...said, promises: [{ text: '带一份指南', due: toDay('2026-11-27') }] }
		} as never)
	);
	const failed = { outcome: 'missed', missedReason: 'cancelled', note: '临时手术' };
	done(
		await desk.visits.recordVisit({
			report: { ...report, ...failed, contactId: second, visitPlanId: missed },
			...{ promises: [], feedback: [] }
		} as never)
	);
	done(await desk.plans.setLeave([{ day: monday, half: 'pm' }], '体检'));
	done(await desk.plans.setLeave([{ day: toDay('2026-11-24'), half: 'am' }]));
	const month = { month: '2026-11', productId: null, accountId: hospital.id };
	const visits = done(
		await desk.targets.add({ ...month, measure: 'visits', target: 40 } as never)
	).id;
	const volume = { ...month, productId: product.id, measure: 'quantity', target: 90 };
	const sold = done(await desk.targets.add(volume as never)).id;
	done(
		desk.targets.edit([
			{
				id: visits,
				fields: {
					...{ weekTargets: [null, 12, null, null, null], gapReason: '两天培训' },
					...{ action: '下周补四次', supervisorRemark: '同意' }
				}
			},
			{ id: sold, fields: { weekActuals: [20, 0, 15.5, null, null] } }
		])
	);
	await graded(workspace);
	return { visits, joint, open: open_ };
}

/** What stands in a territory, without ids. */
function standing({ shownDesk: desk, customers }: Workspace) {
	const { history } = desk.visits;
	const name = (id: string) => customers.allContacts.get(id)?.name;
	return {
		visits: history.reports
			.map(({ contactId, joinedBy, outcome, missedReason, note, visitPlanId }) => ({
				...{ who: name(contactId), joinedBy, outcome, missedReason, note },
				isPlanned: visitPlanId !== null
			}))
			.sort((one, other) => (`${one.who}` < `${other.who}` ? -1 : 1)),
		plans: desk.plans.visitPlans
			.map((plan) => ({
				...{ who: name(plan.contactId), materials: plan.materials, isPacked: isPacked(plan) }
			}))
			.sort((one, other) => (`${one.who}` < `${other.who}` ? -1 : 1)),
		leaves: [...desk.plans.leaves.values()],
		targets: desk.targets
			.ofMonth('2026-11' as never)
			.map(({ measure, target, weekTargets, weekActuals, ...of }) => ({
				...{ measure, target, gapReason: of.gapReason, action: of.action },
				...{ remark: of.supervisorRemark },
				weeks: Array.from({ length: 5 }, (_, at) => weekTargets[at] ?? null),
				entered: Array.from({ length: 5 }, (_, at) => weekActuals[at] ?? null)
			}))
			.sort((one, other) => (one.measure < other.measure ? -1 : 1)),
		promises: desk.followUp.ledger.map(({ promise, state, settledOn, postponedFor }) => ({
			...{ text: promise.text, due: promise.due, state, settledOn, postponedFor }
		})),
		feedback: history.feedback.map(({ text, heardOn }) => ({ text, heardOn }))
	};
}

const forms = ['targets', 'day', 'week'] as const;
const lists = ['plans', 'visits', 'activities', 'targets', 'promises'] as const;

describe('a month in an empty territory, through the wizard', () => {
	it.each(['zh-CN', 'en'] as const)(
		'comes back from forms 5, 6 and 7 in %s',
		async (locale) => {
			const [workspace, other] = [await open(), await open('rep', 'south')];
			await lived(workspace);
			await handCustomers(workspace, other);
			const save = (form: (typeof forms)[number], day = monday) =>
				savedForm(workspace, { form, day, locale });
			for (const form of forms)
				expect((await takeFile(other, await save(form))).flatMap(({ unread }) => unread)).toEqual(
					[]
				);
			expect(standing(other)).toEqual(standing(workspace));
			for (const form of forms)
				for (const { facts, asks } of await takeFile(other, await save(form)))
					expect({ form, facts, asks }).toEqual({ form, facts: 0, asks: [] });
		},
		30_000
	);

	it.each([
		['xlsx', 'zh'],
		['xlsx', 'en'],
		['csv', 'zh'],
		['csv', 'en']
	] as const)(
		'comes back from its lists, from %s in %s',
		async (format, language) => {
			const [workspace, other] = [await open(), await open('rep', 'south')];
			await lived(workspace);
			const { shownDesk: desk } = workspace;
			const promised = desk.visits.history.promises[0]!;
			const later = { text: promised.text, due: toDay('2026-12-02'), reason: '指南还没印好' };
			done(await desk.visits.changePromise(promised, later));
			await handCustomers(workspace, other);
			const save = (list: MonthList) =>
				monthListFile(workspace, { list, name: list, language, format });
			for (const list of lists)
				expect((await takeFile(other, await save(list))).flatMap(({ unread }) => unread)).toEqual(
					[]
				);
			expect(standing(other)).toEqual(standing(workspace));
			expect(standing(other).promises).toMatchObject([{ postponedFor: '指南还没印好' }]);
			for (const list of lists)
				for (const { facts, asks } of await takeFile(other, await save(list)))
					expect({ list, facts, asks }).toEqual({ list, facts: 0, asks: [] });
			// Settled since: asked about, and added to what was said.
			done(await desk.visits.settlePromise(promised.id, 'kept'));
			const [asked] = await takeFile(other, await save('promises'));
			expect(asked).toMatchObject({ facts: 0, asks: [{ field: 'state', to: 'kept' }] });
			await takeFile(other, await save('promises'), { mends: true });
			expect(standing(other).promises).toEqual(standing(workspace).promises);
		},
		30_000
	);

	it('shows a week of a target, a reason and a mark that differ, and changes them only when told; undo takes it back', async () => {
		const [workspace, other] = [await open(), await open('rep', 'south')];
		const { visits, joint, open: prepared } = await lived(workspace);
		await handCustomers(workspace, other);
		const desk = workspace.shownDesk;
		const save = (form: (typeof forms)[number]) =>
			savedForm(workspace, { form, day: monday, locale: 'zh-CN' });
		for (const form of forms) await takeFile(other, await save(form));
		const before = standing(other);
		// The split of the other weeks follows the one that is set.
		done(desk.targets.edit([{ id: visits, fields: { weekTargets: [null, 12, 10, null, null] } }]));
		done(await desk.plans.setLeave([{ day: monday, half: 'pm' }], '陪同复查'));
		done(desk.plans.editVisitPlan(prepared, { materials: '指南', packed: '指南' }));
		const report = desk.visits.history.reportByPlan.get(joint)!;
		done(
			await desk.visits.recordVisit({
				report: { ...report, corrects: report.id, note: '决定试用' },
				...{ promises: [], feedback: [] }
			} as never)
		);
		const ask = async (mends: boolean) => {
			const all = [];
			for (const form of forms) all.push(...(await takeFile(other, await save(form), { mends })));
			return all.flatMap(({ asks }) => asks.map(({ field }) => field));
		};
		const fields = await ask(false);
		expect(fields).toEqual(expect.arrayContaining(['week3', 'about', 'materials', 'note']));
		expect(standing(other)).toEqual(before);
		await ask(true);
		expect(standing(other)).toEqual(standing(workspace));
		expect(await ask(true)).toEqual([]);
		const isBefore = () => JSON.stringify(standing(other)) === JSON.stringify(before);
		for (let acts = 0; acts < 8 && !isBefore(); acts++) other.acts.undo();
		expect(standing(other)).toEqual(before);
	}, 30_000);

	it('who went along is said to be unknown where no supervisor of that name is here', async () => {
		const [workspace, other] = [await open(), await open('rep', 'south')];
		await lived(workspace);
		await handCustomers(workspace, other);
		const file = await monthListFile(workspace, {
			...{ list: 'visits', name: 'visits', language: 'zh', format: 'csv' }
		});
		const text = new TextDecoder().decode(file.bytes).replace('周敏之', '沈若水');
		const [taken] = await takeFile(other, { ...file, bytes: new TextEncoder().encode(text) });
		expect(taken?.unread).toEqual(['沈若水']);
		expect(standing(other).visits.map(({ joinedBy }) => joinedBy)).toEqual([null, null]);
	}, 30_000);

	it('somebody who is met at a further place of theirs is found there, and nobody is made twice', async () => {
		const [workspace, other] = [await open(), await open('rep', 'south')];
		const { customers } = workspace;
		const { doctors } = someDoctors(workspace, 1);
		const contactId = doctors[0]!.id;
		const second = done(customers.addAccount({ kind: 'hospital', name: '东山医院' }));
		const place = { accountId: second.id, role: 'doctor', department: '', clinic: [] } as const;
		done(keepPlace(workspace, contactId, { ...place, clinic: [] }));
		const report = { contactId, accountId: second.id, day: monday, half: 'am', outcome: 'done' };
		const said = { promises: [], feedback: [] };
		done(
			await workspace.shownDesk.visits.recordVisit({
				report: { ...report, adverseReaction: false },
				...said
			} as never)
		);
		await graded(workspace);
		await handCustomers(workspace, other);
		const ask = { list: 'visits', name: 'visits', language: 'zh', format: 'csv' } as const;
		await takeFile(other, await monthListFile(workspace, ask));
		expect(other.customers.doctors.size).toBe(1);
		const [met] = other.shownDesk.visits.history.reports;
		expect(other.customers.allAccounts.get(met?.accountId ?? '')?.name).toBe('东山医院');
	}, 30_000);
});
