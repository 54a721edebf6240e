import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { connect, runningDevices, settle } from '#lib/sync/testing/device.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';

const months = Array.from({ length: 12 }, (_, index) => {
	const month = String(index + 1).padStart(2, '0');
	return `t/north/visits/r1/2026-${month}`;
});
const [changed = ''] = months;
const clock = new ManualClock();
const { device, end } = runningDevices(clock);

/** Two devices that hold the same twelve months, all of them closed. */
async function pair() {
	const [rep, supervisor] = [await device(1), await device(2)];
	for (const id of months) {
		rep.map(id).set('row', id);
		Y.applyUpdate(supervisor.documents.doc(id), Y.encodeStateAsUpdate(rep.documents.doc(id)));
		for (const { documents } of [rep, supervisor]) documents.close(id);
	}
	return { rep, supervisor };
}

afterEach(end);

describe('closed documents', () => {
	it('are not opened when the peer holds the same, and still acknowledged', async () => {
		const { rep, supervisor } = await pair();
		await settle(clock, [await connect(rep, supervisor)]);
		for (const { peer, documents, acknowledged } of [rep, supervisor]) {
			expect(peer).toMatchObject({ state: 'current', pendingDocuments: 0 });
			expect(documents.docs.size).toBe(0);
			expect(acknowledged.map(({ documentId }) => documentId).sort()).toEqual(months);
		}
	});

	it('are opened one by one where the peer differs', async () => {
		const { rep, supervisor } = await pair();
		rep.map(changed).set('late', 'correction');
		rep.documents.close(changed);
		await settle(clock, [await connect(rep, supervisor)]);
		for (const { peer, documents } of [rep, supervisor]) {
			expect(peer).toMatchObject({ state: 'current', pendingDocuments: 0 });
			expect([...documents.docs.keys()]).toEqual([changed]);
		}
		expect(supervisor.map(changed).get('late')).toBe('correction');
	});

	it('reach a peer that has none of them', async () => {
		const { rep } = await pair();
		const laptop = await device(3);
		await settle(clock, [await connect(rep, laptop)]);
		expect(laptop.peer.state).toBe('current');
		expect(laptop.documents.ids()).toHaveLength(months.length);
	});

	it('go on live once they are opened', async () => {
		const { rep, supervisor } = await pair();
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		rep.map(changed).set('live', 1);
		await settle(clock, [cable]);
		expect(supervisor.map(changed).get('live')).toBe(1);
		expect(supervisor.documents.docs.size).toBe(1);
		expect(rep.peer.state).toBe('current');
	});

	it('are counted as refused when the peer does not take them', async () => {
		const { rep, supervisor } = await pair();
		supervisor.documents.mayReceive = (id) => id !== changed;
		await settle(clock, [await connect(rep, supervisor)]);
		expect(rep.peer).toMatchObject({ state: 'current', refusedDocuments: 1 });
	});
});
