import { afterEach, describe, expect, it } from 'vitest';
import { check } from '#lib/domain/record.ts';
import { admissionSchema } from '#lib/domain/sharing/admission.ts';
import { recordAdmission, recordRemoval } from '#lib/store/directory.ts';
import { admitDevice } from '#lib/sync/identity/device-identity.ts';
import { signRemoval } from '#lib/sync/identity/directory-acts.ts';
import { pathFromBytes, pathToBytes } from '#lib/sync/identity/path-bytes.ts';
import { connect, root, runningDevices, settle, testSecret } from '#lib/sync/testing/device.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { admissionOf, founder, invitedBy } from '#lib/sync/testing/people.ts';
import * as stored from '#tests/fixtures/stored-records.ts';

const base = 't/north/base';
const meta = 't/north/meta';
const at = '2026-11-23T09:00:00.000Z';
const { anAct } = stored;
const clock = new ManualClock();
const { device, end } = runningDevices(clock);
const rep = { memberId: 'rep-2', name: '周明', role: 'rep' } as const;

/** The founder's device, with itself on record. */
async function founding(clientId: number) {
	const made = await device(clientId, { identity: root, keepsDirectory: true });
	recordAdmission(made.documents.doc(meta), admissionOf(root), anAct());
	return made;
}

afterEach(end);

describe('a device that knows the secret', () => {
	it('but whose path leads elsewhere gets nothing, and both learn why', async () => {
		const [own, stranger] = [
			await device(1),
			await device(2, { identity: await invitedBy(await founder(), rep) })
		];
		own.map(base).set('customer', 'confidential');
		stranger.map(base).set('customer', 'poison');
		const cable = await connect(own, stranger);
		await settle(clock, [cable]);
		// The stranger refuses as well: to it, the other is the stranger.
		for (const { peer } of [own, stranger]) {
			expect(['notAdmitted', 'notAdmittedHere']).toContain(peer.closeReason);
		}
		expect(cable.delivered.some(({ frame }) => Buffer.from(frame).includes('confidential'))).toBe(
			false
		);
		expect(own.map(base).get('customer')).toBe('confidential');
	});

	it('and takes another’s path for its own is refused', async () => {
		const own = await device(1);
		const identity = await invitedBy(root, rep);
		const borrowed = Object.defineProperty(identity, 'path', { value: root.path });
		const cable = await connect(own, await device(2, { identity: borrowed }));
		await settle(clock, [cable]);
		expect(own.peer.closeReason).toBe('notAdmitted');
	});

	it('with an invite that ran out, or that another used, is told so', async () => {
		const own = await founding(1);
		const late = await invitedBy(root, { ...rep, expiresAt: '2026-11-01T00:00:00.000Z' });
		const lateOne = await device(2, { identity: late });
		await settle(clock, [await connect(own, lateOne)]);
		expect(own.peer.closeReason).toBe('expired');
		expect(lateOne.peer.closeReason).toBe('expiredHere');

		const first = await invitedBy(root, rep);
		const { by } = admissionOf(first);
		const second = await invitedBy(root, { ...rep, memberId: 'rep-3' });
		recordAdmission(own.documents.doc(meta), admissionOf(first), anAct());
		const copied = admissionOf(second);
		// As if the second had been made from the same link.
		recordAdmission(
			own.documents.doc(meta),
			{ ...copied, id: 'x', deviceId: 'd'.repeat(22) },
			anAct()
		);
		expect(by.kind).toBe('invite');
		const secondOne = await device(3, { identity: second });
		await settle(clock, [await connect(own, secondOne)]);
		expect(secondOne.peer.closeReason).toBe('inviteUsedHere');
	});

	it('gets the path that the other gives it', async () => {
		const own = await founding(1);
		const identity = await invitedBy(root, rep);
		const guest = await device(2, { identity });
		await settle(clock, [await connect(own, guest)]);
		const admitted = admissionOf(identity);
		const member = { ...rep, authority: false };
		const admission = await admitDevice(root, { admitted, member, at });
		expect(check(admissionSchema, admission).ok).toBe(true);
		const [introduced] = own.met;
		introduced?.admit(pathToBytes([...root.path, admission]));
		await settle(clock, []);
		const cable = await connect(own, guest);
		await settle(clock, [cable]);
		expect(introduced?.device.memberId).toBe('rep-2');
	});
});

describe('removal', () => {
	it('ends the session at once and every later one, with a sentence of its own', async () => {
		const own = await founding(1);
		const identity = await invitedBy(root, rep);
		const guest = await device(2, { identity });
		const cable = await connect(own, guest);
		await settle(clock, [cable]);
		own.map(base).set('before', 1);
		await settle(clock, [cable]);
		expect(guest.map(base).get('before')).toBe(1);

		const removed = { kind: 'member', memberId: 'rep-2' } as const;
		recordRemoval(
			own.documents.doc(meta),
			await signRemoval(root, { removed, keeps: [], at }),
			anAct()
		);
		await own.link.recheck();
		own.map(base).set('after', 'confidential');
		await settle(clock, [cable]);
		for (const again of [false, true]) {
			if (again) await settle(clock, [await connect(own, guest)]);
			expect(own.peer.closeReason).toBe('removed');
			expect(guest.peer.closeReason).toBe('removedHere');
		}
		expect(guest.map(base).has('after')).toBe(false);
	});

	it('leaves the others a newer secret, and does not part those who have not heard of it from those who have no other', async () => {
		const next = new Uint8Array(32).fill(9);
		const both = [
			{ number: 1, secret: testSecret },
			{ number: 2, secret: next }
		];
		const [ahead, behind, outside] = [
			await device(1, { epochs: both }),
			await device(2),
			await device(3, { epochs: [{ number: 2, secret: next }] })
		];
		// Who has not heard of the new secret yet is still met under the old one.
		await settle(clock, [await connect(ahead, behind)]);
		expect(ahead.peer.state).toBe('current');
		// And so is who has only newer ones: in the lobby, where the path alone decides.
		await settle(clock, [await connect(behind, outside)]);
		expect(outside.peer.state).toBe('current');
		await settle(clock, [await connect(ahead, outside)]);
		expect(outside.peer.state).toBe('current');
	});
});

describe('two connections with one device', () => {
	it('become one, the same for both, and a new start takes the place of an old one', async () => {
		const [own, other] = [await device(1), await device(2)];
		const cables = [await connect(own, other), await connect(own, other)];
		await settle(clock, cables);
		for (const { link } of [own, other]) {
			expect(link.status.peers.map(({ state }) => state).sort()).toEqual(['current']);
		}
		const restarted = await device(3, { identity: other.identity });
		const later = await connect(own, restarted);
		await settle(clock, [...cables, later]);
		expect(restarted.peer.state).toBe('current');
		expect(own.link.status.peers.filter(({ state }) => state !== 'closed')).toHaveLength(1);
	});
});

describe('presence', () => {
	it('is taken from the member who is there, in no other name', async () => {
		const [own, other] = [await device(1), await device(2)];
		const cable = await connect(own, other);
		await settle(clock, [cable]);
		const seen = () => own.link.awareness.getStates().get(other.link.awareness.clientID);
		other.link.awareness.setLocalState({ memberId: 'm1', name: '林小满' });
		await settle(clock, [cable]);
		expect(seen()).toBeUndefined();
		other.link.awareness.setLocalState({ memberId: 'm2', place: '/week/', deep: { a: 1 } });
		await settle(clock, [cable]);
		expect(seen()).toEqual({ memberId: 'm2', place: '/week/' });
	});
});

describe('a path as bytes', () => {
	it('comes back as it went', async () => {
		const { path } = await invitedBy(await invitedBy(root, rep), rep);
		const bytes = pathToBytes(path);
		expect(pathFromBytes(bytes)).toEqual(path);
		expect(pathFromBytes(bytes.slice(0, -1))).toBeNull();
		expect(bytes.length).toBeLessThan(1500);
	});
});
