import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { connect, runningDevices, settle } from '#lib/sync/testing/device.ts';

const base = 't/north/base';
const month = 't/north/visits/m1/2026-11';
let clock: ManualClock;
let { device, end } = runningDevices(new ManualClock());
beforeEach(() => {
	clock = new ManualClock();
	({ device, end } = runningDevices(clock));
});
afterEach(() => end());

describe('a supervisor whose disk is full', () => {
	it('is not said to have everything, and the rep is told that it cannot store', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		supervisor.documents.fill(true);
		rep.map(base).set('visit', 'A');
		rep.map(month).set('visit', 'B');
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		// What came is at hand there, for as long as the page is open.
		expect(supervisor.map(base).get('visit')).toBe('A');
		expect(rep.acknowledged).toEqual([]);
		expect(rep.peer).toMatchObject({
			pendingDocuments: 0,
			unkeptDocuments: 2,
			acknowledgedAt: null
		});
		expect(rep.link.status.log.map(({ kind }) => kind)).not.toContain('peerCurrent');

		// A further edit of the rep does not count either.
		rep.map(base).set('more', 'C');
		await settle(clock, [cable]);
		expect(rep.acknowledged).toEqual([]);

		supervisor.documents.fill(false);
		await settle(clock, [cable]);
		expect(rep.acknowledged.map(({ documentId }) => documentId).sort()).toEqual([base, month]);
		expect(rep.peer).toMatchObject({ state: 'current', unkeptDocuments: 0 });
		expect(rep.peer.acknowledgedAt).not.toBeNull();
	});

	it('says so also when it fills up after both were the same', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		rep.map(base).set('visit', 'A');
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		expect(rep.peer.unkeptDocuments).toBe(0);
		supervisor.documents.fill(true);
		await settle(clock, [cable]);
		expect(rep.peer.unkeptDocuments).toBe(1);
		const before = rep.acknowledged.length;
		rep.map(base).set('more', 'C');
		await settle(clock, [cable]);
		expect(rep.acknowledged).toHaveLength(before);
	});

	it('says so of a document that lies closed at the rep', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		for (const { documents } of [rep, supervisor]) documents.doc(base).clientID = 7;
		for (const one of [rep, supervisor]) one.map(base).set('visit', 'A');
		rep.documents.close(base);
		supervisor.documents.fill(true);
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		expect(rep.documents.docs.size).toBe(0);
		expect(rep.acknowledged).toEqual([]);
		expect(rep.peer.unkeptDocuments).toBe(1);
		supervisor.documents.fill(false);
		await settle(clock, [cable]);
		expect(rep.acknowledged).toHaveLength(1);
		expect(rep.peer.unkeptDocuments).toBe(0);
	});
});

describe('a rep whose disk is full', () => {
	it('tells what only memory holds to those who could give it back, and to others once the disk takes it', async () => {
		for (const role of ['supervisor', 'viewer'] as const) {
			const rep = await device(1);
			const other = await device(2, { self: { memberId: 'other', role } });
			const cable = await connect(rep, other);
			rep.documents.fill(true);
			rep.map(month).set('visit', 'A');
			await settle(clock, [cable]);
			expect(other.map(month).has('visit'), role).toBe(role === 'supervisor');
			rep.documents.fill(false);
			await settle(clock, [cable]);
			expect(other.map(month).get('visit'), role).toBe('A');
			end();
			({ device, end } = runningDevices(clock));
		}
	});
});
