import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import { withOwnWeeks } from '#lib/domain/targets/own-weeks.ts';
import { storedActivity } from '#tests/fixtures/stored-circumstances.ts';
import {
	anAct,
	storedCycle,
	storedLeave,
	storedTarget,
	storedVisitPlan
} from '#tests/fixtures/stored-records.ts';
import { planActivity, readActivities, removeActivity } from './activities.ts';
import { acceptPlan, readCycles } from './cycles.ts';
import { clearLeave, readLeaves, setLeave } from './leaves.ts';
import { addTarget, deleteTarget, editTarget, readTargets } from './targets.ts';
import {
	cancelVisitPlan,
	editVisitPlan,
	lockVisitPlan,
	moveVisitPlan,
	planVisit,
	readVisitPlans
} from './visit-plans.ts';

const visitPlan = (doc: Y.Doc, id = 'plan-1') => readVisitPlans(doc).records.get(id);
const slotOf = (day: string, half: 'am' | 'pm') => ({ day: toDay(day), half, order: 2 });

function pair() {
	const [rep, supervisor] = [new Y.Doc(), new Y.Doc()];
	rep.clientID = 1;
	supervisor.clientID = 2;
	const meet = () => {
		Y.applyUpdate(rep, Y.encodeStateAsUpdate(supervisor));
		Y.applyUpdate(supervisor, Y.encodeStateAsUpdate(rep));
	};
	return { rep, supervisor, meet };
}

describe('a planned visit', () => {
	it('is moved, locked, edited and cancelled field by field', () => {
		const doc = new Y.Doc();
		planVisit(doc, storedVisitPlan(), anAct());
		moveVisitPlan(doc, { id: 'plan-1', slot: slotOf('2026-03-04', 'pm') }, anAct());
		lockVisitPlan(doc, { id: 'plan-1', locked: true }, anAct());
		editVisitPlan(doc, { id: 'plan-1', fields: { materials: '文献' } }, anAct());
		cancelVisitPlan(doc, { id: 'plan-1' }, anAct());
		expect(visitPlan(doc)).toEqual(
			storedVisitPlan({
				slot: slotOf('2026-03-04', 'pm'),
				locked: true,
				materials: '文献',
				cancelled: true
			})
		);
	});

	it('never mixes the day of one device with the half of another', () => {
		const { rep, supervisor, meet } = pair();
		planVisit(rep, storedVisitPlan(), anAct());
		meet();
		moveVisitPlan(rep, { id: 'plan-1', slot: slotOf('2026-03-04', 'am') }, anAct());
		moveVisitPlan(supervisor, { id: 'plan-1', slot: slotOf('2026-03-05', 'pm') }, anAct());
		meet();
		expect(visitPlan(rep)).toEqual(visitPlan(supervisor));
		expect([slotOf('2026-03-04', 'am'), slotOf('2026-03-05', 'pm')]).toContainEqual(
			visitPlan(rep)?.slot
		);
	});

	it('keeps a move and a lock made at once', () => {
		const { rep, supervisor, meet } = pair();
		planVisit(rep, storedVisitPlan(), anAct());
		meet();
		moveVisitPlan(rep, { id: 'plan-1', slot: slotOf('2026-03-04', 'am') }, anAct());
		lockVisitPlan(supervisor, { id: 'plan-1', locked: true }, anAct());
		meet();
		expect(visitPlan(supervisor)).toMatchObject({ locked: true, slot: slotOf('2026-03-04', 'am') });
	});
});

describe('accepting a plan', () => {
	const accepted = {
		cycle: storedCycle(),
		visitPlans: ['a', 'b'].map((id) => storedVisitPlan({ id, cycleId: 'cycle-1' })),
		moves: [{ id: 'moved', slot: slotOf('2026-03-06', 'am') }],
		replacedIds: ['old']
	};
	const before = () => {
		const doc = new Y.Doc();
		planVisit(doc, storedVisitPlan({ id: 'old' }), anAct());
		planVisit(doc, storedVisitPlan({ id: 'moved' }), anAct());
		return doc;
	};

	it('writes the cycle, its visits, the moves and the cancelled ones in one transaction', () => {
		const doc = before();
		let updates = 0;
		doc.on('update', () => updates++);
		expect(acceptPlan(doc, accepted, anAct('acceptPlan')).ok).toBe(true);
		expect(updates).toBe(1);
		expect(readCycles(doc).records.get('cycle-1')).toEqual(storedCycle());
		expect(visitPlan(doc, 'a')?.cycleId).toBe('cycle-1');
		expect(visitPlan(doc, 'moved')?.slot).toEqual(slotOf('2026-03-06', 'am'));
		expect(visitPlan(doc, 'old')?.cancelled).toBe(true);
	});

	it.each([
		['a visit of another cycle', { visitPlans: [storedVisitPlan({ id: 'a' })] }],
		['one visit twice', { visitPlans: [accepted.visitPlans[0]!, accepted.visitPlans[0]!] }],
		['a visit id in use', { visitPlans: [storedVisitPlan({ id: 'old', cycleId: 'cycle-1' })] }],
		['an unknown replaced visit', { replacedIds: ['nobody'] }],
		['an unknown moved visit', { moves: [{ id: 'nobody', slot: slotOf('2026-03-06', 'am') }] }],
		['an invalid cycle', { cycle: storedCycle({ seed: Infinity }) }]
	])('writes nothing at all with %s', (_, part) => {
		const doc = before();
		let updates = 0;
		doc.on('update', () => updates++);
		expect(acceptPlan(doc, { ...accepted, ...part }, anAct('acceptPlan')).ok).toBe(false);
		expect(updates).toBe(0);
	});
});

describe('leave', () => {
	it('is one cell per half day, set by several devices and cleared', () => {
		const { rep, supervisor, meet } = pair();
		setLeave(rep, storedLeave({ reason: '培训' }), anAct());
		setLeave(supervisor, storedLeave({ reason: '会议' }), anAct());
		setLeave(supervisor, storedLeave({ half: 'am' }), anAct());
		meet();
		expect([...readLeaves(rep).records.keys()]).toEqual(['2026-03-02/am', '2026-03-02/pm']);
		expect(readLeaves(rep).records).toEqual(readLeaves(supervisor).records);
		clearLeave(rep, { day: toDay('2026-03-02'), half: 'am' }, anAct());
		meet();
		expect([...readLeaves(supervisor).records.keys()]).toEqual(['2026-03-02/pm']);
	});
});

describe('a target', () => {
	it('is added, edited field by field and deleted', () => {
		const doc = new Y.Doc();
		addTarget(doc, storedTarget(), anAct());
		editTarget(doc, { id: 'target-1', fields: { supervisorRemark: '加油' } }, anAct());
		expect(readTargets(doc).records.get('target-1')).toEqual(
			storedTarget({ supervisorRemark: '加油' })
		);
		expect(deleteTarget(doc, { id: 'target-1' }, anAct()).ok).toBe(true);
		expect(readTargets(doc).records.size).toBe(0);
		expect(deleteTarget(doc, { id: 'target-1' }, anAct()).ok).toBe(false);
	});

	it('keeps both of two people’s weeks, also of a list that was written before weeks had their own', () => {
		const { rep, supervisor, meet } = pair();
		addTarget(rep, storedTarget(), anAct());
		meet();
		editTarget(rep, { id: 'target-1', fields: { weekTargets: [null, 20, null, 9] } }, anAct());
		editTarget(
			supervisor,
			{ id: 'target-1', fields: { weekTargets: [7, 20, null, null] } },
			anAct()
		);
		editTarget(supervisor, { id: 'target-1', fields: { weekActuals: [18, 4] } }, anAct());
		editTarget(rep, { id: 'target-1', fields: { weekActuals: [null] } }, anAct());
		meet();
		for (const doc of [rep, supervisor]) {
			const target = withOwnWeeks(readTargets(doc).records.get('target-1')!);
			expect(target.weekTargets).toEqual([7, 20, null, 9]);
			expect(target.weekActuals).toEqual([null, 4]);
		}
	});
});

describe('an activity', () => {
	it('that is removed stays crossed out', () => {
		const doc = new Y.Doc();
		planActivity(doc, storedActivity(), anAct());
		removeActivity(doc, { id: storedActivity().id }, anAct());
		expect([...readActivities(doc).records.values()]).toEqual([storedActivity({ removed: true })]);
	});
});
