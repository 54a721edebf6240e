import { describe, expect, it } from 'vitest';
import type { Admission } from '#lib/domain/sharing/admission.ts';
import { admissionOf, founder, invitedBy, testTerritory } from '#lib/sync/testing/people.ts';
import { admitDevice, type DeviceIdentity } from './device-identity.ts';
import { signRemoval } from './directory-acts.ts';
import { verifyPath, type PathGround } from './path.ts';
import { Removals } from './removals.ts';

const rep = { memberId: 'rep-2', name: '周明', role: 'rep' } as const;
const boss = { memberId: 'boss', name: '郑岚', role: 'supervisor' } as const;
const at = '2026-11-23T09:00:00.000Z';

const ground = (root: DeviceIdentity, more: Partial<PathGround> = {}): PathGround => ({
	territoryId: testTerritory,
	root: root.deviceId,
	removals: new Removals([]),
	now: Date.parse('2026-11-24T00:00:00.000Z'),
	...more
});
const outcome = async (path: unknown, on: PathGround) => {
	const checked = await verifyPath(path, on);
	return checked.ok ? checked.value.memberId : checked.reason;
};

describe('a path', () => {
	it('leads from the founding device to one that an invite admitted, and on from there', async () => {
		const root = await founder();
		const supervisor = await invitedBy(root, boss);
		const checked = await verifyPath((await invitedBy(supervisor, rep)).path, ground(root));
		expect(checked).toMatchObject({
			ok: true,
			value: { memberId: 'rep-2', name: '周明', role: 'rep', hasAuthority: false }
		});
	});

	it('proves the device by what it signs', async () => {
		const root = await founder();
		const checked = await verifyPath(root.path, ground(root));
		const bytes = new Uint8Array([1, 2, 3]);
		if (!checked.ok) throw new Error(checked.reason);
		expect(await checked.value.verify(bytes, await root.sign(bytes))).toBe(true);
		expect(await checked.value.verify(new Uint8Array([1, 2]), await root.sign(bytes))).toBe(false);
		expect(await checked.value.verify(bytes, 'nonsense')).toBe(false);
	});

	it('of another territory or another founder is none', async () => {
		const [root, other] = [await founder(), await founder()];
		expect(await outcome(other.path, ground(root))).toBe('notAdmitted');
		expect(await outcome(root.path, ground(root, { territoryId: 'south' }))).toBe('notAdmitted');
	});

	it('carries only what the one before may give', async () => {
		const root = await founder();
		const plain = await invitedBy(root, rep);
		const second = await invitedBy(plain, { ...rep, name: '周明的电脑' });
		expect(await outcome(second.path, ground(root))).toBe('rep-2');
		for (const raised of [
			{ ...rep, memberId: 'rep-3' },
			{ ...rep, role: 'supervisor' as const },
			{ ...rep, authority: true }
		]) {
			const cheat = await invitedBy(plain, raised);
			expect(await outcome(cheat.path, ground(root)), JSON.stringify(raised)).toBe('notAdmitted');
		}
		const trusted = await invitedBy(root, { ...rep, authority: true });
		expect(await outcome((await invitedBy(trusted, boss)).path, ground(root))).toBe('boss');
	});

	it('is not believed after any change of any field, nor with a part missing or doubled', async () => {
		const root = await founder();
		const guest = await invitedBy(await invitedBy(root, boss), rep);
		const changes: unknown[] = [
			[],
			guest.path.slice(1),
			guest.path.slice(0, 1),
			null,
			'path',
			[null]
		];
		changes.push([guest.path[0], guest.path[2]], [...guest.path, guest.path[2]]);
		guest.path.forEach((admission, place) => {
			for (const changed of changedOnce(admission)) {
				changes.push(guest.path.map((kept, index) => (index === place ? changed : kept)));
			}
		});
		const outcomes = await Promise.all(changes.map((path) => outcome(path, ground(root))));
		// The path of the founder alone is a true one: of the founder.
		expect(outcomes.filter((text) => text !== 'notAdmitted')).toEqual(['founder']);
		expect(outcomes.length).toBeGreaterThan(40);
	});

	it('by an invite that ran out holds only for a device met in time', async () => {
		const root = await founder();
		const late = await invitedBy(root, { ...rep, expiresAt: '2026-11-23T23:00:00.000Z' });
		expect(await outcome(late.path, ground(root))).toBe('expired');
		expect(await outcome(late.path, ground(root, { now: null }))).toBe('rep-2');
		const admitted = await admitDevice(root, {
			admitted: admissionOf(late),
			member: { ...rep, authority: false },
			at
		});
		expect(await outcome([...root.path, admitted], ground(root))).toBe('rep-2');
	});
});

describe('removal', () => {
	it('shuts out a member, a device or an open invite, and whom they admitted unless kept', async () => {
		const root = await founder();
		const supervisor = await invitedBy(root, boss);
		const kept = await invitedBy(supervisor, rep);
		const dropped = await invitedBy(supervisor, { ...rep, memberId: 'rep-3' });
		const on = async (removed: Parameters<typeof signRemoval>[1]['removed']) => {
			const removal = await signRemoval(root, { removed, keeps: [admissionOf(kept)], at });
			return ground(root, { removals: new Removals([removal]) });
		};
		for (const removed of [
			{ kind: 'member', memberId: 'boss' },
			{ kind: 'device', deviceId: supervisor.deviceId }
		] as const) {
			const now = await on(removed);
			expect(await outcome(supervisor.path, now)).toBe('removed');
			expect(await outcome(kept.path, now)).toBe('rep-2');
			expect(await outcome(dropped.path, now)).toBe('removed');
		}
		const { by } = admissionOf(dropped);
		if (by.kind !== 'invite') throw new Error('by invite');
		const cancelled = await on({ kind: 'invite', inviteId: by.certificate.inviteId });
		expect(await outcome(dropped.path, cancelled)).toBe('withdrawn');
		expect(await outcome(kept.path, cancelled)).toBe('rep-2');
	});

	it('of the founder leaves those standing whom the founder admitted before', async () => {
		const root = await founder();
		const supervisor = await invitedBy(root, boss);
		const late = await invitedBy(root, rep);
		const removal = await signRemoval(supervisor, {
			removed: { kind: 'member', memberId: 'founder' },
			keeps: [admissionOf(supervisor)],
			at
		});
		const now = ground(root, { removals: new Removals([removal]) });
		expect(await outcome(root.path, now)).toBe('removed');
		expect(await outcome(supervisor.path, now)).toBe('boss');
		expect(await outcome(late.path, now)).toBe('removed');
	});
});

/** The admission with one text or flag changed, once for each. */
function changedOnce(admission: Admission): unknown[] {
	const changes: unknown[] = [];
	const walk = (value: object, put: (changed: object) => void) => {
		for (const [field, entry] of Object.entries(value)) {
			const other = (changed: unknown) => put({ ...value, [field]: changed });
			if (typeof entry === 'object' && entry !== null) walk(entry as object, other);
			else if (typeof entry === 'boolean') other(!entry);
			else if (typeof entry === 'string')
				other(entry.startsWith('A') ? `B${entry.slice(1)}` : `A${entry.slice(1)}`);
			else other(null);
		}
	};
	walk(admission, (changed) => changes.push(changed));
	return changes;
}
