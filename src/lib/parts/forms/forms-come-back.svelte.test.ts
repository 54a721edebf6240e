import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { carriedCatalogues } from '#lib/i18n/carried-messages.ts';
import { formatsIn } from '#lib/i18n/format.ts';
import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { freshTerritory } from '#lib/state/archive/list-reading.ts';
import { monthListFile, type MonthList } from '#lib/state/files/territory-files.ts';
import { customersFile } from '#lib/state/files/customer-files.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { formFile, planForm, type PlanForm } from './plan-forms.ts';

const monday = toDay('2026-11-23');
const { open } = inATerritory();

/** A month with a visit of each kind, an activity, an expense, a target and promises. */
async function workedMonth(workspace: Workspace) {
	const desk = workspace.shownDesk;
	const { hospital, product, doctors } = someDoctors(workspace, 3);
	const [first, second, third] = doctors.map(({ id }) => id) as [string, string, string];
	done(workspace.customers.editContact(first, { department: '心内科' }));
	const at = (half: 'am' | 'pm', order: number) => ({ day: monday, half, order });
	const objective = { kind: 'promotion', text: '讲清新适应症' } as const;
	const more = { productIds: [product.id], materials: '说明书' };
	const { id: visitPlanId } = done(
		await desk.plans.planVisit({ contactId: first, slot: at('am', 0), objective, ...more })
	);
	done(await desk.plans.planVisit({ contactId: second, slot: at('pm', 0) }));
	const report = { contactId: first, day: monday, half: 'am', outcome: 'done' } as const;
	const said = { note: '愿意试用', nextStep: '送文献', adverseReaction: false } as const;
	const products = [{ productId: product.id, adoption: 5 as const }];
	const promises = [{ text: '带一份指南', due: toDay('2026-11-27') }];
	done(
		await desk.visits.recordVisit({
			report: { ...report, visitPlanId, objective, aimReached: 'yes', products, ...said },
			...{ promises, feedback: [] }
		})
	);
	done(
		await desk.visits.recordVisit({
			report: {
				...report,
				contactId: third,
				half: 'pm',
				outcome: 'missed',
				missedReason: 'absent'
			},
			...{ promises: [], feedback: [] }
		})
	);
	const activity = { kind: 'meeting', text: '科会', place: '', startMinute: null } as const;
	done(await desk.activities.plan({ ...activity, day: monday, half: 'pm', done: false }));
	const yuan = { plannedYuan: 30, spentYuan: 28, heads: null, purpose: '', attendees: '' };
	const of = { day: monday, visitPlanId: null, contactId: first, kind: 'transport' } as const;
	done(await desk.expenses.add({ ...of, ...yuan }));
	const month = '2026-11' as const;
	const target = { month, measure: 'visits', productId: null, target: 40 } as const;
	done(await desk.targets.add({ ...target, accountId: hospital.id } as never));
	await graded(workspace);
}

function askIn(workspace: Workspace, locale: 'zh-CN' | 'en') {
	const { forms } = carriedCatalogues[locale];
	const { shownDesk: desk } = workspace;
	return { workspace, desk, m: catalogues[locale], words: forms, f: formatsIn(locale) } as never;
}

/** A territory that knows the same customers and products. */
async function another(workspace: Workspace) {
	const territory = freshTerritory(monday);
	for (const kind of ['hospitals', 'doctors'] as const) {
		const ids = [...workspace.customers[kind].keys()];
		const file = await customersFile(workspace, {
			...{ kind, ids, format: 'xlsx', language: 'zh', name: kind }
		});
		await territory.read({ bytes: file.bytes });
	}
	await territory.read({ bytes: new TextEncoder().encode('产品名称,规格\n云脉舒片,10mg\n') });
	return territory;
}

describe('forms and lists that the app writes', () => {
	it.each(['zh-CN', 'en'] as const)(
		'form 5, 6 and 7 in %s are read back',
		async (locale) => {
			const workspace = await open();
			await workedMonth(workspace);
			const territory = await another(workspace);
			const read = async (form: PlanForm) => {
				const { bytes } = await formFile(askIn(workspace, locale), { form, day: monday });
				return territory.read({ bytes });
			};
			const targets = await read('targets');
			expect(targets.kind).toBe('target');
			expect(targets.targets).toMatchObject([
				{ month: '2026-11', measure: 'visits', target: 40, hospital: '临江医院', product: null }
			]);
			const day = await read('day');
			expect(day.visits).toMatchObject([
				{
					...{ day: monday, half: 'am', doctor: '医生0', outcome: 'done', aimReached: 'yes' },
					...{ products: ['云脉舒片'], nextStep: '送文献', adverseReaction: false }
				},
				{ day: monday, half: 'pm', doctor: '医生2', outcome: 'missed' }
			]);
			const week = await read('week');
			expect(week.kind).toBe('plan');
			// What was reported of a half day is not planned once more, and what is no visit is a list of its own.
			expect(week.plans).toMatchObject([{ day: monday, half: 'pm', doctor: '医生1' }]);
			expect(week.leftOut.map(({ reason }) => reason)).toEqual(['repeated', 'repeated']);
			expect(week.lists).toHaveLength(3);
			for (const form of ['targets', 'week', 'day'] as const) {
				const again = await read(form);
				expect(again).toMatchObject({ targets: [], plans: [], visits: [], overwritten: [] });
			}
		},
		30_000
	);

	it('an expense stands on the line it is for, with the sum of the day, and in a list', async () => {
		const workspace = await open();
		await workedMonth(workspace);
		const ask = askIn(workspace, 'zh-CN');
		const day = planForm(ask, { form: 'day', day: monday });
		const cell = '交通 28 元（计划 30 元）';
		expect(day.rows.find((row) => row[1] === '医生0')).toContain(cell);
		expect(day.form?.sums).toContain('费用 28 元（计划 30 元）');
		expect(planForm(ask, { form: 'week', day: monday }).rows[0]).toContain(cell);
		const list = { list: 'expenses', name: '费用', language: 'zh', format: 'csv' } as const;
		const { bytes } = await monthListFile(workspace, list);
		expect(new TextDecoder().decode(bytes)).toContain('医生0,交通,30,28');
	});

	it.each(['xlsx', 'csv'] as const)('lists of the month come back from %s', async (format) => {
		const workspace = await open();
		await workedMonth(workspace);
		const territory = await another(workspace);
		const read = async (list: MonthList) => {
			const ask = { list, name: list, language: 'zh', format } as const;
			return territory.read({ bytes: (await monthListFile(workspace, ask)).bytes });
		};
		expect((await read('plans')).plans).toMatchObject([
			{
				...{
					day: monday,
					half: 'am',
					doctor: '医生0',
					products: ['云脉舒片'],
					materials: '说明书'
				},
				objective: { kind: 'promotion', text: '讲清新适应症' }
			},
			{ day: monday, half: 'pm', doctor: '医生1' }
		]);
		expect((await read('visits')).visits).toHaveLength(2);
		expect((await read('targets')).targets).toMatchObject([
			{ month: '2026-11', measure: 'visits', target: 40, hospital: '临江医院' }
		]);
		expect((await read('promises')).promises).toMatchObject([
			{ doctor: '医生0', text: '带一份指南', madeOn: monday, due: '2026-11-27', outcome: null }
		]);
		for (const list of ['plans', 'visits', 'targets', 'promises'] as const)
			expect(await read(list)).toMatchObject({
				...{ plans: [], visits: [], targets: [], promises: [], overwritten: [] }
			});
	});
});
