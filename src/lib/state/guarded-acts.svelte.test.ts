import { describe, expect, it } from 'vitest';
import { monthOf, toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';

const { open } = inATerritory();
const monday = toDay('2026-11-23');

describe('a rule that blocks', () => {
	it('keeps a word out of cards, promises, feedback and plans before anything is written', async () => {
		const workspace = await open('rep');
		const { doctors } = someDoctors(workspace, 1);
		const [doctor] = doctors;
		const { customers, rules } = workspace;
		const { visits, plans } = workspace.desk('rep');
		done(rules.setCompliance({ key: 'homeAddress', value: 'block' }));
		const text = '家住江北';
		const slot = { day: monday, half: 'am' as const, order: 0 };
		const of = { contactId: doctor!.id };
		expect(customers.editContact(doctor!.id, { note: text }).ok).toBe(false);
		expect(customers.editAccount(doctor!.accountId, { note: text }).ok).toBe(false);
		expect((await visits.recordPromise({ ...of, text, due: monday })).ok).toBe(false);
		expect((await visits.recordFeedback({ ...of, text })).ok).toBe(false);
		expect((await plans.planVisit({ ...of, slot, materials: text })).ok).toBe(false);
		expect(customers.contacts.get(doctor!.id)?.note).toBe('');
		expect(plans.visitPlans).toEqual([]);
		expect(customers.editAccount(doctor!.accountId, { address: '翠湖小区3栋' }).ok).toBe(true);
	});

	it('keeps a word out of leave, activities, targets, upgrades, days off and several visits at once', async () => {
		const workspace = await open('rep');
		const { doctors, product } = someDoctors(workspace, 1);
		const contactId = doctors[0]!.id;
		const { rules, upgrades } = workspace;
		const { plans, activities, targets } = workspace.desk('rep');
		const slot = { day: monday, half: 'am' as const, order: 0 };
		const plan = done(await plans.planVisit({ contactId, slot }));
		const month = monthOf(monday);
		const of = { month, measure: 'quantity', productId: product.id, accountId: null } as const;
		const target = done(await targets.add({ ...of, target: 3 }));
		done(rules.setCompliance({ key: 'homeAddress', value: 'block' }));
		const text = '家住江北';
		const meeting = { ...{ kind: 'meeting', startMinute: null, place: '', done: false }, ...slot };
		const cell = { usage: 4, potential: 4 } as const;
		const wish = { contactId, productId: product.id, target: cell, nextAction: '' };
		expect((await plans.setLeave([slot], text)).ok).toBe(false);
		expect((await activities.plan({ ...meeting, text } as never)).ok).toBe(false);
		const changes = [{ id: plan.id, fields: { materials: text } }];
		expect(plans.editVisitPlans(changes).ok).toBe(false);
		expect(targets.edit([{ id: target.id, fields: { gapReason: text } }]).ok).toBe(false);
		expect(upgrades.save({ ...wish, barrier: text, reviewOn: null }, { id: null }).ok).toBe(false);
		expect(rules.setDay(monday, { working: false, note: text }).ok).toBe(false);
		expect(activities.all).toEqual([]);
		expect(plans.leaves.size + upgrades.plans.length + rules.dayOverrides.size).toBe(0);
		// What goes into the bag is what stood there before the rule.
		const packed = [{ id: plan.id, fields: { packed: text } }];
		expect(plans.editVisitPlans(packed).ok).toBe(true);
	});

	it('keeps a visit by hand out of hours in which the hospital does not receive', async () => {
		const workspace = await open('rep');
		const { doctors } = someDoctors(workspace, 1);
		const [doctor] = doctors;
		const { customers, rules } = workspace;
		const { plans } = workspace.desk('rep');
		const reception = [{ weekday: 2 as const, startMinute: 840, endMinute: 960 }];
		done(customers.editAccount(doctor!.accountId, { reception }));
		const there = { contactId: doctor!.id, slot: { day: monday, half: 'am' as const, order: 0 } };
		done(await plans.planVisit(there));
		done(rules.setCompliance({ key: 'outsideReception', value: 'block' }));
		expect((await plans.planVisit(there)).ok).toBe(false);
		const [plan] = plans.visitPlans;
		expect(plans.moveVisitPlan(plan!.id, { day: toDay('2026-11-24'), half: 'am' }).ok).toBe(false);
		expect(plans.moveVisitPlan(plan!.id, { day: toDay('2026-11-24'), half: 'pm' }).ok).toBe(true);
	});

	it('keeps a meal above the ceiling and a gift out of the expenses, in the preset of today alone', async () => {
		const workspace = await open('rep');
		const { expenses } = workspace.desk('rep');
		const meal = {
			...{ day: monday, visitPlanId: null, contactId: null, kind: 'meal' as const },
			...{ plannedYuan: 900, spentYuan: null, heads: 2, purpose: '科室会', attendees: '许可言' }
		};
		done(workspace.rules.setCompliance({ key: 'preset', value: 'chinaToday' }));
		expect((await expenses.add(meal)).ok).toBe(false);
		expect((await expenses.add({ ...meal, kind: 'gift' })).ok).toBe(false);
		const added = done(await expenses.add({ ...meal, plannedYuan: 500 }));
		expect(expenses.edit(added.id, { spentYuan: 700 }).ok).toBe(false);
		expect(expenses.edit(added.id, { spentYuan: 480 }).ok).toBe(true);
		done(workspace.rules.setCompliance({ key: 'preset', value: 'asTaught' }));
		expect((await expenses.add(meal)).ok).toBe(true);
		expect(expenses.on(monday)).toHaveLength(2);
	});
});

it('a home visit is refused in the plan and in the record where the guard blocks it, and only said where it warns', async () => {
	const workspace = await open();
	const { rules } = workspace;
	const desk = workspace.shownDesk;
	const contactId = someDoctors(workspace, 1).doctors[0]!.id;
	const slot = { day: toDay('2026-11-23'), half: 'am', order: 0 } as const;
	const plan = done(await desk.plans.planVisit({ contactId, slot }));
	const { day, half } = slot;
	const report = { contactId, day, half, outcome: 'done', adverseReaction: false } as const;
	const atHome = { report: { ...report, mode: 'home' }, promises: [], feedback: [] } as const;
	done(rules.setCompliance({ key: 'homeVisit', value: 'block' }));
	expect(desk.plans.editVisitPlan(plan.id, { mode: 'home' }).ok).toBe(false);
	expect((await desk.plans.planVisit({ contactId, slot, mode: 'home' })).ok).toBe(false);
	expect((await desk.visits.recordVisit(atHome as never)).ok).toBe(false);
	const ofHospital = done(await desk.visits.recordVisit({ ...atHome, report } as never));
	const corrects = ofHospital.id;
	const later = { ...atHome, report: { ...atHome.report, corrects } };
	expect((await desk.visits.recordVisit(later as never)).ok).toBe(false);
	for (const value of ['chinaToday', 'asTaught'] as const) {
		done(rules.setCompliance({ key: 'preset', value }));
		const found = workspace.slotFindings(contactId, { day, half, mode: 'home' });
		expect(found.map(({ setting }) => setting)).toEqual(value === 'asTaught' ? [] : ['warn']);
		done(desk.plans.editVisitPlan(plan.id, { mode: 'home' }));
	}
});
