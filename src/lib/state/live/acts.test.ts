import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import type { RecordFinding } from '#lib/domain/guard/record-texts.ts';
import { addAccount, editAccount, readAccounts } from '#lib/store/accounts.ts';
import type { Act } from '#lib/store/table/act.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import { storedAccount } from '#tests/fixtures/stored-records.ts';
import { Acts, guarded, ruleBlocking, type ActNotice } from './acts.ts';
import { forbidding, type Actor, type Forbidden } from './rights.ts';

const territoryId = 'north';
const today = toDay('2026-11-23');
const actor = (by: Actor['by']): Actor => ({ territoryId, by, today });
const rep = actor({ memberId: 'rep', role: 'rep', hasAuthority: false });
const supervisor = actor({ memberId: 'boss', role: 'supervisor', hasAuthority: true });
const viewer = actor({ memberId: 'guest', role: 'viewer', hasAuthority: false });

describe('who may perform which act', () => {
	it.each([
		['a viewer changes nothing', viewer, 'addZone', '', 'viewer'],
		['a rep keeps the archive', rep, 'editContact', '', null],
		['a rep plans the own month', rep, 'acceptPlan', 'rep', null],
		['a rep does not plan another’s', rep, 'moveVisitPlan', 'other', 'owner'],
		['a rep records the own visits', rep, 'recordVisit', 'rep', null],
		['a rep does not change the rules', rep, 'setPolicyCell', '', 'governor'],
		['a rep does not rename members', rep, 'editMember', '', 'governor'],
		['a supervisor plans for a rep', supervisor, 'moveVisitPlan', 'rep', null],
		['a supervisor does not record for a rep', supervisor, 'recordVisit', 'rep', 'owner'],
		['a supervisor settles no promise of a rep', supervisor, 'settlePromise', 'rep', 'owner'],
		['a supervisor changes the rules', supervisor, 'setPolicyCell', '', null]
	] as const)('%s', (_, by, name, repId, why) => {
		expect(forbidding({ name, repId }, by)).toBe(why);
	});
});

describe('an act that others would not take', () => {
	function performing(why: (repId: string) => Forbidden | null) {
		const acts = new Acts(new UndoStack(), {
			forbidding: ({ repId }) => why(repId),
			guarding: () => null
		});
		const told: ActNotice[] = [];
		acts.onNotice((notice) => told.push(notice));
		let changes = 0;
		const change = () => ({ ok: true as const, value: ++changes });
		return { acts, told, change, changes: () => changes };
	}

	it('changes nothing and is told why, short or long', async () => {
		const { acts, told, change, changes } = performing(() => 'viewer');
		expect(acts.perform('addZone', change).ok).toBe(false);
		expect((await acts.performLong('importRecords', async () => change())).ok).toBe(false);
		expect(changes()).toBe(0);
		const forbidden = { kind: 'forbidden', why: 'viewer' };
		expect(told).toEqual([forbidden, forbidden]);
	});

	it('is looked at for each rep, while one’s own go on', () => {
		const { acts, told, change, changes } = performing((repId) =>
			repId === 'self' ? null : 'owner'
		);
		expect(acts.of('other').perform('moveVisitPlan', change).ok).toBe(false);
		expect(changes()).toBe(0);
		expect(told).toEqual([{ kind: 'forbidden', why: 'owner' }]);
		expect(acts.of('self').perform('moveVisitPlan', change).ok).toBe(true);
		expect(told.at(-1)).toMatchObject({ kind: 'done', act: 'moveVisitPlan' });
	});
});

describe('an act whose words the guard blocks', () => {
	it('changes nothing and is told which words and in what field', () => {
		const finding: RecordFinding = {
			...({ rule: 'homeAddress', setting: 'block', from: 0, to: 2 } as const),
			...{ field: 'note', text: '家住' }
		};
		const guarding = (says: object) => ('note' in says ? finding : null);
		const acts = new Acts(new UndoStack(), { forbidding: () => null, guarding });
		const told: ActNotice[] = [];
		acts.onNotice((notice) => told.push(notice));
		let changes = 0;
		const change = () => ({ ok: true as const, value: ++changes });
		expect(acts.perform('editContact', change, { note: '家住江北' }).ok).toBe(false);
		expect(acts.of('rep').perform('recordPromise', change, { note: '家住江北' }).ok).toBe(false);
		expect(changes).toBe(0);
		expect(told).toEqual([
			{ kind: 'guarded', finding },
			{ kind: 'guarded', finding }
		]);
		expect(acts.perform('editContact', change, { goals: '发表研究' }).ok).toBe(true);
	});

	it('is told apart from what another refused', () => {
		expect(ruleBlocking(guarded('outsideReception').problem)).toBe('outsideReception');
		expect(ruleBlocking('name: too long')).toBeNull();
	});
});

describe('an act that is performed', () => {
	function told() {
		const undo = new UndoStack();
		const acts = new Acts(undo, { forbidding: () => null, guarding: () => null });
		const notices: ActNotice[] = [];
		const stop = acts.onNotice((notice) => notices.push(notice));
		return { acts, notices, stop };
	}
	const well = () => ({ ok: true as const, value: null });

	it('has an id of its own and can be taken back from where it is told', () => {
		const { acts, notices } = told();
		const ids = new Set<string>();
		for (let times = 0; times < 2; times++)
			acts.perform('addZone', ({ id, act }) => {
				expect(act).toBe('addZone');
				ids.add(id);
				return well();
			});
		expect(ids.size).toBe(2);
		const [first] = notices;
		if (first?.kind !== 'done') throw new Error('nothing was told');
		first.undo?.();
		expect(notices.at(-1)).toEqual({ kind: 'undone', outcome: { ok: false, reason: 'nothing' } });
		acts.redo();
		expect(notices.at(-1)).toEqual({ kind: 'redone', outcome: { ok: false, reason: 'nothing' } });
	});

	it('says what it wrote, and offers no way back where there is none', () => {
		const { acts, notices } = told();
		acts.perform('recordVisit', () => ({ ok: true, value: { contactId: 'c' } }));
		expect(notices.at(-1)).toMatchObject({ kind: 'done', record: { contactId: 'c' } });
		acts.perform('eraseContact', well);
		expect(notices.at(-1)).toMatchObject({ kind: 'done', undo: null });
	});

	it('is not told where it shows by itself, and told why where it was refused', async () => {
		const { acts, notices, stop } = told();
		acts.perform('editContact', well);
		expect(notices).toEqual([]);
		acts.perform('editContact', () => ({ ok: false, problem: 'name: missing' }));
		expect(notices).toEqual([{ kind: 'refused', act: 'editContact', problem: 'name: missing' }]);
		stop();
		await acts.performLong('importRecords', async () => well());
		expect(notices).toHaveLength(1);
	});
});

describe('an act that is refused when a part of it is written', () => {
	const doc = new Y.Doc();
	const undo = new UndoStack();
	const acts = new Acts(undo, { forbidding: () => null, guarding: () => null });
	undo.watch(doc);
	const half = (act: Act) => {
		editAccount(doc, { id: 'account-1', fields: { note: 'half' } }, act);
		return editAccount(doc, { id: 'nobody', fields: { note: 'half' } }, act);
	};

	it('leaves nothing of it, nothing to undo or redo of it, and what was done before to be undone', () => {
		acts.perform('addAccount', (act) => addAccount(doc, storedAccount({ note: 'whole' }), act));
		expect(acts.perform('editAccount', half).ok).toBe(false);
		const note = () => readAccounts(doc).records.get('account-1')?.note;
		expect(note()).toBe('whole');
		expect([undo.nextUndo, undo.nextRedo]).toEqual(['addAccount', null]);
		acts.undo();
		expect(note()).toBeUndefined();
		expect(acts.perform('editAccount', half).ok).toBe(false);
	});
});
