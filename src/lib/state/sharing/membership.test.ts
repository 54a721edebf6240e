import { describe, expect, it } from 'vitest';
import { formersOf } from './formers.ts';
import { meet, MemberDevice } from '#lib/state/testing/member-device.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';

/** Numbers drawn from a seed (mulberry32). */
function dice(seed: number) {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (most: number) => Math.floor(next() * most);
	return { next, of: <T>(all: readonly T[]): T | undefined => all[below(all.length)] };
}

async function territory() {
	const founder = await MemberDevice.founding(new ManualClock());
	const rep = await founder.bring({ role: 'rep', member: null });
	const second = await founder.bring({ role: 'supervisor', member: null });
	const all = [founder, rep, second];
	await meet(all);
	return { founder, rep, second, all };
}

const memberOf = ({ memberId }: MemberDevice) => ({ id: memberId, name: '周明' });

/** The secrets that devices hold for the newest once they have met as often as they need, at most five times. */
async function newestOf(devices: readonly MemberDevice[]): Promise<Set<string>> {
	let newest = new Set<string>();
	for (let times = 0; times < 5 && newest.size !== 1; times++) {
		await meet(devices);
		newest = new Set(devices.map(({ newestSecret }) => newestSecret));
	}
	return newest;
}

describe('a device that was off while others were removed', { timeout: 120_000 }, () => {
	it('meets those who stay again, however many were removed one after the other', async () => {
		const { founder, rep, second } = await territory();
		for (let removals = 0; removals < 17; removals++) {
			const lost = await founder.bring({ role: 'supervisor', member: memberOf(second) });
			await meet([founder, second, lost]);
			await founder.membership.removeDevice(lost.deviceId);
			await meet([founder, second]);
		}
		expect(rep.newestSecret).not.toBe(founder.newestSecret);
		expect((await newestOf([founder, rep, second])).size).toBe(1);
	});

	it('is taken in by the word of one who stays, though it knows only that of one who is out', async () => {
		const { founder, second } = await territory();
		const rep = await founder.bring({ role: 'rep', member: null });
		await meet([second, rep]);
		await meet([founder, rep]);
		await meet([founder, second]);
		const third = await founder.bring({ role: 'supervisor', member: null });
		await meet([founder, second, third]);
		const admittedBy = rep.membership.identity?.path.at(-2)?.deviceId;
		const out = founder.deviceId === admittedBy ? founder : second;
		await third.membership.removeMember(out.memberId);
		const staying = [third, rep, out === founder ? second : founder];
		expect((await newestOf(staying)).size).toBe(1);
		expect(rep.membership.turnedAway).toBeNull();
	});

	it('meets one who joined only after it went off', async () => {
		const { founder, rep, second } = await territory();
		await founder.membership.removeMember(second.memberId);
		const late = await founder.bring({ role: 'supervisor', member: null });
		await meet([founder, late]);
		expect((await newestOf([rep, late])).size).toBe(1);
	});

	it.each(process.env.CI ? [1, 2, 3, 4, 5, 6] : [1, 2, 3])(
		'ends with the one newest secret of all who stay, by whomever and apart: seed %i',
		async (seed) => {
			const { next, of } = dice(seed);
			const { founder, rep, second, all } = await territory();
			for (const [by, role, owner] of [
				[founder, 'rep', rep],
				[founder, 'supervisor', founder],
				[second, 'supervisor', second],
				[second, 'rep', null],
				[founder, 'supervisor', null],
				[second, 'rep', null]
			] as const) {
				all.push(await by.bring({ role, member: owner && memberOf(owner) }));
			}
			await meet(all);
			await meet(all);
			const governors = all.filter(({ membership }) => membership.mayGovern);
			// Who removed someone stays: the word of one who is out reaches nobody but whom that one met.
			const spoke = new Set([of(governors)?.memberId ?? '']);
			const out = new Set<MemberDevice>();
			for (let round = 0; round < 5; round++) {
				const on = all.filter((device) => !out.has(device) && next() < 0.7);
				const left = on.filter(() => next() < 0.5);
				for (const group of [left, on.filter((device) => !left.includes(device))]) {
					const isIn = (device: MemberDevice) => !out.has(device);
					const by = of(group.filter((one) => one.membership.mayGovern && isIn(one)));
					const target = of(all.filter((one) => isIn(one) && !spoke.has(one.memberId)));
					if (by && target && target.memberId !== by.memberId) {
						spoke.add(by.memberId);
						const isMember = next() < 0.4;
						if (isMember) await by.membership.removeMember(target.memberId);
						else await by.membership.removeDevice(target.deviceId);
						const isGone = (one: MemberDevice) =>
							isMember ? one.memberId === target.memberId : one === target;
						for (const one of all.filter(isGone)) out.add(one);
					}
					await meet(group);
				}
			}
			const staying = all.filter((device) => !out.has(device));
			expect((await newestOf(staying)).size).toBe(1);
			const rooms = await Promise.all(staying.map((device) => device.rooms()));
			expect(new Set(rooms.map(String)).size).toBe(1);
			for (const gone of out)
				expect(staying.map(({ newestSecret }) => newestSecret)).not.toContain(gone.newestSecret);
		}
	);
});

describe('a device that the others do not take in', { timeout: 120_000 }, () => {
	it('says so after a restart, until one who governs takes it back in as who it was', async () => {
		const { founder, rep, second } = await territory();
		const lost = await founder.bring({ role: 'rep', member: memberOf(rep) });
		await meet([founder, second, lost]);
		await founder.membership.removeDevice(lost.deviceId);
		await founder.membership.removeMember(rep.memberId);
		await meet([founder, rep]);
		rep.restart();
		expect(rep.membership.turnedAway?.reason).toBe('removed');
		await meet([founder, second]);

		const [former, ...others] = formersOf(second.membership.standing);
		expect(others).toEqual([]);
		if (former) await second.membership.takeBack(former);
		expect((await newestOf([founder, second, rep])).size).toBe(1);
		expect(rep.membership.turnedAway).toBeNull();
		await meet([second, lost]);
		expect(lost.membership.turnedAway?.reason).toBe('removed');
		expect(formersOf(second.membership.standing).map(({ removed }) => removed.kind)).toEqual([
			'device'
		]);
	});

	it('cannot take itself back in', async () => {
		const { founder, second } = await territory();
		await founder.membership.removeMember(second.memberId);
		await meet([founder, second]);
		const other = await founder.bring({ role: 'supervisor', member: null });
		await meet([founder, other]);
		const [former] = formersOf(founder.membership.standing);
		if (former) await second.membership.takeBack(former);
		await meet([second, founder, other]);
		expect([...(founder.membership.standing?.devices.keys() ?? [])]).not.toContain(second.deviceId);
	});

	it('does not remove others by way of a rep who has not heard that it is out', async () => {
		const { founder, rep, second, all } = await territory();
		const other = await founder.bring({ role: 'rep', member: null });
		await meet([...all, other]);
		await founder.membership.removeMember(second.memberId);
		await second.membership.removeMember(founder.memberId);
		await meet([second, rep]);
		await meet([rep, other]);
		await meet([rep, founder]);
		await meet([founder, other]);
		for (const { membership } of [founder, other]) {
			expect([...(membership.standing?.devices.keys() ?? [])]).toContain(founder.deviceId);
			expect(membership.turnedAway?.by).not.toBe(founder.deviceId);
		}
		expect(other.newestSecret).toBe(founder.newestSecret);
	});

	it('joins by a new invite with every secret it had', async () => {
		const { founder, rep } = await territory();
		const before = rep.newestSecret;
		await founder.membership.removeDevice(rep.deviceId);
		await meet([founder, rep]);
		await rep.joinAnew(await founder.invite({ role: 'rep', member: memberOf(rep) }));
		expect(rep.membership.turnedAway).toBeNull();
		expect((await newestOf([founder, rep])).size).toBe(1);
		expect(rep.membership.standpoint.epochs.map(({ number }) => number)).toContain(1);
		expect(rep.newestSecret).not.toBe(before);
	});

	it('reads that its invite was withdrawn, and not that it was removed', async () => {
		const { founder } = await territory();
		const joiner = await founder.bring({ role: 'rep', member: null });
		const [open] = founder.membership.known.openInvites;
		await founder.membership.cancelInvite(open?.inviteId ?? '');
		await meet([founder, joiner]);
		expect(joiner.membership.turnedAway?.reason).toBe('withdrawn');
	});
});
