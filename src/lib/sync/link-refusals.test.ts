import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeMessage, protocolVersion, type Message } from '#lib/sync/protocol.ts';
import { connect, root, runningDevices, settle } from '#lib/sync/testing/device.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { MemoryCable } from '#lib/sync/testing/memory-channel.ts';
import { founder, invitedBy } from '#lib/sync/testing/people.ts';

const base = 't/north/base';
const clock = new ManualClock();
const { device, end } = runningDevices(clock);

/** Whether any frame on the wire holds `text`: documents and names travel as UTF-8. */
function wireHolds(cable: MemoryCable, text: string): boolean {
	return cable.delivered.some(({ frame }) => Buffer.from(frame).includes(text));
}

/** One message as the only frame of its kind (first and last, urgent lane). */
function frameOf(message: Message): Uint8Array {
	return new Uint8Array([6, ...encodeMessage(message)]);
}

afterEach(end);

describe('a stranger', () => {
	it('with a wrong secret gets neither a document nor a name, and both sides learn why', async () => {
		const [rep, stranger] = [
			await device(1),
			await device(2, { identity: await founder(), secret: new Uint8Array(32).fill(8) })
		];
		rep.map(base).set('customer', 'confidential');
		stranger.map(base).set('customer', 'poison');
		const cable = await connect(rep, stranger);
		await settle(clock, [cable]);
		for (const { peer } of [rep, stranger]) {
			expect(peer).toMatchObject({ state: 'closed', closeReason: 'wrongInvite', memberId: null });
		}
		expect(rep.map(base).get('customer')).toBe('confidential');
		for (const secretText of ['confidential', 'poison', base, '林小满', 'north']) {
			expect(wireHolds(cable, secretText), secretText).toBe(false);
		}
	});

	it('who stands between two devices and relays their proofs is found out by the binding', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		const cable = await connect(rep, supervisor, { bindings: ['rep|middle', 'middle|supervisor'] });
		await settle(clock, [cable]);
		expect(rep.peer.closeReason).toBe('wrongInvite');
		expect(supervisor.peer.closeReason).toBe('wrongInvite');
	});

	it('who sends our own words back does not pass as one of us', async () => {
		const rep = await device(1);
		const cable = new MemoryCable();
		await rep.link.attach({ peerId: 'mirror', channel: cable.ends[0], drop: () => {} });
		cable.ends[1].listen({
			frame: (frame) => cable.ends[1].send(frame),
			drain: () => {},
			closed: () => {}
		});
		await settle(clock, [cable]);
		expect(rep.peer).toMatchObject({ state: 'closed', closeReason: 'malformed' });
	});

	it('who asks for a document before any proof is cut off', async () => {
		const rep = await device(1);
		rep.map(base).set('customer', 'confidential');
		const cable = new MemoryCable();
		await rep.link.attach({ peerId: 'rude', channel: cable.ends[0], drop: () => {} });
		const question: Message = {
			type: 'sync',
			documentId: base,
			step: 'question',
			body: new Uint8Array([0])
		};
		cable.ends[1].send(
			frameOf({ type: 'hello', version: protocolVersion, challenge: new Uint8Array(32) })
		);
		cable.ends[1].send(frameOf(question));
		await settle(clock, [cable]);
		expect(rep.peer).toMatchObject({ state: 'closed', closeReason: 'malformed' });
		expect(wireHolds(cable, 'confidential')).toBe(false);
	});

	it('who says that this device was removed is not believed', async () => {
		const rep = await device(1);
		const cable = new MemoryCable();
		await rep.link.attach({ peerId: 'liar', channel: cable.ends[0], drop: () => {} });
		cable.ends[1].send(frameOf({ type: 'farewell', reason: 'removed' }));
		await settle(clock, [cable]);
		expect(rep.peer).toMatchObject({ state: 'closed', closeReason: 'malformed' });
		expect(rep.turnedAway).toEqual([]);
	});

	it('who never speaks, or speaks too much, is let go', async () => {
		const [silent, loud] = [await device(1), await device(2)];
		const cables = [new MemoryCable(), new MemoryCable()] as const;
		await silent.link.attach({ peerId: 'a', channel: cables[0].ends[0], drop: () => {} });
		await loud.link.attach({ peerId: 'b', channel: cables[1].ends[0], drop: () => {} });
		clock.advance(31_000);
		expect(silent.peer.closeReason).toBe('silent');
		for (let frame = 0; frame < 2; frame++) {
			const header = frame === 0 ? 2 : 0;
			cables[1].ends[1].send(new Uint8Array(16_000).fill(header, 0, 1));
		}
		cables[1].deliver(10);
		expect(loud.peer.closeReason).toBe('silent');
	});

	it('who speaks another version is told apart from a wrong invite', async () => {
		for (const [version, reason] of [
			[0, 'peerIsOlder'],
			[protocolVersion - 1, 'peerIsOlder'],
			[protocolVersion + 1, 'peerIsNewer']
		] as const) {
			const rep = await device(1);
			const cable = new MemoryCable();
			await rep.link.attach({ peerId: 'v', channel: cable.ends[0], drop: () => {} });
			cable.ends[1].send(frameOf({ type: 'hello', version, challenge: new Uint8Array(32) }));
			await settle(clock, [cable]);
			expect(rep.peer.closeReason).toBe(reason);
		}
	});
});

describe('a member', () => {
	it('who may only view gets everything and changes nothing', async () => {
		const [rep, viewer] = [await device(1), await device(2, { self: { role: 'viewer' } })];
		rep.map(base).set('customer', 'A');
		viewer.map(base).set('graffiti', 'B');
		const cable = await connect(rep, viewer);
		await settle(clock, [cable]);
		viewer.map(base).set('more', 'C');
		rep.map(base).set('live', 'D');
		await settle(clock, [cable]);
		expect([...rep.map(base).keys()].sort()).toEqual(['customer', 'live']);
		expect(viewer.map(base).get('live')).toBe('D');
		// The two differ, so nobody claims that they are the same, nor waits for what may not come.
		expect(rep.peer).toMatchObject({
			pendingDocuments: 0,
			unevenDocuments: 1,
			recoverableDocuments: 0,
			acknowledgedAt: null
		});
	});

	it('whose app ignores its own role is refused and reported, and the bytes are kept', async () => {
		const rep = await device(1);
		const identity = await invitedBy(root, { memberId: 'm2', name: '周明', role: 'viewer' });
		// The rogue app believes itself a supervisor; its path says otherwise.
		const belief = { role: { value: 'supervisor' }, hasAuthority: { value: true } };
		const rogue = await device(2, { identity: Object.defineProperties(identity, belief) });
		const cable = await connect(rep, rogue);
		await settle(clock, [cable]);
		expect(rep.peer.role).toBe('viewer');
		rogue.map(base).set('told, not sent', 'B');
		await settle(clock, [cable]);
		rogue.map(base).set('pushed', 'B');
		await settle(clock, [cable]);
		expect(rep.map(base).size).toBe(0);
		expect(rep.quarantined).toMatchObject([
			{ documentId: base, memberId: 'm2', reason: 'notPermitted' }
		]);
		expect(rogue.link.status.log).toContainEqual(
			expect.objectContaining({ kind: 'refusedByPeer', reason: 'notPermitted', documentId: base })
		);
		expect(rogue.peer.refusedDocuments).toBe(1);
	});

	it('whose records are refused learns which, so that each is marked where it stands', async () => {
		const [rep, supervisor] = [await device(1), await device(2)];
		rep.map(base).set('shared', 'A');
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		const accounts = supervisor.documents.doc(base).getMap('accounts');
		accounts.set('hospital-9', new Y.Map([['name', 7]]));
		await settle(clock, [cable]);
		expect(rep.quarantined).toMatchObject([{ documentId: base, reason: 'invalidRows' }]);
		expect(supervisor.notTaken.at(-1)).toEqual({
			documentId: base,
			reason: 'invalidRows',
			records: ['hospital-9']
		});
	});

	it('whose presence is larger than any screen needs is let go, and nobody shows it', async () => {
		const [rep, rogue] = [await device(1), await device(2)];
		const cable = await connect(rep, rogue);
		await settle(clock, [cable]);
		const presence = { memberId: 'm2', name: '周明', place: '/week/' };
		rogue.link.awareness.setLocalState({ ...presence, place: 'x'.repeat(1000) });
		await settle(clock, [cable]);
		const shown = () => JSON.stringify([...rep.link.awareness.getStates().values()]);
		expect(shown()).toContain('x'.repeat(300));
		expect(shown()).not.toContain('x'.repeat(301));
		rogue.link.awareness.setLocalState({ ...presence, place: 'y'.repeat(70_000) });
		await settle(clock, [cable]);
		expect(rep.peer).toMatchObject({ state: 'closed', closeReason: 'malformed' });
		expect(shown()).not.toContain('y');
	});

	it('who brings a document of another territory is refused once, and the rest goes on', async () => {
		const [rep, other] = [await device(1), await device(2)];
		other.documents.mayReceive = () => true;
		other.map('t/south/base').set('x', 1);
		other.map('../../etc/passwd').set('x', 1);
		other.map(base).set('ours', 1);
		const cable = await connect(rep, other);
		await settle(clock, [cable]);
		expect(rep.documents.ids()).toEqual([base]);
		expect(rep.peer).toMatchObject({ state: 'current', refusedDocuments: 2, acknowledgedAt: null });
		expect(other.peer.refusedDocuments).toBe(2);
		const refusals = rep.link.status.log.filter(({ kind }) => kind === 'refused');
		expect(refusals).toHaveLength(2);
	});

	it('is never told of a document this device keeps to itself', async () => {
		const [rep, other] = [await device(1), await device(2)];
		other.documents.mayReceive = () => true;
		rep.map('local').set('draft', 'confidential');
		rep.map(base).set('a', 1);
		other.map('local').set('curious', 1);
		const cable = await connect(rep, other);
		await settle(clock, [cable]);
		rep.map('local').set('draft', 'confidential too');
		await settle(clock, [cable]);
		expect(wireHolds(cable, 'confidential')).toBe(false);
		expect(rep.map('local').has('curious')).toBe(false);
		expect(other.map(base).get('a')).toBe(1);
	});

	it('who views in two tabs sees in both what came to one', async () => {
		const [rep, ...tabs] = [
			await device(1),
			await device(2, { self: { role: 'viewer' } }),
			await device(3, { self: { role: 'viewer' } })
		];
		const [first, second] = tabs;
		if (!first || !second) throw new Error('two tabs');
		rep.map(base).set('a', 1);
		const between = new MemoryCable();
		await first.link.attach({ peerId: 't2', channel: between.ends[0], drop: () => {} }, 'tab');
		await second.link.attach({ peerId: 't1', channel: between.ends[1], drop: () => {} }, 'tab');
		const cables = [await connect(rep, first), between];
		await settle(clock, cables);
		rep.map(base).set('b', 2);
		await settle(clock, cables);
		expect([...second.map(base).keys()].sort()).toEqual(['a', 'b']);
	});

	it('who sends a message above the cap is cut off before it is put together', async () => {
		const rep = await device(1, { limits: { largestMessageBytes: 100_000 } });
		const other = await device(2);
		const cable = await connect(rep, other);
		await settle(clock, [cable]);
		other.documents.doc(base).getText('t').insert(0, 'x'.repeat(200_000));
		await settle(clock, [cable]);
		expect(rep.peer).toMatchObject({ state: 'closed', closeReason: 'oversized' });
		expect(rep.documents.doc(base).getText('t').length).toBe(0);
	});

	it('whose frames are damaged on the way costs the session, never the app or the documents', async () => {
		const rep = await device(1);
		rep.map(base).set('kept', 'yes');
		let seed = 1;
		for (let round = 0; round < 300; round++) {
			const other = await device(100 + round);
			other.map(base).set(`r${round}`, 'x'.repeat(200));
			const cable = await connect(rep, other);
			let countdown = round % 9;
			cable.meddle = (frame) => {
				if (countdown-- > 0) return frame;
				seed = (seed * 48_271) % 2_147_483_647;
				return frame.map((byte, at) => (at === seed % frame.length ? byte ^ (seed % 255) : byte));
			};
			await settle(clock, [cable], { milliseconds: 400 });
			cable.cut();
			other.link.destroy();
		}
		expect(rep.map(base).get('kept')).toBe('yes');
		const honest = await device(999);
		const cable = await connect(rep, honest);
		await settle(clock, [cable]);
		expect(honest.map(base).get('kept')).toBe('yes');
		expect(rep.peer.state).toBe('current');
	}, 60_000);
});
