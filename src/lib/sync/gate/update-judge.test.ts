import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import { recordApproval } from '#lib/store/approvals.ts';
import { readAssessments, recordAssessment } from '#lib/store/assessments.ts';
import { recordCoaching } from '#lib/store/coachings.ts';
import { addContact, editContact, eraseContact } from '#lib/store/contacts.ts';
import { recordPromise } from '#lib/store/promises.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import { recordVisit } from '#lib/store/visit-reports.ts';
import {
	base,
	boss,
	deviceOf,
	editOf,
	meta,
	month,
	other,
	plan,
	rep,
	viewer
} from '#lib/sync/testing/gate-device.ts';
import { storedCoaching } from '#tests/fixtures/stored-coachings.ts';
import * as stored from '#tests/fixtures/stored-records.ts';

const { anAct } = stored;
const report = (fields = {}) =>
	stored.storedVisitReport({ repId: 'rep-1', recordedBy: 'rep-1', ...fields });
const visits = (doc: Y.Doc) => doc.getMap('visitReports');

describe('who may write where', () => {
	const fact = editOf(new Y.Doc(), (doc) => recordVisit(doc, report(), anAct()));
	const record = editOf(new Y.Doc(), (doc) => addContact(doc, stored.storedContact(), anAct()));
	const nothing = editOf(new Y.Doc(), (doc) => doc.getMap('laterTable').set('a', 1));
	it.each([
		[other, boss, month, fact, 'notPermitted'],
		[rep, boss, month, fact, 'taken'],
		[boss, other, month, fact, 'taken'],
		[boss, rep, month, fact, 'notPermitted'],
		[viewer, boss, base, record, 'notPermitted'],
		[viewer, viewer, base, record, 'taken'],
		[other, rep, base, record, 'taken'],
		[other, rep, plan, nothing, 'notPermitted'],
		[boss, rep, plan, nothing, 'taken'],
		[rep, boss, plan, nothing, 'taken'],
		[other, rep, meta, nothing, 'notPermitted'],
		[boss, rep, meta, nothing, 'taken']
	] as const)('%o to %o: %s', async (from, to, documentId, update, outcome) => {
		expect(await deviceOf(to).take(documentId, update, from)).toBe(outcome);
	});

	it('lets a supervisor’s copy come back only while restoring, and take nothing away then', async () => {
		const device = deviceOf(rep, { restoring: true });
		expect(await device.take(month, fact, boss)).toBe('taken');
		const erased = editOf(device.doc(month), (doc) => visits(doc).delete(report().id));
		expect(await device.take(month, erased, boss)).toBe('rewritesFacts');
		expect(visits(device.doc(month)).size).toBe(1);
	});
});

describe('a word that nobody says of themself', () => {
	const said = (recordedBy: string) =>
		editOf(new Y.Doc(), (doc) => recordCoaching(doc, storedCoaching({ recordedBy }), anAct()));

	it('is turned away in the name of whose plan it lies in, and taken from who leads', async () => {
		expect(await deviceOf(boss).take(plan, said('rep-1'), rep)).toBe('notPermitted');
		expect(await deviceOf(rep).take(plan, said('boss'), boss)).toBe('taken');
	});
});

describe('a recorded fact', () => {
	async function withFact() {
		const device = deviceOf(boss);
		recordVisit(device.doc(month), report(), anAct());
		return device;
	}
	const fact = stored.storedApproval({ recordedBy: 'boss' });
	const spoiled = { ...fact, note: 'spoiled', recordedBy: 'rep-1' };
	const attacks: Record<string, (approvals: Y.Map<unknown>) => void> = {
		deleted: (approvals) => approvals.delete(fact.id),
		overwritten: (approvals) => approvals.set(fact.id, spoiled),
		'overwritten and deleted': (approvals) => {
			approvals.set(fact.id, spoiled);
			approvals.delete(fact.id);
		},
		'overwritten with itself, then deleted': (approvals) => {
			approvals.set(fact.id, fact);
			approvals.delete(fact.id);
		},
		'overwritten with itself, then changed': (approvals) => {
			approvals.set(fact.id, fact);
			approvals.set(fact.id, spoiled);
		}
	};

	it.each(Object.entries(attacks))('is not %s by another', async (_name, attack) => {
		const device = deviceOf(boss);
		recordApproval(device.doc(plan), fact, anAct());
		const update = editOf(device.doc(plan), (copy) => attack(copy.getMap('approvals')));
		expect(await device.take(plan, update, rep)).toBe('rewritesFacts');
		expect(device.doc(plan).getMap('approvals').get(fact.id)).toEqual(fact);
	});

	it('is not overwritten by a concurrent one under its id, whichever client id wins', async () => {
		for (const clientID of [1, 4_000_000_000]) {
			const device = deviceOf(boss);
			// Between the two that are forged, whatever Yjs drew.
			device.doc(plan).clientID = 2_000_000_000;
			recordApproval(device.doc(plan), stored.storedApproval({ recordedBy: 'boss' }), anAct());
			const forged = new Y.Doc();
			forged.clientID = clientID;
			const fact = stored.storedApproval({ recordedBy: 'rep-1', note: 'forged' });
			recordApproval(forged, fact, anAct());
			const outcome = await device.take(plan, Y.encodeStateAsUpdate(forged), rep);
			const now = device.doc(plan).getMap('approvals').get(fact.id);
			expect(now).toMatchObject({ recordedBy: 'boss' });
			// The one that loses by its client id changes nothing and may come.
			expect(outcome).toBe(clientID === 1 ? 'taken' : 'rewritesFacts');
		}
	});

	it('is taken back by its own author, and by a supervisor who hands that on', async () => {
		for (const from of [rep, boss]) {
			const device = from === rep ? await withFact() : deviceOf(other);
			if (from === boss) recordVisit(device.doc(month), report(), anAct());
			const undone = editOf(device.doc(month), (copy) => visits(copy).delete(report().id));
			expect(await device.take(month, undone, from)).toBe('taken');
			expect(visits(device.doc(month)).size).toBe(0);
		}
	});

	it('of a doctor’s standing is undone by its author even after it was passed on, by nobody else', async () => {
		const author = new Y.Doc();
		const undo = new UndoStack();
		undo.watch(author);
		const devices = [boss, other, viewer].map((member) => deviceOf(member));
		const updates: Uint8Array[] = [];
		author.on('update', (update: Uint8Array) => updates.push(update));
		const fact = stored.storedAssessment({ recordedBy: rep.memberId });
		recordAssessment(author, fact, anAct());
		for (const device of devices) {
			expect(await device.take(base, updates[0] ?? new Uint8Array(), rep)).toBe('taken');
			const taken = editOf(device.doc(base), (copy) => copy.getMap('assessments').delete(fact.id));
			const stranger = device === devices[1] ? viewer : other;
			expect(await device.take(base, taken, stranger)).not.toBe('taken');
		}
		expect(undo.undo()).toMatchObject({ ok: true });
		for (const device of devices) {
			expect(await device.take(base, updates[1] ?? new Uint8Array(), rep)).toBe('taken');
			expect(readAssessments(device.doc(base)).records.size).toBe(0);
			// What is recorded next still comes: the undone one blocks nothing.
			const next = editOf(author, (copy) =>
				recordAssessment(copy, { ...fact, id: 'assessment-2' }, anAct())
			);
			expect(await device.take(base, next, rep)).toBe('taken');
		}
	});

	it('may be the same on both sides, recorded apart', async () => {
		const device = await withFact();
		const same = new Y.Doc();
		recordVisit(same, report(), anAct());
		expect(await device.take(month, Y.encodeStateAsUpdate(same), rep)).toBe('taken');
		expect(visits(device.doc(month)).get(report().id)).toMatchObject({ id: report().id });
	});

	it('does not come in the name of the one who receives it', async () => {
		const device = deviceOf(boss);
		const forged = editOf(new Y.Doc(), (doc) =>
			recordApproval(doc, stored.storedApproval({ recordedBy: 'boss' }), anAct())
		);
		expect(await device.take(plan, forged, rep)).toBe('inYourName');
	});

	it('does not come with another in its place', async () => {
		const device = deviceOf(other);
		const swapped = editOf(new Y.Doc(), (doc) => {
			recordApproval(doc, stored.storedApproval({ recordedBy: 'boss' }), anAct());
			const spoiled = stored.storedApproval({ recordedBy: 'boss', note: 'spoiled' });
			doc.getMap('approvals').set(spoiled.id, spoiled);
		});
		// The first is deleted by the second: only the second arrives, as what it is.
		expect(await device.take(plan, swapped, rep)).toBe('taken');
		const twins = Y.mergeUpdates(
			['boss', 'rep-1'].map((recordedBy) =>
				editOf(new Y.Doc(), (doc) =>
					recordApproval(doc, stored.storedApproval({ id: 'twin', recordedBy }), anAct())
				)
			)
		);
		expect(await device.take(plan, twins, rep)).toBe('rewritesFacts');
	});
});

describe('an update', () => {
	it('that leans on what is not here yet is left for later, deletes included', async () => {
		const device = deviceOf(boss);
		const doc = new Y.Doc();
		const updates: Uint8Array[] = [];
		doc.on('update', (update: Uint8Array) => updates.push(update));
		addContact(doc, stored.storedContact(), anAct());
		editContact(doc, { id: stored.storedContact().id, fields: { name: '吴敏' } }, anAct());
		eraseContact(doc, { id: stored.storedContact().id }, anAct());
		for (const at of [2, 1]) {
			expect(await device.take(base, updates[at] ?? new Uint8Array(), rep)).toBe('taken');
			expect(device.doc(base).store.clients.size).toBe(0);
			expect(device.doc(base).store.pendingStructs).toBeNull();
			expect(device.doc(base).store.pendingDs).toBeNull();
		}
		await device.take(base, Y.mergeUpdates(updates), rep);
		expect(Y.encodeStateVector(device.doc(base))).toEqual(Y.encodeStateVector(doc));
	});

	it('in the name of the receiving document’s own session is refused', async () => {
		const device = deviceOf(boss);
		const forged = new Y.Doc();
		forged.clientID = device.doc(base).clientID;
		addContact(forged, stored.storedContact(), anAct());
		expect(await device.take(base, Y.encodeStateAsUpdate(forged), rep)).toBe('invalidRows');
	});

	it('of a real month, with what was undone in it, arrives whole at everyone who may have it', async () => {
		const doc = new Y.Doc();
		for (let day = 1; day <= 20; day++) {
			const id = `v${day}`;
			recordVisit(
				doc,
				report({ id, day: toDay(`2026-03-${String(day).padStart(2, '0')}`) }),
				anAct()
			);
			recordPromise(doc, stored.storedPromise({ id: `p${day}`, recordedBy: 'rep-1' }), anAct());
			if (day % 5 === 0) visits(doc).delete(id);
		}
		for (const [from, to] of [
			[rep, boss],
			[boss, other],
			[rep, viewer]
		] as const) {
			const device = deviceOf(to);
			expect(await device.take(month, Y.encodeStateAsUpdate(doc), from)).toBe('taken');
			expect(visits(device.doc(month)).size).toBe(16);
		}
	});
});
