import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { noLineRecords } from '#lib/exchange/lines/line-records.ts';
import { carriedCatalogues } from '#lib/i18n/carried-messages.ts';
import { formatsIn } from '#lib/i18n/format.ts';
import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { linesAsTold } from '#lib/state/archive/lines-as-told.ts';
import { freshTerritory } from '#lib/state/archive/list-reading.ts';
import { customersFile } from '#lib/state/files/customer-files.ts';
import { monthListFile, type MonthList } from '#lib/state/files/territory-files.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { formFile, type PlanForm } from './plan-forms.ts';

const monday = toDay('2026-11-23');
const { open } = inATerritory();
type Reading = Awaited<ReturnType<ReturnType<typeof freshTerritory>['read']>>;

/**
 * What by nature does not come back from paper: ids, who wrote what and when, the place in the half day, the cycle a plan came
 * with, locks, the answers to the five questions, a supervisor's coaching and the rep's signature, the words on a week; what is
 * counted. What became of a promise its list brings.
 */
const nowhere = { corrects: undefined, isPlanned: undefined };

/** A day with everything that form 6 and form 7 print. */
async function richMonth(workspace: Workspace) {
	const desk = workspace.shownDesk;
	const { hospital, product, doctors } = someDoctors(workspace, 4);
	const other = done(workspace.customers.addProduct({ name: '清脂维胶囊' }));
	const ids = doctors.map(({ id }) => id);
	ids.forEach((id, at) => done(workspace.customers.editContact(id, { department: `${at}科` })));
	const [first = '', second = '', third = '', fourth = ''] = ids;
	const slot = (half: 'am' | 'pm', order: number) => ({ day: monday, half, order });
	const listing = { kind: 'listing', text: '推进进药：药事会' } as const;
	const plan = async (contactId: string, more: object) =>
		done(await desk.plans.planVisit({ contactId, ...more } as never)).id;
	const phoned = await plan(first, {
		...{ slot: slot('am', 0), mode: 'phone', appointment: true, objective: listing },
		...{ productIds: [product.id, other.id], materials: '说明书、样本' }
	});
	const missed = await plan(second, { slot: slot('am', 1), mode: 'online' });
	const open = { kind: 'followUp', text: '谈新适应症' } as const;
	await plan(fourth, {
		slot: slot('pm', 0),
		appointment: true,
		objective: open,
		materials: '文献'
	});
	const record = async (report: object, said: object = {}) =>
		done(
			await desk.visits.recordVisit({
				report: { day: monday, half: 'am', ...report },
				...{ promises: [], feedback: [], ...said }
			} as never)
		);
	await record(
		{
			...{ contactId: first, visitPlanId: phoned, mode: 'phone', objective: listing },
			...{
				outcome: 'done',
				aimReached: 'partly',
				note: '愿意试用；\n下周再谈',
				nextStep: '送文献'
			},
			products: [
				{ productId: product.id, adoption: 5 },
				{ productId: other.id, adoption: null }
			],
			steps: [
				{ step: 'opening', text: '谈了会议' },
				{ step: 'agreement', text: '先用十例' }
			],
			adverseReaction: true
		},
		{
			promises: [
				{ text: '带一份指南', due: toDay('2026-11-27') },
				{ text: '约讲者（省会）', due: toDay('2027-01-05') }
			],
			feedback: ['包装不好开', '希望有小规格']
		}
	);
	await record({
		...{ contactId: second, visitPlanId: missed, mode: 'online' },
		...{ outcome: 'missed', missedReason: 'busy' }
	});
	await record({
		...{ contactId: third, half: 'pm', outcome: 'done', note: '路上遇到' },
		...{ adverseReaction: false, products: [{ productId: other.id, adoption: 2 }] }
	});
	const activity = { day: monday, half: 'am', text: '反馈：核对九月流向' } as const;
	const at = { kind: 'volumeCheck', place: '国药', startMinute: 570, done: true } as const;
	done(await desk.activities.plan({ ...activity, ...at }));
	const training = { kind: 'training', text: '', place: '', startMinute: null } as const;
	done(await desk.activities.plan({ ...activity, ...training, half: 'pm', done: false }));
	const nothing = { heads: null, purpose: '', attendees: '' };
	const taxi = { kind: 'transport', plannedYuan: 30, spentYuan: 28.55, ...nothing } as const;
	done(await desk.expenses.add({ day: monday, visitPlanId: phoned, contactId: first, ...taxi }));
	const meal = { kind: 'meal', plannedYuan: 1200, spentYuan: 840, heads: 6 } as const;
	const said = { purpose: '科会，讲新适应症', attendees: '王主任、李医生' };
	done(
		await desk.expenses.add({
			...{ day: monday, visitPlanId: null, contactId: third, ...meal, ...said }
		})
	);
	const whole = { day: monday, visitPlanId: null, contactId: null } as const;
	done(await desk.expenses.add({ ...whole, ...taxi, plannedYuan: null, spentYuan: 12 }));
	const room = { kind: 'meeting', plannedYuan: 600, spentYuan: null, ...nothing } as const;
	done(await desk.expenses.add({ ...whole, ...room, purpose: '场地' }));
	const target = {
		...{ month: '2026-11', measure: 'visits', productId: null, accountId: hospital.id },
		...{ target: 40, weekTargets: [null, 12, null, null, 3] },
		...{ gapReason: '两天培训', action: '下周补四次', supervisorRemark: '同意' }
	} as const;
	const { id: targetId } = done(await desk.targets.add(target as never));
	const { weekTargets, gapReason, action, supervisorRemark } = target;
	const fields = { weekTargets: [...weekTargets], gapReason, action, supervisorRemark };
	done(desk.targets.edit([{ id: targetId, fields }]));
	await graded(workspace);
}

/** What stands in the workspace, in names. */
function toldIn({ shownDesk: desk, customers }: Workspace) {
	const { reports, promises, feedback } = desk.visits.history;
	return linesAsTold(
		{
			...{ ...noLineRecords, visits: [...reports], promises, feedback },
			...{ plans: desk.plans.visitPlans, activities: desk.activities.all },
			...{ expenses: desk.expenses.all, targets: desk.targets.ofMonth('2026-11' as never) }
		},
		{
			...{ accounts: customers.allAccounts, contacts: customers.allContacts },
			products: customers.allProducts
		} as never
	);
}

/** The same in one order, without what paper cannot say. */
function plain(told: ReturnType<typeof toldIn>) {
	const sorted = (all: readonly object[]) =>
		all.map((one) => JSON.stringify({ ...one, ...nowhere })).sort();
	const { visits, plans, activities, expenses, targets, promises, feedback } = told;
	return Object.fromEntries(
		Object.entries({ visits, plans, activities, expenses, targets, promises, feedback }).map(
			([name, all]) => [name, sorted(all)]
		)
	);
}

async function another(workspace: Workspace) {
	const territory = freshTerritory(monday);
	for (const kind of ['hospitals', 'doctors'] as const) {
		const ids = [...workspace.customers[kind].keys()];
		const file = await customersFile(workspace, {
			...{ kind, ids, format: 'xlsx', language: 'zh', name: kind }
		});
		await territory.read({ bytes: file.bytes });
	}
	const products = '产品名称,规格\n云脉舒片,10mg\n清脂维胶囊,20mg\n';
	await territory.read({ bytes: new TextEncoder().encode(products) });
	return territory;
}

type Territory = Awaited<ReturnType<typeof another>>;

/** Reads every list of a file, one after the other as the wizard offers them. */
async function readWhole(territory: Territory, bytes: Uint8Array, mends = false) {
	const first = await territory.read({ bytes, mends });
	const all: Reading[] = [first];
	for (let at = 1; at < first.lists.length; at++)
		all.push(await territory.read({ bytes, at, mends }));
	return all;
}

const formBytes = async (workspace: Workspace, locale: 'zh-CN' | 'en', form: PlanForm) => {
	const { forms } = carriedCatalogues[locale];
	const { shownDesk: desk } = workspace;
	const ask = { workspace, desk, m: catalogues[locale], words: forms, f: formatsIn(locale) };
	return (await formFile(ask as never, { form, day: monday })).bytes;
};

const written = (reading: Reading) => [
	...[...reading.visits, ...reading.plans, ...reading.activities, ...reading.expenses],
	...[...reading.targets, ...reading.promises, ...reading.feedback]
];

describe('a rich month in a fresh territory', () => {
	it.each(['zh-CN', 'en'] as const)(
		'forms 5, 6 and 7 in %s bring every field back, once',
		async (locale) => {
			const workspace = await open();
			await richMonth(workspace);
			const territory = await another(workspace);
			for (const form of ['targets', 'day', 'week'] as const)
				await readWhole(territory, await formBytes(workspace, locale, form));
			const source = toldIn(workspace);
			expect(plain(territory.told())).toEqual(plain(source));
			// A visit that was planned is still the one that was planned.
			expect(
				territory
					.told()
					.visits.map(({ isPlanned }) => isPlanned)
					.sort()
			).toEqual([...[false, true, true]]);
			for (const form of ['targets', 'day', 'week'] as const)
				for (const again of await readWhole(territory, await formBytes(workspace, locale, form))) {
					expect(written(again)).toEqual([]);
					expect(again.differs).toEqual([]);
				}
		},
		60_000
	);

	it('what differs is shown old and new, and written over only when a person says so', async () => {
		const workspace = await open();
		await richMonth(workspace);
		const territory = await another(workspace);
		for (const form of ['day', 'week'] as const)
			await readWhole(territory, await formBytes(workspace, 'zh-CN', form));
		const desk = workspace.shownDesk;
		const [report] = desk.visits.history.reports.filter(({ mode }) => mode === 'phone');
		done(
			await desk.visits.recordVisit({
				report: { ...report!, corrects: report!.id, note: '决定试用', aimReached: 'yes' },
				...{ promises: [{ text: '送样本', due: toDay('2026-11-30') }], feedback: [] }
			})
		);
		const [taxi] = desk.expenses.all.filter(({ spentYuan }) => spentYuan === 28.55);
		done(desk.expenses.edit(taxi!.id, { spentYuan: 35 }));
		const [check] = desk.activities.all.filter(({ kind }) => kind === 'volumeCheck');
		done(desk.activities.edit(check!.id, { place: '华润', startMinute: 600 }));
		const [open_] = desk.plans.visitPlans.filter(({ materials }) => materials === '文献');
		done(desk.plans.editVisitPlan(open_!.id, { materials: '指南' }));
		const bytes = await formBytes(workspace, 'zh-CN', 'day');
		const before = plain(territory.told());
		const told = await readWhole(territory, bytes);
		expect(told.flatMap(written)).toEqual([]);
		expect(plain(territory.told())).toEqual(before);
		expect(told.flatMap(({ differs }) => differs)).toEqual([
			{ field: 'aimReached', from: 'partly', to: 'yes' },
			{ field: 'note', from: '愿意试用；\n下周再谈', to: '决定试用' },
			{ field: 'promised', from: '', to: '送样本' },
			{ field: 'materials', from: '文献', to: '指南' },
			{ field: 'startMinute', from: 570, to: 600 },
			{ field: 'where', from: '国药', to: '华润' },
			{ field: 'spentYuan', from: 28.55, to: 35 }
		]);
		await readWhole(territory, bytes, true);
		expect(plain(territory.told())).toEqual(plain({ ...toldIn(workspace), targets: [] }));
	}, 60_000);

	it.each(['xlsx', 'csv'] as const)(
		'the lists bring expenses, activities and appointments back, and find them again, from %s',
		async (format) => {
			const workspace = await open();
			await richMonth(workspace);
			const territory = await another(workspace);
			const read = async (list: MonthList) => {
				const ask = { list, name: list, language: 'zh', format } as const;
				return territory.read({ bytes: (await monthListFile(workspace, ask)).bytes });
			};
			const lists = ['plans', 'visits', 'activities', 'expenses', 'targets', 'promises'] as const;
			for (const list of lists) await read(list);
			const source = toldIn(workspace);
			expect(plain(territory.told())).toEqual(plain(source));
			for (const list of lists) {
				const again = await read(list);
				expect([list, ...written(again), ...again.differs]).toEqual([list]);
			}
		},
		60_000
	);
});
