import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import { addAccount, deleteAccount, editAccount, readAccounts } from '#lib/store/accounts.ts';
import { readComplianceCells, setComplianceCell } from '#lib/store/compliance-cells.ts';
import { addContact, editContact, eraseContact, readContacts } from '#lib/store/contacts.ts';
import { acceptPlan, readCycles } from '#lib/store/cycles.ts';
import { clearLeave, readLeaves, setLeave } from '#lib/store/leaves.ts';
import { readPromises, recordPromise } from '#lib/store/promises.ts';
import { addTarget, deleteTarget } from '#lib/store/targets.ts';
import {
	cancelVisitPlan,
	moveVisitPlan,
	planVisit,
	readVisitPlans
} from '#lib/store/visit-plans.ts';
import { readVisitReports, recordVisit } from '#lib/store/visit-reports.ts';
import {
	anAct,
	storedAccount,
	storedComplianceChange,
	storedContact,
	storedCycle,
	storedLeave,
	storedPromise,
	storedTarget,
	storedVisitPlan,
	storedVisitReport
} from '#tests/fixtures/stored-records.ts';
import { together } from './act.ts';
import { UndoStack } from './undo.ts';

function undoOf(...docs: Y.Doc[]) {
	const undo = new UndoStack();
	const unwatch = docs.map((doc) => undo.watch(doc));
	return { undo, close: () => unwatch.forEach((stop) => stop()) };
}

function device(clientID = 1) {
	const doc = new Y.Doc();
	doc.clientID = clientID;
	return { doc, ...undoOf(doc) };
}

/** Ours and another device's copy of one document. */
function twoDevices(clients: { ours: number; theirs: number }) {
	const { doc: ours, undo } = device(clients.ours);
	const theirs = new Y.Doc();
	theirs.clientID = clients.theirs;
	const meet = () => {
		Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs), 'link');
		Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours), 'link');
	};
	return { ours, theirs, undo, meet };
}

describe('undoing an act of this device', () => {
	it('takes back and does again one act at a time, and says which', () => {
		const { doc, undo } = device();
		addAccount(doc, storedAccount(), anAct('addAccount'));
		editAccount(doc, { id: 'account-1', fields: { beds: 1 } }, anAct('editAccount'));
		expect(undo.nextUndo).toBe('editAccount');
		expect(undo.undo()).toMatchObject({ ok: true, act: 'editAccount' });
		expect(readAccounts(doc).records.get('account-1')).toEqual(storedAccount());
		expect(undo.undo()).toMatchObject({ ok: true, act: 'addAccount' });
		expect(readAccounts(doc).records.size).toBe(0);
		expect(undo.undo()).toEqual({ ok: false, reason: 'nothing' });
		undo.redo();
		expect(undo.redo()).toMatchObject({ ok: true, act: 'editAccount' });
		expect(readAccounts(doc).records.get('account-1')).toEqual(storedAccount({ beds: 1 }));
	});

	it('takes an act in two documents back as one', () => {
		const [base, visits] = [new Y.Doc(), new Y.Doc()];
		const { undo } = undoOf(base, visits);
		const act = anAct('recordVisit');
		recordVisit(visits, storedVisitReport(), act);
		recordPromise(visits, storedPromise(), act);
		addContact(base, storedContact(), act);
		expect(undo.undo()).toMatchObject({ ok: true, act: 'recordVisit' });
		const counts = () => [
			readVisitReports(visits).records.size,
			readPromises(visits).records.size,
			readContacts(base).records.size
		];
		expect(counts()).toEqual([0, 0, 0]);
		expect(undo.redo()).toMatchObject({ ok: true, act: 'recordVisit' });
		expect(counts()).toEqual([1, 1, 1]);
		expect(undo.undo().ok).toBe(true);
		expect(counts()).toEqual([0, 0, 0]);
	});

	it('takes an accepted plan back whole, and brings the visits it replaced back', () => {
		const { doc, undo } = device();
		planVisit(doc, storedVisitPlan({ id: 'old' }), anAct());
		const visitPlans = ['a', 'b'].map((id) => storedVisitPlan({ id, cycleId: 'cycle-1' }));
		acceptPlan(doc, { cycle: storedCycle(), visitPlans, moves: [], replacedIds: ['old'] }, anAct());
		expect(readVisitPlans(doc).records.get('old')?.cancelled).toBe(true);
		undo.undo();
		expect(readCycles(doc).records.size).toBe(0);
		expect([...readVisitPlans(doc).records.values()]).toEqual([storedVisitPlan({ id: 'old' })]);
	});

	it('forgets what could be redone once something new is done', () => {
		const { doc, undo } = device();
		addAccount(doc, storedAccount(), anAct());
		undo.undo();
		addContact(doc, storedContact(), anAct());
		expect(undo.nextRedo).toBe(null);
		expect(undo.redo()).toEqual({ ok: false, reason: 'nothing' });
	});

	it('never takes back a logged choice of the guard or an erased person', () => {
		const { doc, undo } = device();
		setComplianceCell(doc, storedComplianceChange(), anAct('setComplianceCell'));
		addContact(doc, storedContact(), anAct('addContact'));
		eraseContact(doc, { id: 'contact-1' }, anAct('eraseContact'));
		expect(undo.undo()).toMatchObject({ ok: false, reason: 'changedElsewhere' });
		expect(undo.undo()).toEqual({ ok: false, reason: 'nothing' });
		expect(readComplianceCells(doc).records.size).toBe(1);
		expect(readContacts(doc).records.size).toBe(0);
	});

	it('does not go on to the act before when one left nothing behind', () => {
		const { doc, undo } = device();
		addAccount(doc, storedAccount(), anAct('addAccount'));
		const act = anAct('addTarget');
		together(
			doc,
			() => {
				addTarget(doc, storedTarget(), act);
				deleteTarget(doc, { id: 'target-1' }, act);
			},
			act
		);
		expect(undo.undo()).toMatchObject({ ok: true, act: 'addTarget' });
		expect(readAccounts(doc).records.size).toBe(1);
		expect(undo.nextUndo).toBe('addAccount');
	});

	it('keeps the last hundred acts, and lets go of those before', () => {
		const { doc, undo } = device();
		addAccount(doc, storedAccount(), anAct());
		for (let beds = 1; beds <= 101; beds++)
			editAccount(doc, { id: 'account-1', fields: { beds } }, anAct());
		for (let times = 0; times < 100; times++) expect(undo.undo().ok).toBe(true);
		expect(undo.undo()).toEqual({ ok: false, reason: 'nothing' });
		expect(readAccounts(doc).records.get('account-1')).toMatchObject({ beds: 1 });
	});

	it('forgets the acts of a document that is closed', () => {
		const { doc, undo, close } = device();
		addAccount(doc, storedAccount(), anAct());
		expect(undo.nextUndo).toBe('importRecords');
		close();
		expect(undo.nextUndo).toBe(null);
	});

	it('brings any history back to every earlier state and forward again', () => {
		const slots = ['2026-03-02', '2026-03-03', '2026-03-04'].map(toDay);
		const command = fc.tuple(fc.nat(6), fc.nat(2), fc.nat(2));
		fc.assert(
			fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
				const { doc, undo } = device();
				const states = [viewOf(doc)];
				for (const [kind, which, what] of commands) {
					const id = `id-${which}`;
					const day = slots[what] ?? toDay('2026-03-05');
					const act = anAct();
					if (kind === 0) addAccount(doc, storedAccount({ id }), act);
					if (kind === 1) editAccount(doc, { id, fields: { beds: what, level: id } }, act);
					if (kind === 2) deleteAccount(doc, { id, on: day }, act);
					if (kind === 3) planVisit(doc, storedVisitPlan({ id }), act);
					if (kind === 4) moveVisitPlan(doc, { id, slot: { day, half: 'pm', order: 1 } }, act);
					if (kind === 5) setLeave(doc, storedLeave({ day, reason: id }), act);
					if (kind === 6) clearLeave(doc, { day, half: 'pm' }, act);
					states.push(viewOf(doc));
				}
				const walk = (turn: () => unknown, wanted: readonly string[]) => {
					for (const state of wanted) {
						// An act may have left everything as it was: then there is nothing to turn.
						while (viewOf(doc) !== state) expect(turn()).toMatchObject({ ok: true });
					}
				};
				walk(() => undo.undo(), states.toReversed());
				walk(() => undo.redo(), states);
				walk(() => undo.undo(), states.toReversed());
			}),
			{ numRuns: 100, seed: 5 }
		);
	}, 30_000);
});

const viewOf = (doc: Y.Doc): string =>
	JSON.stringify(
		[readAccounts(doc), readVisitPlans(doc), readLeaves(doc)].map(({ records, malformed }) => [
			[...records],
			malformed
		])
	);

describe('undoing what another device has changed since', () => {
	for (const clients of [
		{ ours: 1, theirs: 2 },
		{ ours: 2, theirs: 1 }
	]) {
		const higher = clients.ours > clients.theirs ? 'ours' : 'theirs';

		it(`leaves a later edit of the same field alone (higher client id: ${higher})`, () => {
			const { ours, theirs, undo, meet } = twoDevices(clients);
			addAccount(theirs, storedAccount(), anAct());
			meet();
			editAccount(ours, { id: 'account-1', fields: { name: '甲院', beds: 1 } }, anAct());
			meet();
			editAccount(theirs, { id: 'account-1', fields: { name: '乙院' } }, anAct());
			meet();
			expect(undo.undo()).toMatchObject({ ok: false, reason: 'changedElsewhere' });
			meet();
			for (const doc of [ours, theirs]) {
				const account = readAccounts(doc).records.get('account-1');
				expect(account).toEqual(storedAccount({ name: '乙院', beds: 1 }));
			}
		});

		it(`refuses after a concurrent edit of the same field (higher client id: ${higher})`, () => {
			const { ours, theirs, undo, meet } = twoDevices(clients);
			addAccount(theirs, storedAccount(), anAct());
			meet();
			editAccount(ours, { id: 'account-1', fields: { name: '甲院' } }, anAct());
			editAccount(theirs, { id: 'account-1', fields: { name: '乙院' } }, anAct());
			meet();
			const merged = readAccounts(ours).records.get('account-1')?.name;
			expect(undo.undo()).toMatchObject({ ok: false, reason: 'changedElsewhere' });
			meet();
			expect(readAccounts(ours).records.get('account-1')?.name).toBe(merged);
			expect(readAccounts(theirs).records.get('account-1')?.name).toBe(merged);
		});

		it(`takes its own field back beside another's edit of another field (${higher})`, () => {
			const { ours, theirs, undo, meet } = twoDevices(clients);
			addAccount(theirs, storedAccount(), anAct());
			meet();
			editAccount(ours, { id: 'account-1', fields: { beds: 1 } }, anAct());
			editAccount(theirs, { id: 'account-1', fields: { phone: '2' } }, anAct());
			meet();
			expect(undo.undo().ok).toBe(true);
			meet();
			expect(readAccounts(theirs).records.get('account-1')).toEqual(storedAccount({ phone: '2' }));
		});

		it(`does not remove a record that another device has edited (${higher})`, () => {
			const { ours, theirs, undo, meet } = twoDevices(clients);
			addContact(ours, storedContact(), anAct());
			meet();
			editContact(theirs, { id: 'contact-1', fields: { phone: '1' } }, anAct());
			meet();
			expect(undo.undo()).toMatchObject({ ok: false, reason: 'changedElsewhere' });
			meet();
			expect(readContacts(theirs).records.get('contact-1')?.phone).toBe('1');
		});

		it(`does not bring back what another device has changed meanwhile (${higher})`, () => {
			const { ours, theirs, undo, meet } = twoDevices(clients);
			planVisit(ours, storedVisitPlan(), anAct('planVisit'));
			meet();
			const { id, slot } = storedVisitPlan();
			moveVisitPlan(theirs, { id, slot: { ...slot, order: 7 } }, anAct('moveVisitPlan'));
			undo.undo();
			meet();
			expect(undo.redo()).toMatchObject({ ok: false, reason: 'changedElsewhere' });
			expect(readVisitPlans(ours)).toMatchObject({ malformed: [] });
		});

		it(`does not redo over another device's word (${higher})`, () => {
			const { ours, theirs, undo, meet } = twoDevices(clients);
			planVisit(ours, storedVisitPlan(), anAct());
			meet();
			cancelVisitPlan(ours, { id: 'plan-1' }, anAct());
			undo.undo();
			meet();
			cancelVisitPlan(theirs, { id: 'plan-1' }, anAct());
			meet();
			expect(undo.redo()).toMatchObject({ ok: false, reason: 'changedElsewhere' });
			expect(readVisitPlans(ours).records.get('plan-1')?.cancelled).toBe(true);
		});
	}

	it('never counts what another device did as its own', () => {
		const { ours, theirs, undo, meet } = twoDevices({ ours: 1, theirs: 2 });
		addAccount(theirs, storedAccount(), anAct());
		meet();
		expect(readAccounts(ours).records.size).toBe(1);
		expect(undo.undo()).toEqual({ ok: false, reason: 'nothing' });
	});
});
