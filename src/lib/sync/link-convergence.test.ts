import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import * as Y from 'yjs';
import { documentHash, hashText } from '#lib/sync/documents/document-hash.ts';
import { connect, type Device, runningDevices, settle } from '#lib/sync/testing/device.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';

const [meta, base] = ['t/north/meta', 't/north/base'];
const months = ['t/north/visits/r1/2026-11', 't/north/visits/r1/2026-10'];
const clock = new ManualClock();
const { device, end } = runningDevices(clock);

afterEach(end);

/** Fills a map with rows of about a kilobyte, in one edit. */
function fill(map: Y.Map<unknown>, rows: number, prefix = 'row') {
	map.doc?.transact(() => {
		for (let row = 0; row < rows; row++)
			map.set(`${prefix}${row}`, { note: 'x'.repeat(1000), row });
	});
}

function expectSame(a: Device, b: Device) {
	const ids = new Set([...a.documents.ids(), ...b.documents.ids()]);
	for (const id of ids) {
		const [left, right] = [a.documents.doc(id), b.documents.doc(id)];
		const [leftRows, rightRows] = [left, right].map((doc) =>
			// As text, since a failure would print megabytes; sorted, since Yjs keeps the order of arrival.
			JSON.stringify([...doc.getMap('rows')].sort(([a], [b]) => (a < b ? -1 : 1)))
		);
		expect(rightRows === leftRows, id).toBe(true);
		expect(hashText(documentHash(right))).toBe(hashText(documentHash(left)));
	}
}

describe('two devices', () => {
	it('bring all documents together, newest first, and say current only then', async () => {
		const [rep, supervisor] = [await device(1), await device(2, { self: { role: 'supervisor' } })];
		for (const id of [...months, base, meta]) fill(rep.map(id), 40);
		fill(supervisor.map('t/north/review/s1/2026'), 20);
		const cable = await connect(rep, supervisor);
		const order: string[] = [];
		supervisor.documents.onOpened((id) => order.push(id));
		expect(rep.peer.state).not.toBe('current');
		await settle(clock, [cable]);
		expectSame(rep, supervisor);
		expect(order).toEqual([meta, base, ...months]);
		for (const { peer } of [rep, supervisor]) {
			expect(peer).toMatchObject({ state: 'current', pendingDocuments: 0, refusedDocuments: 0 });
			expect(peer.acknowledgedAt).not.toBeNull();
		}
		expect(rep.peer).toMatchObject({ memberId: 'm2', role: 'supervisor' });
		expect(new Set(rep.acknowledged.map(({ documentId }) => documentId)).size).toBe(5);
	});

	it('pass a single edit of 3 MB, and small edits while it is under way', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		fill(rep.map(meta), 1);
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		fill(rep.map(base), 3000);
		clock.advance(300);
		for (let turn = 0; turn < 20; turn++) {
			cable.deliver(1);
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(supervisor.map(base).size).toBe(0);
		rep.map(meta).set('small', 'edit');
		await new Promise((resolve) => setImmediate(resolve));
		// The small edit waits for what the carrier already holds (1 MiB), not for the rest.
		for (let turn = 0; turn < 75 && !supervisor.map(meta).has('small'); turn++) cable.deliver(1);
		await new Promise((resolve) => setImmediate(resolve));
		expect(supervisor.map(meta).get('small')).toBe('edit');
		expect(supervisor.map(base).size).toBe(0);
		await settle(clock, [cable]);
		expectSame(rep, supervisor);
		expect(rep.peer.state).toBe('current');
	}, 60_000);

	it('send a live edit once and never back', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		fill(rep.map(base), 100);
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		const before = cable.delivered.length;
		rep.map(base).set('note', 'y'.repeat(2000));
		await settle(clock, [cable]);
		const since = cable.delivered.slice(before);
		expect(since.filter(({ to, frame }) => to === 1 && frame.length > 1000)).toHaveLength(1);
		expect(since.filter(({ to, frame }) => to === 0 && frame.length > 100)).toHaveLength(0);
		expectSame(rep, supervisor);
	});

	it.each(['met', 'linked'])('tell nothing that is not yet on the disk, %s', async (when) => {
		const [rep, supervisor] = [await device(1), await device(2)];
		fill(rep.map(base), 3);
		let written = () => {};
		const disk = new Promise<void>((resolve) => (written = resolve));
		const edit = () => {
			rep.documents.disk = disk;
			rep.map(base).set('note', 'not on the disk');
		};
		if (when === 'met') edit();
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		if (when === 'linked') edit();
		await settle(clock, [cable]);
		expect(supervisor.map(base).has('note')).toBe(false);
		expect(rep.peer.state).toBe('syncing');
		written();
		await settle(clock, [cable]);
		expectSame(rep, supervisor);
		expect(rep.peer.state).toBe('current');
	});

	it('do not call a delete acknowledged before the other side has deleted too', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		fill(rep.map(base), 3);
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		const vector = Y.encodeStateVector(rep.documents.doc(base));
		const acknowledgedBefore = rep.peer.acknowledgedAt;
		clock.advance(1000);
		rep.map(base).delete('row1');
		expect(Y.encodeStateVector(rep.documents.doc(base))).toEqual(vector);
		expect(rep.peer).toMatchObject({ state: 'syncing', pendingDocuments: 1 });
		expect(rep.peer.acknowledgedAt).toBe(acknowledgedBefore);
		await settle(clock, [cable]);
		expect(supervisor.map(base).has('row1')).toBe(false);
		expect(rep.peer.state).toBe('current');
		expect(rep.peer.acknowledgedAt).toBeGreaterThan(acknowledgedBefore ?? Infinity);
	});

	it('resume with what is missing only', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		for (const id of [meta, base, ...months]) fill(rep.map(id), 300);
		const first = await connect(rep, supervisor);
		await settle(clock, [first]);
		first.cut();
		rep.map(base).set('while', 'apart');
		supervisor.map(base).delete('row0');
		const second = await connect(rep, supervisor);
		await settle(clock, [second]);
		expectSame(rep, supervisor);
		expect(rep.peer.state).toBe('current');
		const bytes = second.delivered.reduce((sum, { frame }) => sum + frame.length, 0);
		expect(bytes).toBeLessThan(5000);
	});

	it('pass no key named like a part of a prototype, and touch none', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		rep.map(base).set('__proto__', { polluted: true });
		rep.documents.doc(base).getMap('constructor').set('prototype', 1);
		rep.map('t/north/plan/__proto__/2026').set('a', 1);
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		expect(supervisor.map(base).size).toBe(0);
		expect(supervisor.map('t/north/plan/__proto__/2026').get('a')).toBe(1);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
		expect(supervisor.quarantined).toMatchObject([{ documentId: base, reason: 'invalidRows' }]);
	});

	it('share presence, and forget it when the peer leaves', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		rep.link.awareness.setLocalState({ memberId: 'm1', name: '林小满', page: 'week' });
		await settle(clock, [cable]);
		const seen = () => supervisor.link.awareness.getStates().get(rep.link.awareness.clientID);
		expect(seen()).toEqual({ memberId: 'm1', name: '林小满', page: 'week' });
		cable.cut();
		expect(seen()).toBeUndefined();
	});

	it('end a session whose peer fell silent, and not one that is merely idle', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		const cable = await connect(rep, supervisor);
		for (let half = 0; half < 240; half++) {
			await settle(clock, [cable], { milliseconds: 500 });
		}
		expect(rep.peer.state).toBe('current');
		clock.advance(40_000);
		// Whoever notices first hangs up; the other then hears of that.
		const reasons = [rep, supervisor].map(({ peer }) => peer.closeReason);
		expect(reasons).toContain('silent');
		expect(reasons).not.toContain(null);
	});
});

describe('many devices', () => {
	it('relay to each other what comes from a third, at once and without going round for ever', async () => {
		const [a, b, c] = [await device(1), await device(2), await device(3)];
		const cables = [await connect(a, b), await connect(b, c), await connect(c, a)];
		await settle(clock, cables);
		for (let edit = 0; edit < 10; edit++) a.map(base).set(`k${edit}`, edit);
		c.map(months[0] ?? '').set('c', 1);
		await settle(clock, cables);
		expectSame(a, b);
		expectSame(b, c);
		const quiet = cables.map(({ delivered }) => delivered.length);
		await settle(clock, cables, { milliseconds: 5000 });
		expect(cables.map(({ delivered }) => delivered.length)).toEqual(quiet);
	});

	it('converge whatever byte the connection breaks at, however slow it drains', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1, maxLength: 4 }),
				fc.integer({ min: 1, max: 7 }),
				fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 9 }), fc.boolean()), {
					maxLength: 12
				}),
				async (cuts, frames, edits) => {
					const [rep, supervisor] = [await device(1), await device(2)];
					for (const id of [meta, base, ...months]) fill(rep.map(id), 25);
					fill(supervisor.map(base), 25, 'other');
					for (const cut of cuts) {
						const cable = await connect(rep, supervisor);
						cable.bytesUntilCut = cut;
						for (const [byRep, row, isDelete] of edits) {
							const map = (byRep ? rep : supervisor).map(base);
							if (isDelete) map.delete(`row${row}`);
							else map.set(`row${row}`, { edited: cut });
							cable.deliver(frames);
							await new Promise((resolve) => setImmediate(resolve));
						}
						await settle(clock, [cable], { frames, milliseconds: 400 });
						cable.cut();
						if (rep.peer.state === 'current') expectSame(rep, supervisor);
					}
					const last = await connect(rep, supervisor);
					await settle(clock, [last], { frames });
					expectSame(rep, supervisor);
					expect(rep.peer.state).toBe('current');
					expect(supervisor.peer.state).toBe('current');
					end();
				}
			),
			{ numRuns: 40, seed: 20261123 }
		);
	}, 60_000);
});
