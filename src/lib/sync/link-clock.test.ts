import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#lib/sync/clock.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { connect, runningDevices, settle } from '#lib/sync/testing/device.ts';

const hour = 3_600_000;
const year = 365 * 24 * hour;
let clock: ManualClock;
let { device, end } = runningDevices(new ManualClock());
beforeEach(() => {
	clock = new ManualClock();
	({ device, end } = runningDevices(clock));
});
afterEach(() => end());

const ahead = (by: number): Clock => ({
	now: () => clock.now() + by,
	after: (milliseconds, task) => clock.after(milliseconds, task)
});

describe('a device whose clock is wrong', () => {
	it('is noticed by whom it meets, and notices that itself', async () => {
		const [rep, supervisor] = [await device(1), await device(2, { clock: ahead(2 * hour) })];
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		expect(rep.peer).toMatchObject({ state: 'current', clockAhead: 2 * hour });
		expect(supervisor.peer.clockAhead).toBe(-2 * hour);
	});

	it('is noticed also where it takes the other for expired', async () => {
		const [rep, late] = [await device(1), await device(2, { clock: ahead(year) })];
		const cable = await connect(rep, late);
		await settle(clock, [cable]);
		expect(rep.peer.closeReason).toBe('expiredHere');
		expect(rep.peer.clockAhead).toBe(year);
		expect(late.peer.clockAhead).toBe(-year);
	});

	it('is noticed no longer once it was set right', async () => {
		let off = 2 * hour;
		const clockOff: Clock = { ...ahead(0), now: () => clock.now() + off };
		const [rep, supervisor] = [await device(1), await device(2, { clock: clockOff })];
		const cable = await connect(rep, supervisor);
		await settle(clock, [cable]);
		off = 0;
		// A silence is broken by a question, whose answer tells the time.
		for (let silence = 0; silence < 2; silence++) {
			clock.advance(12_000);
			await settle(clock, [cable]);
		}
		for (const { peer } of [rep, supervisor]) {
			expect(Math.abs(peer.clockAhead ?? year)).toBeLessThan(60_000);
		}
	});
});
