import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordAssessment } from '#lib/store/assessments.ts';
import { recordVisit } from '#lib/store/visit-reports.ts';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import {
	connect,
	type Device,
	root,
	runningDevices,
	settle,
	testSecret
} from '#lib/sync/testing/device.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { invitedBy } from '#lib/sync/testing/people.ts';
import * as stored from '#tests/fixtures/stored-records.ts';

const [base, month] = ['t/north/base', 't/north/visits/rep-1/2026-03'];
const repMember = { memberId: 'rep-1', name: '林小满', role: 'rep' as const };
const repIdentity = await invitedBy(root, repMember);
const clock = new ManualClock();
const { device, end } = runningDevices(clock);

afterEach(end);

/** A rep's device whose failed disk took what it recorded, and the supervisor's that still holds it. */
async function afterLoss() {
	const before = await device(1, { identity: repIdentity });
	const supervisor = await device(2);
	const kept = [base, month].map((id) => {
		before.map(id).set('kept', true);
		return { id, update: Y.encodeStateAsUpdate(before.documents.doc(id)) };
	});
	const report = stored.storedVisitReport({ repId: 'rep-1', recordedBy: 'rep-1' });
	recordVisit(before.documents.doc(month), report, stored.anAct());
	const assessment = stored.storedAssessment({ recordedBy: 'rep-1' });
	recordAssessment(before.documents.doc(base), assessment, stored.anAct());
	const cable = await connect(before, supervisor);
	await settle(clock, [cable]);
	before.link.destroy();
	const after = await device(3, { identity: repIdentity });
	for (const { id, update } of kept) Y.applyUpdate(after.documents.doc(id), update);
	return { rep: after, supervisor };
}

const facts = ({ documents }: Device) =>
	documents.doc(month).getMap('visitReports').size + documents.doc(base).getMap('assessments').size;

describe('what a device lost and the supervisor’s copy holds', () => {
	it('is told, and comes back only when its author takes it back', async () => {
		const { rep, supervisor } = await afterLoss();
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		expect(facts(rep)).toBe(0);
		expect(rep.peer).toMatchObject({ pendingDocuments: 0, recoverableDocuments: 2 });
		expect(supervisor.peer).toMatchObject({ pendingDocuments: 0, recoverableDocuments: 0 });
		for (const { peer } of [rep, supervisor]) expect(peer.acknowledgedAt).toBeNull();

		const epochs = [{ number: 1, secret: testSecret }];
		await rep.link.standAs({ epochs, identity: repIdentity, restoring: true });
		await settle(clock, [cable]);
		expect(facts(rep)).toBe(2);
		for (const { peer } of [rep, supervisor])
			expect(peer).toMatchObject({ state: 'current', unevenDocuments: 0, refusedDocuments: 0 });
		for (const id of [base, month])
			expect(documentHash(rep.documents.doc(id))).toEqual(
				documentHash(supervisor.documents.doc(id))
			);

		// What is recorded from now on is nothing that was lost.
		const another = stored.storedVisitReport({
			id: 'visit-2',
			repId: 'rep-1',
			recordedBy: 'rep-1'
		});
		recordVisit(rep.documents.doc(month), another, stored.anAct());
		expect(rep.peer).toMatchObject({ pendingDocuments: 1, recoverableDocuments: 0 });
	});
});

describe('two reps with a third one’s records', () => {
	it('do not wait for what only a supervisor may pass on', async () => {
		const reps = await Promise.all(
			[1, 2].map((id) => device(id, { self: { memberId: `r${id}`, role: 'rep' } }))
		);
		const [one, other] = reps as [Device, Device];
		one.map('t/north/visits/r3/2026-03').set('a', 1);
		other.map('t/north/visits/r3/2026-03').set('b', 1);
		one.map('t/north/visits/r3/2026-02').set('c', 1);
		const cable = await connect(one, other);
		await settle(clock, [cable]);
		for (const { peer } of reps)
			expect(peer).toMatchObject({ state: 'current', pendingDocuments: 0, acknowledgedAt: null });
		expect(one.peer).toMatchObject({ unevenDocuments: 0, foreignDocuments: 2 });
	});
});
